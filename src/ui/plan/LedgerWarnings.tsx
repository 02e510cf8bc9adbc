import { useTranslation } from 'react-i18next';
import type { Ledger, LedgerWarning } from '../../model/plan-findings.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** What a planner should know about strengths and supply, in sentences. It forbids nothing. */
export function LedgerWarnings({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useTranslation('plan');
  const sentenceOf = useWarningSentence(ledger);
  if (ledger.warnings.length === 0) return <p className="muted">{t('ledger.noWarnings')}</p>;
  return (
    <ul className="plan-warnings">
      {ledger.warnings.map(warning => (
        <li key={`${warning.warning} ${warning.id}`}>{sentenceOf(warning)}</li>
      ))}
    </ul>
  );
}

function useWarningSentence(ledger: Ledger): (warning: LedgerWarning) => string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const supplyLimitKm = useSession(state => state.planSettings.supplyLimitKm);
  return warning => {
    const base = ledger.rows.find(({ id }) => id === warning.id)?.name ?? warning.id;
    switch (warning.warning) {
      case 'parent-overdrawn':
        return t('warning.parent-overdrawn', { base, count: warning.missing });
      case 'beyond-supply-limit':
        return t('warning.beyond-supply-limit', {
          base,
          distance: format.measuredKm(warning.distanceKm),
          limit: format.chosenKm(supplyLimitKm),
        });
      case 'stays-longer-than-planned':
        return t('warning.stays-longer-than-planned', { base, count: warning.days });
      default:
        return t(`warning.${warning.warning}`, { base });
    }
  };
}
