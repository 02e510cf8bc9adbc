import { useTranslation } from 'react-i18next';
import type { Ledger, LedgerRow, PlanFindings } from '../../model/plan-findings.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import { GivenNumber } from '../fields/NumberField.tsx';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { LedgerWarnings } from './LedgerWarnings.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { signed } from './signed.ts';

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
      <DataTable
        caption={t('ledger.title')}
        columns={columns}
        rows={[total, ...rows]}
        rowKey={row => row.id}
        selectedKey=""
      />
    </ScrollRegion>
  );
}
