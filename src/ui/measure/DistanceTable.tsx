import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import { Fold } from '../charts/Fold.tsx';
import { useFormat } from '../use-format.ts';

interface Row {
  readonly km: number;
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
  readonly expected: number;
  readonly fatalities: number;
}

/** The same as the curve, in numbers, at each preset and at the chosen distance. */
export function DistanceTable({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const all = findings.counts.evaluated;
  const deaths = findings.overall.fatalities[0] ?? 0;
  const rows: readonly Row[] = findings.overall.coverage.map(column => ({
    km: column.km,
    nominal: column.nominal[0] ?? 0,
    certain: column.certain[0] ?? 0,
    possible: column.possible[0] ?? 0,
    expected: column.expected[0] ?? 0,
    fatalities: column.fatalities[0] ?? 0,
  }));
  const counted = (value: number, whole: number) => (
    <>
      {format.integer(value)} <span className="muted">{format.percent(value, whole)}</span>
    </>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'km', label: t('column.within'), heading: true, cell: row => format.chosenKm(row.km) },
    { key: 'nominal', label: t('column.incidents'), numeric: true, cell: row => counted(row.nominal, all) },
    {
      key: 'band',
      label: t('column.band'),
      numeric: true,
      cell: row => `${format.integer(row.certain)}–${format.integer(row.possible)}`,
    },
    {
      key: 'expected',
      label: t('column.expected'),
      numeric: true,
      cell: row => format.decimal(row.expected),
    },
    {
      key: 'fatalities',
      label: t('column.fatalities'),
      numeric: true,
      cell: row => counted(row.fatalities, deaths),
    },
  ];
  return (
    <Fold className="numbers" summary={t('numbers')}>
      <div className="table-scroll">
        <DataTable
          caption={t('distance.title')}
          columns={columns}
          rows={rows}
          rowKey={row => String(row.km)}
          selectedKey={String(findings.settings.distanceKm)}
        />
      </div>
    </Fold>
  );
}
