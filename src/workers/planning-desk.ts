import type { Workbench } from '../analysis/workbench.ts';
import { typedPlace } from '../ingest/values/coordinates.ts';
import type { Settings } from '../model/settings.ts';
import { sitesOutside } from '../planning/placement/candidates.ts';
import { withProposal } from '../planning/proposal/accept.ts';
import { candidatesFor, questionOf } from '../planning/proposal/question.ts';
import { createPlanningDesk } from '../planning/scenario/desk.ts';
import { applyEdit } from '../planning/scenario/edit-scenario.ts';
import { testScenario } from '../planning/scenario/plan-test.ts';
import type { PlanInput, PlanningApi } from './planning-api.ts';

/** The planning calls over a workbench. */
export function planningOver(
  workbench: Pick<Workbench, 'deployment' | 'planned' | 'people' | 'outlines' | 'towns'>,
): PlanningApi {
  const desk = createPlanningDesk(workbench);
  const areaOf = ({ area }: Settings) => workbench.outlines().filter(({ id }) => area.includes(id));
  const scenarioOf = ({ settings, scenario, asOf }: PlanInput) => scenario ?? desk.baseline(settings, asOf);
  return {
    baseline: desk.baseline,
    openPlan: input => desk.open(input.settings, input.plan, scenarioOf(input), input.asOf, null),
    planCells: (input, area) => desk.cells(input.settings, input.plan, scenarioOf(input), input.asOf, area),
    dragBase: desk.drag,
    applyEdit: (settings, scenario, edit) =>
      applyEdit(scenario, edit, { outlines: workbench.outlines(), area: areaOf(settings) }),
    readPlace: typedPlace,
    askForSites(input, request, places) {
      const { settings, plan } = input;
      const { demand, period } = workbench.planned(settings, plan.period);
      const scenario = scenarioOf(input);
      const people = workbench.people();
      const area = areaOf(settings);
      return questionOf(request, { ...input, scenario, demand, period, people, area, places });
    },
    acceptSites: (input, acceptance) => withProposal(scenarioOf(input), input.asOf, acceptance),
    judgePlan(input, candidates, places) {
      const { settings, plan, asOf } = input;
      const { demand, period } = workbench.planned(settings, plan.period);
      return testScenario({
        ...input,
        baseline: desk.baseline(settings, asOf),
        scenario: scenarioOf(input),
        demand,
        period,
        candidates: sitesOutside(
          candidatesFor(candidates, { settings, area: areaOf(settings), places }),
          candidates.notWithin ?? [],
        ).filter(({ name }) => !candidates.refuse?.includes(name)),
      });
    },
  };
}
