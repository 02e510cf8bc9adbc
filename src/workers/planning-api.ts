import type { ReachChange } from '../model/demand.ts';
import type { Town } from '../model/place.ts';
import type { CandidateChoice, PlacementProblem, PlacementRequest } from '../model/placement.ts';
import type { PlanCells, PlanFindings, PlanTestProblem } from '../model/plan-findings.ts';
import type { PlanSettings, Scenario } from '../model/scenario.ts';
import type { EditOutcome, ScenarioEdit } from '../model/scenario-edit.ts';
import type { Settings } from '../model/settings.ts';
import type { Acceptance } from '../planning/proposal/accept.ts';
import type { SearchQuestion } from '../planning/proposal/question.ts';
import type { StartedPlanTest } from '../planning/scenario/plan-test.ts';
import type { Day } from '../units/day.ts';

/** A posture as the planning calls get it. `scenario: null` is the baseline: the deployment on the day `asOf`. */
export interface PlanInput {
  readonly settings: Settings;
  readonly plan: PlanSettings;
  readonly scenario: Scenario | null;
  readonly asOf: Day;
}

/** What the worker that measures offers to planners, over the data that it holds. */
export interface PlanningApi {
  baseline(settings: Settings, asOf: Day): Scenario;
  /** Measures a posture and lays it out, so that its bases can be dragged. */
  openPlan(input: PlanInput): PlanFindings;
  /** What the maps of a posture show; `area`: cells whose distance to it is wanted too. Lays nothing out. */
  planCells(input: PlanInput, area: readonly string[] | null): PlanCells;
  /** What the posture opened last changes with one base elsewhere; `null` when it has no such base. */
  dragBase(id: string, latitude: number, longitude: number): ReachChange | null;
  applyEdit(settings: Settings, scenario: Scenario, edit: ScenarioEdit): EditOutcome;
  /** The place that someone typed. */
  readPlace(text: string): { readonly latitude: number; readonly longitude: number } | null;
  /** `places`: the candidates, where towns or a file are asked for. */
  askForSites(
    input: PlanInput,
    request: PlacementRequest,
    places: readonly Town[],
  ): SearchQuestion | { readonly problem: PlacementProblem };
  /** The posture that a proposal was made for, with its sites. */
  acceptSites(input: PlanInput, acceptance: Acceptance): Scenario;
  judgePlan(
    input: PlanInput,
    candidates: CandidateChoice,
    places: readonly Town[],
  ): StartedPlanTest | { readonly problem: PlanTestProblem };
}
