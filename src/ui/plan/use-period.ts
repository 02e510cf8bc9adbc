import { useTranslation } from 'react-i18next';
import type { PlanFindings } from '../../model/plan-findings.ts';
import { useFormat } from '../use-format.ts';

/** The period that the figures of a plan count, as it stands beside them: "1 Jan 2014 to 31 Mar 2021". */
export function usePeriod(period: PlanFindings['period']): string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (period === null) return t('period.none');
  return t('period.span', { first: format.day(period.first), last: format.day(period.last) });
}
