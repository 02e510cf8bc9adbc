import { max } from 'd3-array';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../model/deployment.ts';
import type { Histogram as Counts } from '../../model/findings.ts';
import { barsPath, useWidth, YearTicks } from '../charts/plot.tsx';
import { linearScale } from '../charts/scale.ts';
import { SliderHandle, type SliderKey, useDrag } from '../charts/slider.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import {
  brushed,
  brushStart,
  type Months,
  monthsOf,
  monthsWithout,
  periodOf,
  recordMonths,
  withEnd,
} from './months.ts';

interface HistogramProps {
  readonly histogram: Counts;
  readonly record: readonly Interval[];
  readonly incidentRecord: Interval | null;
  readonly extent: Months;
}

const SIDE = 10;

/** The months as bars, under a brush that pointer and keys move. */
export function Histogram({ histogram, record, incidentRecord, extent }: HistogramProps) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const from = useSession(state => state.settings.from);
  const to = useSession(state => state.settings.to);
  const changeSettings = useSession(state => state.changeSettings);
  const [ref, width] = useWidth<HTMLDivElement>();
  const months = monthsOf({ from, to }, extent);
  const count = extent.last - extent.first + 1;
  const x = linearScale([extent.first, extent.first + count], [SIDE, Math.max(width - SIDE, SIDE + 1)]);
  const choose = (next: Months, gesture: string) => {
    if (next.first !== months.first || next.last !== months.last) {
      changeSettings(periodOf(next, extent), gesture);
    }
  };
  const drag = useDrag('period', {
    start: position => brushStart(x.invert(position), months, 6 / Math.max(x(1) - x(0), 0.01)),
    move: (position, origin, gesture) => choose(brushed(origin, x.invert(position), extent), gesture),
  });
  const onKey = (end: 'first' | 'last') => (key: SliderKey) => {
    const by = { '-2': -12, '-1': -1, '1': 1, '2': 12 } as const;
    const month = key === 'first' ? extent.first : key === 'last' ? extent.last : months[end] + by[key];
    choose(withEnd(months, end, month, extent), `period-keys-${end}`);
  };
  const handle = (end: 'first' | 'last', left: number) => (
    <SliderHandle
      label={t(end === 'first' ? 'from' : 'to')}
      valueText={format.month(months[end])}
      minimum={extent.first}
      maximum={extent.last}
      value={months[end]}
      left={left}
      onKey={onKey(end)}
    />
  );
  return (
    <div className="histogram draggable" ref={ref} style={{ height: HISTOGRAM_HEIGHT }} {...drag}>
      {width > 0 && (
        <>
          <HistogramPicture
            histogram={histogram}
            record={recordMonths(record)}
            incidentMonths={incidentRecord ? (recordMonths([incidentRecord])[0] ?? null) : null}
            months={months}
            extent={extent}
            x={x}
            width={width}
          />
          {handle('first', x(months.first))}
          {handle('last', x(months.last + 1))}
        </>
      )}
    </div>
  );
}

interface HISTOGRAM_HEIGHTProps {
  readonly histogram: Counts;
  readonly record: readonly Months[];
  /** Months of which the incident sources speak; `null`: none. */
  readonly incidentMonths: Months | null;
  readonly months: Months;
  readonly extent: Months;
  readonly x: (month: number) => number;
  readonly width: number;
}

const HISTOGRAM_HEIGHT = 66;
const TOP = 6;
const BOTTOM = 42;
const BAND_TOP = 44;
const BAND_HEIGHT = 4;

/**
 * Bars over the months of the incident record, a grey ground where there is none, the deployment record as a band below,
 * and a veil over the months outside the period.
 */
function HistogramPicture({
  histogram,
  record,
  incidentMonths,
  months,
  extent,
  x,
  width,
}: HISTOGRAM_HEIGHTProps) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const most = Math.max(max(histogram.incidents) ?? 0, 1);
  const y = linearScale([0, most], [BOTTOM, TOP]);
  const bars = histogram.incidents.map(count => [BOTTOM, y(count)] as const);
  const xOfBar = (index: number) => x(histogram.firstMonth + index);
  const [left, right] = [x(months.first), x(months.last + 1)];
  const caption = t('caption', {
    first: format.month(extent.first),
    last: format.month(extent.last),
    most: format.integer(most),
    record:
      record
        .map(span => t('span', { first: format.month(span.first), last: format.month(span.last) }))
        .join(', ') || t('noRecord'),
    incidents: incidentMonths
      ? t('span', { first: format.month(incidentMonths.first), last: format.month(incidentMonths.last) })
      : t('noRecord'),
  });
  return (
    <svg width={width} height={HISTOGRAM_HEIGHT} role="img" aria-label={caption}>
      {monthsWithout(incidentMonths, extent).map(({ first, last }) => (
        <rect
          key={first}
          className="no-incident-data"
          x={x(first)}
          width={x(last + 1) - x(first)}
          y={TOP - 4}
          height={BOTTOM - TOP + 4}
        >
          <title>{t('noIncidentData', { first: format.month(first), last: format.month(last) })}</title>
        </rect>
      ))}
      <rect className="brush" x={left} width={right - left} y={TOP - 4} height={BOTTOM - TOP + 4} />
      <path className="histogram-bars" d={barsPath(bars, xOfBar, x(1) - x(0) > 4 ? 1 : 0)} />
      <rect
        className="outside-period"
        x={x(extent.first)}
        width={left - x(extent.first)}
        y={TOP - 4}
        height={BOTTOM}
      />
      <rect
        className="outside-period"
        x={right}
        width={x(extent.last + 1) - right}
        y={TOP - 4}
        height={BOTTOM}
      />
      <path className="grid" d={`M${x(extent.first)},${BOTTOM}H${x(extent.last + 1)}`} />
      <rect
        className="record-track"
        x={x(extent.first)}
        width={x(extent.last + 1) - x(extent.first)}
        y={BAND_TOP}
        height={BAND_HEIGHT}
      />
      {record.map(span => (
        <rect
          key={span.first}
          className="record"
          x={x(span.first)}
          width={x(span.last + 1) - x(span.first)}
          y={BAND_TOP}
          height={BAND_HEIGHT}
        >
          <title>{t('recordSpan', { first: format.month(span.first), last: format.month(span.last) })}</title>
        </rect>
      ))}
      <YearTicks
        firstMonth={extent.first}
        months={extent.last - extent.first + 1}
        x={index => x(extent.first + index)}
        y={BAND_TOP + BAND_HEIGHT}
      />
    </svg>
  );
}
