import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanFindings } from '../../model/plan-findings.ts';
import { nameOf, type Scenario } from '../../model/scenario.ts';
import { useFormat } from '../use-format.ts';

/** What scenarios are called: a name that nobody typed is in the language of the page. */
export function useScenarioName(): (scenario: Pick<Scenario, 'name'>) => string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return useCallback(
    scenario =>
      nameOf(scenario, name =>
        name.kind === 'numbered'
          ? t('scenarios.numbered', { number: name.number })
          : t('scenarios.ofSites', {
              count: name.sites,
              objective: t(`soughtFor.${name.objective}`),
              distance: format.chosenKm(name.km),
            }),
      ),
    [t, format],
  );
}

/** The period that the figures of a plan count, as it stands beside them: "1 Jan 2014 to 31 Mar 2021". */
export function usePeriod(period: PlanFindings['period']): string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (period === null) return t('period.none');
  return t('period.span', { first: format.day(period.first), last: format.day(period.last) });
}
