import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { useFormat } from '../use-format.ts';
import { useChosenOn } from './use-chosen-on.ts';

/** What the note of a scenario says of sites that were looked for: what for, on which incidents, and whether proven. */
export function useProposalNote(): (placement: PlacementProgress) => string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const chosenOnText = useChosenOn();
  return ({ request, demand, chosenOn, proven }) =>
    [
      t('accept.note', {
        objective: t(`objective.${request.objective}`),
        distance: format.chosenKm(request.km),
        demand: t(`figure.demand.${request.weight}`, { total: format.integer(demand) }),
      }),
      chosenOnText(chosenOn),
      t(proven ? 'accept.proven' : 'accept.unproven'),
    ].join(' ');
}
