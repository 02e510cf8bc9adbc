import type { CandidateChoice } from '../../model/placement.ts';
import type { PlanTest, PlanTestProblem } from '../../model/plan-findings.ts';
import { GONE } from '../../workers/gone.ts';
import { reasonText, type SessionContext } from '../context.ts';
import type { PlacementRun } from '../parts.ts';
import type { PlanActions } from '../plan-state.ts';
import { dependencies, isSame } from './measure-plan.ts';
import { placesFor } from './places-for.ts';
import { planInput, scenarioWith } from './plan-input.ts';

type Outcome = { readonly planTest: PlanTest } | { readonly planTestProblem: PlanTestProblem };

type Hindsight = Parameters<PlacementRun['placement']['solve']>[0];

/** How long the proof of what hindsight could have done may take; without it the greedy answer stands, unproven. */
const PROOF_SECONDS = 60;

/** Judging a plan on incidents that it was not chosen on. */
export function testActions(context: SessionContext): Pick<PlanActions, 'testPlan'> {
  const { parts, store } = context;
  let latest = 0;

  async function judge(show: (outcome: Outcome) => boolean): Promise<void> {
    const state = store.getState();
    const scenario = scenarioWith(state, state.activeScenario);
    if (!scenario) return void show({ planTestProblem: 'no-scenario' });
    const choice: CandidateChoice = state.placement?.request ?? { candidates: 'towns' };
    const places = placesFor(context, choice.candidates);
    const judged = await parts.planning.judgePlan(planInput(state, scenario), choice, places);
    // Whoever has changed what is loaded does not wait for it.
    if (judged === GONE) return;
    if ('problem' in judged) return void show({ planTestProblem: judged.problem });
    const { test, withoutSites, hindsight } = judged;
    if (!show({ planTest: test })) return;
    const { value, proven } = await proof(context, hindsight);
    show({ planTest: { ...test, hindsight: { reached: withoutSites + value, proven } } });
  }

  return {
    testPlan() {
      const number = ++latest;
      const asked = dependencies(store.getState());
      store.setState({ testing: true, planTest: null, planTestProblem: null });
      const show = (outcome: Outcome) => {
        const isWanted = number === latest && isSame(asked, dependencies(store.getState()));
        if (isWanted) store.setState(outcome);
        return isWanted;
      };
      judge(show)
        .catch(reason => {
          context.notify('error', 'plan-failed', { reason: reasonText(reason) });
          if (store.getState().planTest === null) show({ planTestProblem: 'failed' });
        })
        .finally(() => {
          if (number === latest) store.setState({ testing: false });
        });
    },
  };
}

/** The exact answer, from a worker of its own; rejects when that worker dies. */
function proof({ parts }: SessionContext, problem: Hindsight): Promise<{ value: number; proven: boolean }> {
  return new Promise((resolve, reject) => {
    const run = parts.startPlacement(reason => {
      run.stop();
      reject(new Error(reason));
    });
    run.placement.solve(problem, PROOF_SECONDS).then(resolve, reject).finally(run.stop);
  });
}
