import { useTranslation } from 'react-i18next';
import type { ReachChange, ReachFigure } from '../../model/demand.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import type { Format } from '../format.ts';
import { useFormat } from '../use-format.ts';
import { netFigure } from './net-figure.ts';
import { signed } from './signed.ts';

interface Row {
  readonly key: 'before' | 'reached' | 'exposed' | 'net' | 'after';
  readonly incidents: ReachFigure;
  readonly fatalities: ReachFigure;
}

/** Reach before and after, gross and net, each figure with the range that follows from how exactly places are known. */
export function ChangeTable({ change }: { readonly change: ReachChange }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { before, after, reached, exposed } = change;
  const net = {
    incidents: netFigure(reached.incidents, exposed.incidents),
    fatalities: netFigure(reached.fatalities, exposed.fatalities),
  };
  const rows: readonly Row[] = [
    { key: 'before', ...before },
    { key: 'reached', ...reached },
    { key: 'exposed', ...exposed },
    { key: 'net', ...net },
    { key: 'after', ...after },
  ];
  const figure = (of: 'incidents' | 'fatalities'): Column<Row> => ({
    key: of,
    label: t(`column.${of}`),
    title: t('column.bandLong'),
    numeric: true,
    cell: row => (
      <>
        <strong className={`change-${row.key}`}>{shown(row, row[of].nominal, format)}</strong>{' '}
        <span className="muted second-line">
          {t('band', {
            certain: shown(row, row[of].certain, format),
            possible: shown(row, row[of].possible, format),
          })}
        </span>
      </>
    ),
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'row',
      label: t('column.reachOf'),
      heading: true,
      wrap: true,
      cell: row => t(`change.row.${row.key}`),
    },
    figure('incidents'),
    figure('fatalities'),
  ];
  return (
    <div className="table-scroll">
      <DataTable caption={t('change.title')} columns={columns} rows={rows} rowKey={row => row.key} />
    </div>
  );
}

function shown({ key }: Row, value: number, format: Format): string {
  if (key === 'net') return signed(value, format);
  if (key === 'exposed') return signed(-value, format);
  return key === 'reached' ? signed(value, format) : format.integer(value);
}
