import type { Workbench } from '../analysis/workbench.ts';
import { typedPlace } from '../ingest/values/place.ts';
import type { ReachChange } from '../model/demand.ts';
import type { Town } from '../model/place.ts';
import type { CandidateChoice, PlacementProblem, PlacementRequest } from '../model/placement.ts';
import type { PlanCells, PlanFindings, PlanTestProblem } from '../model/plan-findings.ts';
import type { PlanSettings, Scenario } from '../model/scenario.ts';
import type { EditOutcome, ScenarioEdit } from '../model/scenario-edit.ts';
import type { Settings } from '../model/settings.ts';
import { sitesOutside } from '../planning/placement/candidates.ts';
import { type Acceptance, withProposal } from '../planning/proposal/accept.ts';
import { candidatesFor, questionOf, type SearchQuestion } from '../planning/proposal/question.ts';
import { createPlanningDesk, type OpenedPlan } from '../planning/scenario/desk.ts';
import { applyEdit } from '../planning/scenario/edit-scenario.ts';
import { type StartedPlanTest, testScenario } from '../planning/scenario/plan-test.ts';
import type { Day } from '../units/day.ts';
import { GONE, type Gone, keptHere } from './wire.ts';

/** A posture as the planning calls get it. `scenario: null` is the baseline: the deployment on the day `asOf`. */
export interface PlanInput {
  /** Names what is loaded. */
  readonly loaded: number;
  readonly settings: Settings;
  readonly plan: PlanSettings;
  readonly scenario: Scenario | null;
  readonly asOf: Day;
}

/** What the worker that measures offers to planners, over the data that it holds. */
export interface PlanningDesk {
  baseline(loaded: number, settings: Settings, asOf: Day): Scenario | Gone;
  measurePlan(input: PlanInput): PlanFindings | Gone;
  /** Measures a posture and lays it out, so that its bases can be dragged by its handle; the one before is gone. */
  openPlan(input: PlanInput): { readonly plan: number; readonly findings: PlanFindings } | Gone;
  /** What the maps of a posture show; `area`: cells whose distance to it is wanted too. */
  planCells(input: PlanInput, area: readonly string[] | null): PlanCells | Gone;
  /** What an opened posture changes with one base elsewhere, the others where they are; `null`: it has no such base. */
  dragBase(plan: number, id: string, latitude: number, longitude: number): ReachChange | null | Gone;
  applyEdit(loaded: number, settings: Settings, scenario: Scenario, edit: ScenarioEdit): EditOutcome | Gone;
  /** The place that someone typed. */
  readPlace(text: string): { readonly latitude: number; readonly longitude: number } | null;
  /** `places`: the candidates, where towns or a file are asked for. */
  askForSites(
    input: PlanInput,
    request: PlacementRequest,
    places: readonly Town[],
  ): SearchQuestion | { readonly problem: PlacementProblem } | Gone;
  /** The posture that a proposal was made for, with its sites. */
  acceptSites(input: PlanInput, acceptance: Acceptance): Scenario | Gone;
  judgePlan(
    input: PlanInput,
    candidates: CandidateChoice,
    places: readonly Town[],
  ): StartedPlanTest | { readonly problem: PlanTestProblem } | Gone;
}

/** The planning calls over a workbench. */
export function planningOver(
  workbench: Pick<Workbench, 'version' | 'deployment' | 'planned' | 'people' | 'outlines' | 'towns'>,
): PlanningDesk {
  const desk = createPlanningDesk(workbench);
  let handles = 0;
  let opened: OpenedPlan | null = null;

  function about<Answer>(loaded: number, answer: () => Answer): Answer | Gone {
    return loaded === workbench.version() ? answer() : GONE;
  }

  const areaOf = ({ area }: Settings) => workbench.outlines().filter(({ id }) => area.includes(id));
  const scenarioOf = ({ settings, scenario, asOf }: PlanInput) => scenario ?? desk.baseline(settings, asOf);
  const open = (input: PlanInput) =>
    desk.open(input.settings, input.plan, scenarioOf(input), input.asOf, null);

  return {
    baseline: (loaded, settings, asOf) => about(loaded, () => desk.baseline(settings, asOf)),
    measurePlan: input => about(input.loaded, () => open(input).findings),
    openPlan: input =>
      about(input.loaded, () => {
        opened = open(input);
        return { plan: ++handles, findings: opened.findings };
      }),
    planCells: (input, area) =>
      about(input.loaded, () => desk.cells(input.settings, input.plan, scenarioOf(input), input.asOf, area)),
    dragBase: (plan, id, latitude, longitude) =>
      opened && plan === handles ? opened.drag(id, latitude, longitude) : GONE,
    applyEdit: (loaded, settings, scenario, edit) =>
      about(loaded, () =>
        applyEdit(scenario, edit, { outlines: workbench.outlines(), area: areaOf(settings) }),
      ),
    readPlace: typedPlace,
    askForSites: (input, request, places) =>
      about(input.loaded, () => {
        const { settings, plan } = input;
        const { demand, period } = workbench.planned(settings, plan.period);
        const scenario = scenarioOf(input);
        const people = workbench.people();
        const area = areaOf(settings);
        // The demand in it is asked about again.
        return keptHere(questionOf(request, { ...input, scenario, demand, period, people, area, places }));
      }),
    acceptSites: (input, acceptance) =>
      about(input.loaded, () => withProposal(scenarioOf(input), input.asOf, acceptance)),
    judgePlan: (input, candidates, places) =>
      about(input.loaded, () => {
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
      }),
  };
}
