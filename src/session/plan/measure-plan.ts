import type { PlanFindings } from '../../model/plan-findings.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { latestWins } from '../latest-wins.ts';
import type { Session } from '../state.ts';
import { asOfDay, planInput, scenarioWith } from './plan-input.ts';

/** Measures the plan on the page whenever something that it depends on has changed. */
export interface PlanMeasuring {
  /** Measures again although nothing has changed: a base was dragged and not put down. */
  again(): void;
}

/** Modes that show plans; in the others the worker is left to what they show. */
const PLAN_MODES: readonly string[] = ['plan', 'brief'];

interface Measurement {
  readonly plan: PlanFindings;
  readonly comparedPlan: PlanFindings | null;
  /** The session as it was measured. */
  readonly of: Session;
}

/** Starts to follow the session. */
export function followPlan(context: SessionContext): PlanMeasuring {
  const { parts, store } = context;
  const measuring = latestWins<number, Measurement>({
    busy: planning => store.setState({ planning }),
    failed(reason, epoch) {
      if (epoch === context.epoch) context.notify('error', 'plan-failed', { reason: reasonText(reason) });
    },
    async work() {
      const state = store.getState();
      const compared = planInput(state, scenarioWith(state, state.comparedWith));
      // The one opened last is the one laid out: its bases can be dragged.
      const comparedPlan = state.comparison === 'off' ? null : await parts.planning.openPlan(compared);
      const active = scenarioWith(state, state.activeScenario);
      return { plan: await parts.planning.openPlan(planInput(state, active)), comparedPlan, of: state };
    },
    arrived({ plan, comparedPlan, of }, epoch) {
      // While a slider is dragged, what arrives is a little old; of another scenario it must never be.
      const isShown = isSame(shownIn(of), shownIn(store.getState()));
      if (epoch === context.epoch && isShown) store.setState({ plan, comparedPlan });
    },
  });

  let asked: readonly unknown[] = [];
  store.subscribe((state, before) => {
    // Figures of one scenario must not stand under the name of another.
    if (state.plan && state.activeScenario !== before.activeScenario) store.setState({ plan: null });
    if (state.comparedPlan && isOtherComparison(state, before)) store.setState({ comparedPlan: null });
    const wanted = dependencies(state);
    if (!PLAN_MODES.includes(state.mode) || state.findings === null || isSame(asked, wanted)) return;
    asked = wanted;
    // A test judged the posture as it was.
    if (state.planTest || state.planTestProblem) store.setState({ planTest: null, planTestProblem: null });
    measuring.request(context.epoch);
  });
  return { again: () => measuring.request(context.epoch) };
}

function isOtherComparison(state: Session, before: Session): boolean {
  return state.comparedWith !== before.comparedWith || state.comparison === 'off';
}

/** Which scenarios are on the page. */
function shownIn({ activeScenario, comparedWith, comparison }: Session): readonly unknown[] {
  return comparison === 'off' ? [activeScenario] : [activeScenario, comparedWith];
}

/** What the measurement of a plan depends on. */
export function dependencies(state: Session): readonly unknown[] {
  const active = scenarioWith(state, state.activeScenario);
  const compared = state.comparison === 'off' ? null : scenarioWith(state, state.comparedWith);
  const { settings, planSettings, sources, areas, towns, comparison } = state;
  return [
    settings,
    planSettings,
    sources,
    areas,
    towns,
    comparison === 'off',
    active,
    compared,
    asOfDay(state),
  ];
}

/** Whether two lists of dependencies are the same, one by one. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
