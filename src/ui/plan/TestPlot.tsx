import { scaleLinear } from 'd3-scale';
import { useTranslation } from 'react-i18next';
import type { PlanTest } from '../../model/plan-findings.ts';
import { type Column, DataTable } from '../charts/DataTable.tsx';
import { useWidth } from '../charts/use-width.ts';
import { useFormat } from '../use-format.ts';

interface Row {
  readonly key: 'baseline' | 'random' | 'scenario' | 'hindsight';
  readonly reached: number;
  readonly low: number | null;
  readonly high: number | null;
}

const ROW_HEIGHT = 22;
const LABEL_WIDTH = 96;
const RIGHT = 14;

/** Incidents of the later period within reach of each posture: one dot each, and the range of chance. */
export function TestPlot({ test }: { readonly test: PlanTest }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { baseline, scenario, random, hindsight } = test;
  const rows: readonly Row[] = [
    { key: 'baseline', reached: baseline, low: null, high: null },
    { key: 'random', reached: random.median, low: random.low, high: random.high },
    { key: 'scenario', reached: scenario, low: null, high: null },
    { key: 'hindsight', reached: hindsight.reached, low: null, high: null },
  ];
  return (
    <figure className="chart">
      <p className="sentence-strong">{useVerdict(test)}</p>
      <Dots rows={rows} />
      <TestTable test={test} rows={rows} />
      <figcaption>
        {t('test.caption', {
          total: format.integer(test.incidents),
          day: format.day(test.splitDay),
          draws: format.integer(random.draws),
          count: test.added,
          candidates: format.integer(test.candidates),
          distance: format.chosenKm(test.reachKm),
          last: format.day(test.last),
          asOf: format.day(test.asOf),
        })}{' '}
        {test.stated > 0 && `${t('test.stated', { count: test.stated })} `}
        {!hindsight.proven && t('test.hindsightOpen')}
      </figcaption>
    </figure>
  );
}

/** What the test says, in one sentence. */
function useVerdict({ scenario, random, incidents, splitDay }: PlanTest): string {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const verdict = scenario > random.high ? 'better' : scenario < random.low ? 'worse' : 'alike';
  return t(`test.verdict.${verdict}`, {
    scenario: format.integer(scenario),
    total: format.integer(incidents),
    day: format.day(splitDay),
    low: format.integer(random.low),
    high: format.integer(random.high),
  });
}

function Dots({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const highest = Math.max(1, ...rows.map(row => row.high ?? row.reached));
  const x = scaleLinear([0, highest], [LABEL_WIDTH, Math.max(LABEL_WIDTH + 1, width - RIGHT)]).nice();
  const height = rows.length * ROW_HEIGHT + 22;
  return (
    <div className="chart-plot" ref={ref}>
      <svg width={width} height={height} aria-hidden="true">
        {x.ticks(4).map(tick => (
          <g key={tick} transform={`translate(${x(tick)},0)`}>
            <path className="grid" d={`M0,0V${rows.length * ROW_HEIGHT}`} />
            <text className="tick" textAnchor="middle" y={height - 6}>
              {format.integer(tick)}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <g key={row.key} transform={`translate(0,${(index + 0.5) * ROW_HEIGHT})`}>
            <text className="chart-label" y={4}>
              {t(`test.row.${row.key}`)}
            </text>
            {row.low !== null && row.high !== null && (
              <path
                className="test-range"
                d={`M${x(row.low)},0H${x(row.high)}M${x(row.low)},-4v8M${x(row.high)},-4v8`}
              />
            )}
            <circle className={`test-dot test-${row.key}`} cx={x(row.reached)} r={5} />
          </g>
        ))}
      </svg>
    </div>
  );
}

function TestTable({ test, rows }: { readonly test: PlanTest; readonly rows: readonly Row[] }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const columns: readonly Column<Row>[] = [
    { key: 'posture', label: t('column.posture'), heading: true, cell: row => t(`test.row.${row.key}`) },
    {
      key: 'reached',
      label: t('column.inReach'),
      numeric: true,
      cell: row =>
        row.low === null || row.high === null
          ? format.integer(row.reached)
          : t('test.interval', {
              median: format.integer(row.reached),
              low: format.integer(row.low),
              high: format.integer(row.high),
            }),
    },
    {
      key: 'share',
      label: t('column.share'),
      numeric: true,
      cell: row => format.percent(row.reached, test.incidents),
    },
  ];
  return <DataTable caption={t('test.title')} columns={columns} rows={rows} rowKey={row => row.key} />;
}
