import { useTranslation } from 'react-i18next';
import type { ReachChange } from '../../model/demand.ts';
import { PERPETRATORS } from '../../model/incidents.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import { useFormat } from '../use-format.ts';
import { signed } from './signed.ts';

interface Row {
  readonly key: (typeof PERPETRATORS)[number];
  readonly reached: number;
  readonly exposed: number;
}

/** Incidents newly reached and newly exposed, by who attacked. */
export function PerpetratorChanges({ change }: { readonly change: ReachChange }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const rows = PERPETRATORS.map(
    (key, index): Row => ({
      key,
      reached: change.byPerpetrator[index]?.reached ?? 0,
      exposed: change.byPerpetrator[index]?.exposed ?? 0,
    }),
  ).filter(({ reached, exposed }) => reached > 0 || exposed > 0);
  if (rows.length === 0) return null;
  const number = (key: 'reached' | 'exposed' | 'net', of: (row: Row) => number): Column<Row> => ({
    key,
    label: t(`column.${key}`),
    numeric: true,
    value: of,
    cell: row => signed(of(row), format),
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'perpetrator',
      label: t('column.perpetrator'),
      heading: true,
      value: row => t(`measure:perpetrator.${row.key}`),
      cell: row => t(`measure:perpetrator.${row.key}`),
    },
    number('reached', row => row.reached),
    number('exposed', row => -row.exposed),
    number('net', row => row.reached - row.exposed),
  ];
  return (
    <div className="table-scroll">
      <DataTable caption={t('change.byPerpetrator')} columns={columns} rows={rows} rowKey={row => row.key} />
    </div>
  );
}
