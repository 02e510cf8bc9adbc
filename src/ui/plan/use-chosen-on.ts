import { useTranslation } from 'react-i18next';
import type { Choosing, PlacementProgress } from '../../model/placement.ts';
import { useFormat } from '../use-format.ts';

/** On which incidents a place was chosen, in a sentence. */
export function useChosenOn(): (chosenOn: Choosing | null) => string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  return chosenOn => {
    if (chosenOn === null) return t('chosenOn.unsaid');
    const { by, from, until } = chosenOn;
    if (until === null) return t('chosenOn.people');
    const last = format.day(until);
    if (by === 'planner') return t('chosenOn.stated', { last });
    return from === null
      ? t('chosenOn.until', { last })
      : t('chosenOn.span', { first: format.day(from), last });
  };
}

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
