import type { ReachChange } from '../../model/demand.ts';
import type { AreaProblem, AreaUse, Corner, DrawnArea } from '../../model/drawn-area.ts';
import type { PlacementProgress, PlacementRequest } from '../../model/placement.ts';
import type { PlanFindings, PlanTest, PlanTestProblem } from '../../model/plan-findings.ts';
import { BASELINE_VIEW, type PlanView } from '../../model/project.ts';
import {
  DEFAULT_PLAN_SETTINGS,
  type PlanSettings,
  type Scenario,
  type ScenarioBase,
} from '../../model/scenario.ts';
import type { EditProblem } from '../../model/scenario-edit.ts';

/** What Plan mode shows. */
export interface PlanState extends PlanView {
  readonly planSettings: PlanSettings;
  readonly scenarios: readonly Scenario[];
  /** What the active scenario changes; `null` until measured. */
  readonly plan: PlanFindings | null;
  /** Names `plan` as it is laid out for dragging. */
  readonly laidOut: number | null;
  /** The same for the scenario compared with. */
  readonly comparedPlan: PlanFindings | null;
  readonly planning: boolean;
  /** While a base is dragged: which, where, and what would change. */
  readonly drag: {
    readonly id: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly change: ReachChange | null;
  } | null;
  readonly selectedBase: string | null;
  /** The next click on the map places a base of this kind; `null`: clicks select. */
  readonly placing: ScenarioBase['kind'] | null;
  /** Areas drawn for the best sites. */
  readonly drawnAreas: readonly DrawnArea[];
  /** The area in hand: clicks on the map add its corners; `null`: none is being drawn. */
  readonly drawing: { readonly use: AreaUse; readonly corners: readonly Corner[] } | null;
  /** Id of the area whose corners can be taken hold of. */
  readonly openArea: string | null;
  /** While a corner is in hand: the area as it would be. */
  readonly heldArea: { readonly id: string; readonly corners: readonly Corner[] } | null;
  readonly placement: PlacementProgress | null;
  readonly planTest: PlanTest | null;
  /** Why there is no test; `null`: there is one, or none was asked for. */
  readonly planTestProblem: PlanTestProblem | null;
  readonly testing: boolean;
}

export interface PlanActions {
  /**
   * Starts a scenario from the baseline and opens it; without a name it goes by its number. Waits for the worker, because
   * the baseline is worked out there.
   */
  newScenario(name?: string): Promise<void>;
  /** Copies a scenario under its name and a number, and opens the copy. */
  duplicateScenario(id: string): void;
  renameScenario(id: string, name: string): void;
  noteScenario(id: string, note: string): void;
  deleteScenario(id: string): void;
  openScenario(id: string | null): void;
  compareWith(id: string | null, comparison: PlanState['comparison']): void;
  /** One undoable step; steps of one `gesture` (a drag of a slider) are merged into one. */
  changePlanSettings(change: Partial<PlanSettings>, gesture?: string): void;
  startPlacing(kind: ScenarioBase['kind'] | null): void;
  /** Adds a base; resolves to why it cannot, or to `null`. Starts a scenario when none is open. */
  placeBase(base: Omit<ScenarioBase, 'id'>): Promise<EditProblem | null>;
  /** Degrees of a place typed as degrees, DMS, UTM or MGRS; `null` when it is none. */
  readPlace(text: string): Promise<{ latitude: number; longitude: number } | null>;
  changeBase(id: string, change: Partial<Omit<ScenarioBase, 'id'>>): Promise<EditProblem | null>;
  removeBase(id: string): void;
  selectBase(id: string | null): void;
  /** Live, while the pointer moves or a key is held. */
  dragBase(id: string, latitude: number, longitude: number): void;
  /** Puts the dragged base down as one undoable step; `false` takes it back to where it was. */
  dropBase(keep: boolean): Promise<EditProblem | null>;
  /** Begins to draw an area; `null`: what is in hand is dropped. */
  startDrawing(use: AreaUse | null): void;
  addCorner(latitude: number, longitude: number): void;
  /** Takes the last corner back. */
  removeCorner(): void;
  /** Keeps the area in hand, or says why it is none. */
  finishDrawing(): AreaProblem | null;
  /** Adds an area by its corners, or says why it is none. */
  addArea(use: AreaUse, corners: readonly Corner[]): AreaProblem | null;
  /** Changes an area as one undoable step, or says why it cannot be so. */
  changeArea(id: string, change: Partial<Omit<DrawnArea, 'id'>>): AreaProblem | null;
  removeArea(id: string): void;
  /** Offers the corners of an area on the map; `null`: those of none. */
  showCorners(id: string | null): void;
  /** Shows an area as it would be, while the pointer moves or a key is held. */
  holdArea(id: string, corners: readonly Corner[]): void;
  /** Keeps the area in hand as one undoable step, or says why it cannot be so; `false` takes it back to what it was. */
  dropArea(keep: boolean): AreaProblem | null;
  /** Looks for the best sites: greedily at once, then exactly. */
  optimise(request: PlacementRequest): void;
  /** Ends the search; the best found so far stands, with its gap. */
  stopOptimising(): void;
  /**
   * Makes a scenario of the proposal and opens it; its bases remember what they were chosen on. The note is in the words
   * of the page: it says what the sites were chosen for.
   */
  acceptProposal(note: string): Promise<void>;
  /**
   * Looks for sites from the baseline on the incidents up to `planSettings.splitDay`, makes a scenario of what is found
   * and judges it on the later ones; whoever stops the search tests the best found so far.
   */
  chooseThenTest(request: PlacementRequest, noteOf: (placement: PlacementProgress) => string): Promise<void>;
  /**
   * Judges the active scenario on the incidents after `planSettings.splitDay`. Chance and hindsight draw from the
   * candidates of the last search, or else from the towns.
   */
  testPlan(): void;
}

/** What has been worked out about plans, when nothing has. */
export const NOTHING_PLANNED = {
  plan: null,
  laidOut: null,
  comparedPlan: null,
  drag: null,
  selectedBase: null,
  placing: null,
  drawing: null,
  openArea: null,
  heldArea: null,
  placement: null,
  planTest: null,
  planTestProblem: null,
} satisfies Partial<PlanState>;

/** Plan mode before anything is planned. */
export const INITIAL_PLAN: PlanState = {
  ...NOTHING_PLANNED,
  planSettings: DEFAULT_PLAN_SETTINGS,
  ...BASELINE_VIEW,
  scenarios: [],
  drawnAreas: [],
  planning: false,
  testing: false,
};
