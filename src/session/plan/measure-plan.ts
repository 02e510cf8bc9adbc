import type { PlanFindings } from '../../model/plan-findings.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';
import type { PlanInput } from '../../workers/planning-desk.ts';
import { GONE, type Gone } from '../../workers/wire.ts';
import { type Notify, reasonText } from '../notices.ts';
import type { SessionParts } from '../parts.ts';
import { isForNow } from '../project-document.ts';
import type { Session, SessionStore } from '../state.ts';
import { latestWins } from '../turns.ts';

/** Modes that show plans; in the others the worker is left to what they show. */
const PLAN_MODES: readonly string[] = ['plan', 'brief'];

interface Measurement {
  readonly opened: { readonly plan: number; readonly findings: PlanFindings } | Gone;
  readonly comparedPlan: PlanFindings | Gone | null;
}

/** Measures the plan on the page whenever something that it depends on has changed. */
export function followPlan(store: SessionStore, notify: Notify, planning: SessionParts['planning']): void {
  const measuring = latestWins<Session, Measurement>({
    busy: planning => store.setState({ planning }),
    failed(reason, { loaded }) {
      if (loaded === store.getState().loaded) {
        notify('error', 'plan-failed', { reason: reasonText(reason) });
      }
    },
    async work(state) {
      const compared = planInput(state, scenarioWith(state, state.comparedWith));
      const comparedPlan = state.comparison === 'off' ? null : await planning.measurePlan(compared);
      const active = scenarioWith(state, state.activeScenario);
      return { opened: await planning.openPlan(planInput(state, active)), comparedPlan };
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

const MILLISECONDS_A_DAY = 86_400_000;

/** The day of the baseline: as chosen, or the end of the period measured; without any record the last incident's. */
export function asOfDay({ planSettings, findings, choices }: Session): Day {
  const ofData = findings?.asOf ?? choices.days?.last;
  return planSettings.asOf ?? ofData ?? Math.floor(Date.now() / MILLISECONDS_A_DAY);
}

/** The scenario with an id; `null`: the baseline, none has it, or it was made for other bases than these. */
export function scenarioWith(state: Session, id: string | null): Scenario | null {
  return state.scenarios.find(scenario => scenario.id === id && isForNow(state, scenario)) ?? null;
}

/** What the planning calls get for a scenario (`null`: the baseline) as things stand. */
export function planInput(state: Session, scenario: Scenario | null): PlanInput {
  const { loaded, settings, planSettings: plan } = state;
  return { loaded, settings, plan, scenario, asOf: asOfDay(state) };
}
