import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { Interval } from '../../model/deployment.ts';
import type { Histogram as Counts } from '../../model/findings.ts';
import { SliderHandle, type SliderKey } from '../charts/SliderHandle.tsx';
import { useDrag } from '../charts/use-drag.ts';
import { useWidth } from '../charts/use-width.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { brushed, brushStart } from './brush.ts';
import { HISTOGRAM_HEIGHT, HistogramPicture } from './HistogramPicture.tsx';
import { type Months, monthsOf, periodOf, recordMonths, withEnd } from './months.ts';

interface Props {
  readonly histogram: Counts;
  readonly record: readonly Interval[];
  readonly incidentRecord: Interval | null;
  readonly extent: Months;
}

const SIDE = 10;

/** The months as bars, under a brush that pointer and keys move. */
export function Histogram({ histogram, record, incidentRecord, extent }: Props) {
  const { t } = useTranslation('time');
  const format = useFormat();
  const from = useSession(state => state.settings.from);
  const to = useSession(state => state.settings.to);
  const changeSettings = useSession(state => state.changeSettings);
  const [ref, width] = useWidth<HTMLDivElement>();
  const months = monthsOf({ from, to }, extent);
  const count = extent.last - extent.first + 1;
  const x = scaleLinear([extent.first, extent.first + count], [SIDE, Math.max(width - SIDE, SIDE + 1)]);
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
