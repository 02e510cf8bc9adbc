import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { CellCard } from '../../../model/cell-card.ts';
import { type Column, DataTable } from '../../charts/DataTable.tsx';
import { Fold } from '../../charts/Fold.tsx';
import { useWidth } from '../../charts/use-width.ts';
import { useFormat } from '../../use-format.ts';
import { useSession } from '../../use-session.ts';

type Step = CellCard['history'][number];
const HEIGHT = 64;
const LEFT = 44;

/** How far the nearest base was from this cell, over the record; the dashed line is the chosen distance. */
export function CardHistory({ history }: { readonly history: readonly Step[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const chosenKm = useSession(state => state.settings.distanceKm);
  const [ref, width] = useWidth<HTMLDivElement>();
  if (history.length === 0) return null;
  const columns: readonly Column<Step>[] = [
    {
      key: 'from',
      label: t('column.from'),
      heading: true,
      value: step => step.from,
      cell: step => format.day(step.from),
    },
    { key: 'to', label: t('column.to'), value: step => step.to, cell: step => format.day(step.to - 1) },
    {
      key: 'distance',
      label: t('column.distance'),
      numeric: true,
      value: step => step.distanceKm,
      cell: step => (step.distanceKm === null ? '–' : format.measuredKm(step.distanceKm)),
    },
    { key: 'base', label: t('column.base'), cell: step => step.base ?? t('noBase') },
  ];
  return (
    <section>
      <h3>{t('card.history')}</h3>
      <p className="explanation">
        {t('card.days', {
          share: format.percent(daysWithin(history, chosenKm), daysWithin(history, null)),
          distance: format.chosenKm(chosenKm),
        })}
      </p>
      <div className="chart-plot" ref={ref} style={{ height: HEIGHT }}>
        {width > 0 && <HistoryPicture history={history} width={width} />}
      </div>
      <Fold className="numbers" summary={t('numbers')}>
        <DataTable
          caption={t('card.history')}
          columns={columns}
          rows={history}
          rowKey={step => String(step.from)}
        />
      </Fold>
    </section>
  );
}

/** Days of the record on which a base was within a distance of the centre; `null`: all days. */
function daysWithin(history: readonly Step[], km: number | null): number {
  return history.reduce((days, step) => {
    const counts = km === null || (step.distanceKm !== null && step.distanceKm <= km);
    return counts ? days + step.to - step.from : days;
  }, 0);
}

function HistoryPicture({ history, width }: { readonly history: readonly Step[]; readonly width: number }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const chosenKm = useSession(state => state.settings.distanceKm);
  const first = history[0]?.from ?? 0;
  const last = history.at(-1)?.to ?? first + 1;
  const largest = Math.max(max(history, step => step.distanceKm ?? 0) ?? 0, chosenKm * 1.25);
  const x = scaleLinear([first, last], [LEFT, width - 4]);
  const y = scaleLinear([0, largest], [HEIGHT - 16, 6]);
  const path = history
    .map(({ from, to, distanceKm }) => (distanceKm === null ? '' : `M${x(from)},${y(distanceKm)}H${x(to)}`))
    .join('');
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={t('card.historyCaption')}>
      <path className="grid" d={`M${LEFT},${y(0)}H${width}`} />
      <path className="threshold" d={`M${LEFT},${y(chosenKm)}H${width}`} />
      <text className="tick" x={LEFT - 4} y={y(chosenKm)} dy="0.32em" textAnchor="end">
        {format.chosenKm(chosenKm)}
      </text>
      <text className="tick" x={LEFT - 4} y={y(0)} dy="0.32em" textAnchor="end">
        0
      </text>
      <path className="steps" d={path} />
      <text className="tick" x={LEFT} y={HEIGHT - 3}>
        {format.day(first)}
      </text>
      <text className="tick" x={width - 4} y={HEIGHT - 3} textAnchor="end">
        {format.day(last - 1)}
      </text>
    </svg>
  );
}
