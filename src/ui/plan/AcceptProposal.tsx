import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** Makes a scenario of the sites; its note says what they were chosen for, on what, and until when the record runs. */
export function AcceptProposal({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const acceptProposal = useSession(state => state.acceptProposal);
  const { request, sites, demand, demandDays, proven } = placement;
  const name = t('accept.name', {
    count: sites.length,
    objective: t(`objective.${request.objective}`),
    distance: format.chosenKm(request.km),
  });
  const note = [
    t('accept.note', {
      objective: t(`objective.${request.objective}`),
      distance: format.chosenKm(request.km),
      demand: t(`figure.demand.${request.weight}`, { total: format.integer(demand) }),
    }),
    demandDays &&
      t('figure.until', { first: format.day(demandDays.first), last: format.day(demandDays.last) }),
    t(proven ? 'accept.proven' : 'accept.unproven'),
  ];
  return (
    <button
      type="button"
      className="plan-button"
      onClick={() => void acceptProposal(name, note.filter(Boolean).join(' '))}
    >
      {t('accept.button')}
    </button>
  );
}
