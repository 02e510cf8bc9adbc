import { useTranslation } from 'react-i18next';
import type { Ledger, LedgerRow, LedgerWarning, PlanFindings } from '../../model/plan-findings.ts';
import { Section } from '../parts/Disclosure.tsx';
import { GivenNumber } from '../parts/Field.tsx';
import { type Column, ScrollRegion, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { signed } from './plan-figures.ts';

const FARTHEST_KM = 2000;

/** Where the people of the plan come from: before, moved, after, for each base and in all. */
export function LedgerSection({ plan }: { readonly plan: PlanFindings }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const supplyLimitKm = useSession(state => state.planSettings.supplyLimitKm);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  const { ledger } = plan;
  const summary = t('ledger.summary', {
    moved: signed(ledger.total.moved, format),
    count: ledger.warnings.length,
  });
  return (
    <Section title={t('ledger.title')} summary={summary} closed={ledger.warnings.length === 0}>
      <LedgerWarnings ledger={ledger} />
      <LedgerTable ledger={ledger} />
      {ledger.total.unknown > 0 && (
        <p className="explanation">{t('ledger.unknown', { count: ledger.total.unknown })}</p>
      )}
      <div className="plan-fields">
        <GivenNumber
          label={t('ledger.supplyLimit')}
          value={supplyLimitKm}
          minimum={1}
          maximum={FARTHEST_KM}
          onChange={value => changePlanSettings({ supplyLimitKm: value })}
        />
      </div>
    </Section>
  );
}

function LedgerTable({ ledger }: { readonly ledger: Ledger }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { before, moved, after } = ledger.total;
  const total: LedgerRow = { id: '', name: t('ledger.total'), before, moved, after };
  // What is moved comes first: the rest of the mission only proves the total.
  const rows = [...ledger.rows].sort((one, other) => Math.abs(other.moved) - Math.abs(one.moved));
  const people = (value: number | null) => (value === null ? t('unknown') : format.integer(value));
  const columns: readonly Column<LedgerRow>[] = [
    { key: 'base', label: t('column.base'), heading: true, wrap: true, cell: row => row.name },
    { key: 'before', label: t('column.before'), numeric: true, cell: row => people(row.before) },
    { key: 'moved', label: t('column.moved'), numeric: true, cell: row => signed(row.moved, format) },
    { key: 'after', label: t('column.after'), numeric: true, cell: row => people(row.after) },
  ];
  return (
    <ScrollRegion name={t('ledger.title')}>
      <Table
        caption={t('ledger.title')}
        columns={columns}
        rows={[total, ...rows]}
        rowKey={row => row.id}
        selectedKey=""
      />
    </ScrollRegion>
  );
}

/** What a planner should know about strengths and supply, in sentences. It forbids nothing. */
function LedgerWarnings({ ledger }: { readonly ledger: Ledger }) {
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
