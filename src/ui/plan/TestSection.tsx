import { nice, ticks } from 'd3-array';
import { useTranslation } from 'react-i18next';
import { type Chosen, chosenLater, type PlacementRequest } from '../../model/placement.ts';
import type { PlanTest } from '../../model/plan-findings.ts';
import { useWidth } from '../charts/plot.tsx';
import { linearScale } from '../charts/scale.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { DayField } from '../parts/Field.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { useChosenOn, useProposalNote } from './use-chosen-on.ts';

const NO_PLACES: readonly Chosen[] = [];

/** Chosen on one period, judged on the next: the scenario beside the baseline, chance and hindsight. */
export function TestSection({ request }: { readonly request: PlacementRequest }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const period = useSession(state => state.plan?.period ?? null);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  const test = useSession(state => state.planTest);
  const problem = useSession(state => state.planTestProblem);
  return (
    <Section title={t('test.title')} closed>
      <p className="explanation">{t('test.why')}</p>
      <div className="plan-fields">
        <DayField
          label={t('test.split')}
          value={splitDay}
          onChange={day => changePlanSettings({ splitDay: day })}
        />
      </div>
      {period && (
        <p className="explanation">
          {t('test.range', { first: format.day(period.first), last: format.day(period.last) })}
        </p>
      )}
      <ChooseThenTest request={request} />
      <TestOpenScenario />
      <div role="status">
        {splitDay === null && <p className="explanation">{t('test.needsSplit')}</p>}
        {problem && problem !== 'chosen-later' && <p className="why-not">{t(`testProblem.${problem}`)}</p>}
      </div>
      {test && <TestPlot test={test} />}
    </Section>
  );
}

/** One step: sites chosen on the incidents before the split, and tested on those after it. */
function ChooseThenTest({ request }: { readonly request: PlacementRequest }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const isBusy = useSession(state => state.testing || (state.placement?.running ?? false));
  // What stopped the search stands with it, and here, where it may have been begun.
  const problem = useSession(state => state.placement?.problem ?? null);
  const chooseThenTest = useSession(state => state.chooseThenTest);
  const noteOf = useProposalNote();
  if (splitDay === null) return null;
  return (
    <>
      <p className="explanation">
        {t('test.chooseHow', { day: format.day(splitDay), count: request.sites })}
      </p>
      <Button
        kind="primary"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void chooseThenTest(request, noteOf);
        }}
      >
        {t(isBusy ? 'test.running' : 'test.choose')}
      </Button>
      {problem && <p className="why-not">{t(`searchProblem.${problem}`, { count: request.sites })}</p>}
    </>
  );
}

/** Offered only where it is fair; otherwise it says which places were chosen too late, or nobody says when. */
function TestOpenScenario() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const isOpen = useSession(state => state.activeScenario !== null);
  const added = useSession(state => state.plan?.added ?? NO_PLACES);
  const testing = useSession(state => state.testing);
  const testPlan = useSession(state => state.testPlan);
  const chosenOnText = useChosenOn();
  if (!isOpen || splitDay === null) return null;
  const day = format.day(splitDay);
  if (added.length === 0) return <p className="explanation">{t('testProblem.no-sites')}</p>;
  const late = chosenLater(added, splitDay);
  if (late.length > 0) {
    return (
      <div className="why-not">
        <p>{t('test.unfair', { day })}</p>
        <ul>
          {late.map(({ name, chosenOn }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two places can have one name and one history
            <li key={index}>
              {name}: {chosenOnText(chosenOn)}
            </li>
          ))}
        </ul>
        <p>{t('test.makeFair')}</p>
      </div>
    );
  }
  return (
    <Button
      aria-disabled={testing}
      onClick={() => {
        if (!testing) testPlan();
      }}
    >
      {t(testing ? 'test.running' : 'test.run')}
    </Button>
  );
}

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
function TestPlot({ test }: { readonly test: PlanTest }) {
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
  const axis = nice(0, highest, 10);
  const x = linearScale(axis, [LABEL_WIDTH, Math.max(LABEL_WIDTH + 1, width - RIGHT)]);
  const height = rows.length * ROW_HEIGHT + 22;
  return (
    <div className="chart-plot" ref={ref}>
      <svg width={width} height={height} aria-hidden="true">
        {ticks(...axis, 4).map(tick => (
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
  return <Table caption={t('test.title')} columns={columns} rows={rows} rowKey={row => row.key} />;
}
