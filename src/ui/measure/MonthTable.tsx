import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import { Fold } from '../charts/Fold.tsx';
import { useFormat } from '../use-format.ts';
import type { MonthRow } from './month-rows.ts';

/**
 * The same as the chart, in numbers; known months with neither incidents nor bases say nothing and are left out. Of a
 * month outside a record no count is told, not even 0.
 */
export function MonthTable({ rows }: { readonly rows: readonly MonthRow[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const count = (key: 'incidents' | 'nominal' | 'fatalities' | 'bases', label: string): Column<MonthRow> => ({
    key,
    label,
    numeric: true,
    value: row => (row.data === 'known' ? row[key] : null),
    cell: row => (row.data === 'known' ? format.integer(row[key]) : '–'),
  });
  const columns: readonly Column<MonthRow>[] = [
    {
      key: 'month',
      label: t('column.month'),
      heading: true,
      value: row => row.month,
      cell: row => format.shortMonth(row.month),
    },
    {
      ...count('incidents', t('column.incidents')),
      cell: row =>
        row.data === 'known' ? (
          format.integer(row.incidents)
        ) : (
          <span className="muted">{t(`data.${row.data}`)}</span>
        ),
    },
    count('nominal', t('column.covered')),
    count('fatalities', t('column.fatalities')),
    {
      ...count('bases', t('column.bases')),
      value: row => (row.data === 'no-deployment-data' ? null : row.bases),
      cell: row => (row.data === 'no-deployment-data' ? '–' : format.integer(row.bases)),
    },
  ];
  return (
    <Fold className="numbers" summary={t('numbers')}>
      <div className="table-scroll">
        <DataTable
          caption={t('months.title')}
          columns={columns}
          rows={rows.filter(row => row.data !== 'known' || row.incidents > 0 || row.bases > 0)}
          rowKey={row => String(row.month)}
        />
      </div>
    </Fold>
  );
}
