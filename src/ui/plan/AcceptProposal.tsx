import { useTranslation } from 'react-i18next';
import type { PlacementProgress } from '../../model/placement.ts';
import { useSession } from '../use-session.ts';
import { useProposalNote } from './use-proposal-note.ts';

/** Makes a scenario of the sites; its note says what they were chosen for, and on what. */
export function AcceptProposal({ placement }: { readonly placement: PlacementProgress }) {
  const { t } = useTranslation('plan');
  const acceptProposal = useSession(state => state.acceptProposal);
  const noteOf = useProposalNote();
  return (
    <button type="button" className="plan-button" onClick={() => void acceptProposal(noteOf(placement))}>
      {t('accept.button')}
    </button>
  );
}
