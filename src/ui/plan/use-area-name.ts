import { useTranslation } from 'react-i18next';
import type { DrawnArea } from '../../model/drawn-area.ts';

/** What an area is called: by its planner, or else by its number in the list. */
export function useAreaName(): (area: Pick<DrawnArea, 'name'>, index: number) => string {
  const { t } = useTranslation('plan');
  return ({ name }, index) => name || t('area.numbered', { number: index + 1 });
}
