import type { PlanFindings } from '../../model/plan-findings.ts';
import { GONE, type Gone } from '../../workers/gone.ts';
import { reasonText, type SessionContext } from '../context.ts';
import { latestWins } from '../latest-wins.ts';
import type { Session } from '../state.ts';
import { asOfDay, planInput, scenarioWith } from './plan-input.ts';

/** Modes that show plans; in the others the worker is left to what they show. */
const PLAN_MODES: readonly string[] = ['plan', 'brief'];

interface Measurement {
  readonly opened: { readonly plan: number; readonly findings: PlanFindings } | Gone;
  readonly comparedPlan: PlanFindings | Gone | null;
}

/** Measures the plan on the page whenever something that it depends on has changed. */
export function followPlan({ parts, store, notify }: SessionContext): void {
  const measuring = latestWins<Session, Measurement>({
    busy: planning => store.setState({ planning }),
    failed(reason, { loaded }) {
      if (loaded === store.getState().loaded) {
        notify('error', 'plan-failed', { reason: reasonText(reason) });
      }
    },
    async work(state) {
      const compared = planInput(state, scenarioWith(state, state.comparedWith));
      const comparedPlan = state.comparison === 'off' ? null : await parts.planning.measurePlan(compared);
      const active = scenarioWith(state, state.activeScenario);
      return { opened: await parts.planning.openPlan(planInput(state, active)), comparedPlan };
    },
    arrived({ opened, comparedPlan }, of) {
      if (opened === GONE || comparedPlan === GONE) return;
      // While a slider is dragged, what arrives is a little old; of another scenario it must never be.
      if (!isSame(shownIn(of), shownIn(store.getState()))) return;
      store.setState({ plan: opened.findings, laidOut: opened.plan, comparedPlan });
    },
  });

  let asked: readonly unknown[] = [];
  store.subscribe((state, before) => {
    // Figures of one scenario must not stand under the name of another.
    if (state.plan && state.activeScenario !== before.activeScenario)
      store.setState({ plan: null, laidOut: null });
    if (state.comparedPlan && isOtherComparison(state, before)) store.setState({ comparedPlan: null });
    const wanted = dependencies(state);
    if (!PLAN_MODES.includes(state.mode) || state.findings === null || isSame(asked, wanted)) return;
    asked = wanted;
    // A test judged the posture as it was.
    if (state.planTest || state.planTestProblem) store.setState({ planTest: null, planTestProblem: null });
    measuring.request(state);
  });
}

function isOtherComparison(state: Session, before: Session): boolean {
  return state.comparedWith !== before.comparedWith || state.comparison === 'off';
}

/** What is loaded, and which scenarios are on the page. */
function shownIn({ loaded, activeScenario, comparedWith, comparison }: Session): readonly unknown[] {
  return comparison === 'off' ? [loaded, activeScenario] : [loaded, activeScenario, comparedWith];
}

/** What the measurement of a plan depends on. */
export function dependencies(state: Session): readonly unknown[] {
  const active = scenarioWith(state, state.activeScenario);
  const compared = state.comparison === 'off' ? null : scenarioWith(state, state.comparedWith);
  const { settings, planSettings, loaded, comparison } = state;
  return [settings, planSettings, loaded, comparison === 'off', active, compared, asOfDay(state)];
}

/** Whether two lists of dependencies are the same, one by one. */
export function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value, index) => Object.is(value, other[index]));
}
