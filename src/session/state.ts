import type { StoreApi } from 'zustand/vanilla';
import type { DrawnCells } from '../cartography/cell-shapes.ts';
import type { LandShapes } from '../cartography/land-shapes.ts';
import type { CellCard, EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { MapChoices } from '../model/map-measure.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceReference } from '../model/project.ts';
import type { Flaw } from '../model/read-project.ts';
import type { Choices, Preview, PreviewCounts } from '../model/selection.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type {
  FileProblem,
  ImportedData,
  Inspection,
  OutlineFeature,
  Recipe,
  SourceSummary,
} from '../model/source.ts';
import type { Locale } from '../units/locale.ts';
import type { BriefActions, BriefState } from './brief/brief-state.ts';
import type { OverlapAnswers } from './overlap-answers.ts';
import type { PlanActions, PlanState } from './plan/plan-state.ts';

export const MODES = ['data', 'measure', 'plan', 'brief'] as const;
export type Mode = (typeof MODES)[number];
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** A loaded source. Its incident columns live in the analysis worker. */
export interface LoadedSource {
  readonly id: string;
  readonly summary: SourceSummary;
  readonly problems: readonly Problem[];
  readonly role: ImportedData['role'];
  /** Missions, for a deployment source. */
  readonly missions: readonly string[];
}

/** One file on its way in. Nothing of it is loaded before it is confirmed. */
export interface Review {
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  /** `inspecting -> asking | reading -> ready | failed`; `asking` waits for answers or corrected columns. */
  readonly stage: 'inspecting' | 'asking' | 'reading' | 'ready' | 'failed';
  /** Share read, 0 to 1, while reading. */
  readonly progress: number;
  readonly inspection: Inspection | null;
  /** The inspection's guess with the user's corrections. */
  readonly recipe: Recipe | null;
  /** Set when `ready`. */
  readonly source: LoadedSource | null;
  /** The incidents taken, by whether they can be evaluated under the choice; `null`: not incidents, or not ready. */
  readonly counts: PreviewCounts | null;
  /** Set when `failed`. */
  readonly problem: FileProblem | null;
  /** The same file (by SHA-256) is already loaded. */
  readonly alreadyLoaded: boolean;
}

/** Mission and countries, suggested or chosen, on which the files under review are counted and will be measured. */
export interface ReviewChoice extends Omit<Preview, 'counts'> {
  /** Which of the sources that tell of the same violence are to count, as far as it has been answered. */
  readonly overlapAnswers: OverlapAnswers;
}

/** How the page is looked at; not part of the project, not undone. */
export interface View extends MapChoices {
  /** Where the map was last told to go; a new object each time, so that the same place can be asked for twice. */
  readonly flight: { readonly longitude: number; readonly latitude: number; readonly zoom: number } | null;
}

export interface Notice {
  readonly id: number;
  /** `success` needs no answer and goes by itself; the others stay until they are dismissed. */
  readonly tone: 'success' | 'info' | 'error';
  /** Key in the words of the page, with what it needs. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Something is about to take the place of a project that may be in no file; both by name. */
export interface Replacement {
  readonly kept: string;
  /** `null`: the exercise. */
  readonly next: string | null;
}

/**
 * Whether what is open is kept in the browser: `here`; not here, because another tab keeps its own (`elsewhere`), or did
 * until it was closed and has left something else (`contested`); or nowhere, because the browser's storage is `full` or
 * `refused`.
 */
export type Keeping = 'here' | 'elsewhere' | 'contested' | 'full' | 'refused';

/** Whether the browser's storage belongs to what another tab shows or has left. */
export function isStorageTaken({ keeping }: Pick<SessionState, 'keeping'>): boolean {
  return keeping === 'elsewhere' || keeping === 'contested';
}

export type ReplacementAnswer = 'save-first' | 'replace' | 'cancel';

export interface SessionState {
  readonly ready: boolean;
  readonly mode: Mode;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly view: View;
  /** As it was named; empty: it goes by its mission or its first file (see `nameOfOpenProject`). */
  readonly projectName: string;
  readonly settings: Settings;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly sources: readonly LoadedSource[];
  /** Names what is loaded, to the worker that measures. */
  readonly loaded: number;
  /** True as long as any invented source is loaded. */
  readonly exercise: boolean;
  /** All outlines offered as area of interest: countries of the world and polygons loaded. */
  readonly areas: readonly AreaOutline[];
  /** `areas` as they are drawn; they come a moment after what is measured. */
  readonly land: LandShapes | null;
  readonly towns: readonly Town[];
  /** Loaded lines and polygons to draw: coast, provinces, rivers, roads. */
  readonly outlines: readonly OutlineFeature[];
  readonly choices: Choices;
  readonly findings: Findings | null;
  /** Names the measurement that `findings` are of; `null`: nothing has been measured. */
  readonly measurement: number | null;
  readonly evaluated: EvaluatedIncidents | null;
  /** The shapes of the cells of `findings`. */
  readonly drawnCells: DrawnCells | null;
  readonly measuring: boolean;
  readonly card: CellCard | null;
  readonly reviews: readonly Review[];
  /** What would be measured if the reviews that are ready were loaded; `null`: nothing to choose. */
  readonly reviewChoice: ReviewChoice | null;
  readonly notices: readonly Notice[];
  /** A user's own basemap, for this sitting only. */
  readonly basemap: File | null;
  /** The basemap last found to be unreadable: while it is the one chosen, the bundled land is drawn. */
  readonly unreadableBasemap: File | null;
  /** When the project was last saved to the browser's storage; milliseconds since 1970, `null`: not yet. */
  readonly savedAt: number | null;
  readonly keeping: Keeping;
  /** Sources of the project whose files were not there when it was opened: it waits for them. */
  readonly missing: readonly SourceReference[];
  /** What of the project was not valid when it was opened, and is therefore not in it. */
  readonly flaws: readonly Flaw[];
  /** The browser's storage holds a project as it was found that could not be opened, or only in part. */
  readonly hasSetAside: boolean;
  /** A question to be answered before a project is replaced; `null`: none. */
  readonly replacement: Replacement | null;
}

export interface SessionActions {
  /** Opens the last project, or the exercise when there is none. */
  start(): Promise<void>;
  setMode(mode: Mode): void;
  setLocale(locale: Locale): void;
  /** Says that the words of a language did not come, and stays with the one that is spoken. */
  refuseLocale(spoken: Locale): void;
  setTheme(theme: Theme): void;
  setView(change: Partial<View>): void;
  /** Changes settings as one undoable step. Steps of one `gesture` (a drag) are merged into one. */
  changeSettings(change: Partial<Settings>, gesture?: string): void;
  undo(): void;
  redo(): void;
  /** Puts files under review: tables, workbooks, zips, GeoJSON; a project file is opened; a `.pmtiles` becomes the basemap. */
  offerFiles(files: readonly File[]): Promise<void>;
  /** Corrects the recipe of a review and reads the file with it. */
  correctReview(id: string, recipe: Recipe): void;
  /** Chooses which sources count, and the mission (`null`: all) or the countries that the files under review are to be measured on. */
  chooseForReview(choice: {
    readonly mission?: string | null;
    readonly countries?: readonly string[];
    readonly overlapAnswers?: OverlapAnswers;
  }): void;
  /** Loads the reviews that are ready, all together; replaces the exercise if that is what is loaded. */
  confirmReviews(): Promise<void>;
  cancelReview(id: string): void;
  cancelReviews(): void;
  removeSource(id: string): void;
  openExercise(): Promise<void>;
  answerReplacement(answer: ReplacementAnswer): void;
  /** Where the storage is contested: keeps what is open here in place of what the other tab has left. */
  keepThis(): Promise<void>;
  /** Where the storage is contested: opens what the other tab has left. */
  openKept(): Promise<void>;
  /** Takes a source that is not there out of the project for good. */
  forgetMissing(id: string): void;
  /** Offers the project that could not be opened, or only in part, as it was found. */
  downloadSetAside(): Promise<void>;
  forgetSetAside(): Promise<void>;
  /** An empty name lets it go by its mission again. */
  renameProject(name: string): void;
  /** Offers the project as one file (settings and the source files) to be saved. */
  saveProject(): Promise<void>;
  /** Offers the refused rows of a source or a review as CSV. */
  downloadRefusals(id: string): void;
  selectCell(cell: string | null): void;
  flyTo(longitude: number, latitude: number, zoom: number): void;
  /** Source text of incidents of one source, as header-value pairs, by data row. */
  sourceText(
    sourceId: string,
    rows: readonly number[],
  ): Promise<ReadonlyMap<number, readonly (readonly [string, string])[]>>;
  dismissNotice(id: number): void;
  setBasemap(file: File | null): void;
  /** Says that the basemap chosen cannot be read. */
  refuseBasemap(): void;
}

export type Session = SessionState & SessionActions & PlanState & PlanActions & BriefState & BriefActions;

export type SessionStore = Pick<StoreApi<Session>, 'getState' | 'setState' | 'subscribe'>;

/** The session before anything is opened. */
export const INITIAL_STATE: SessionState = {
  ready: false,
  mode: 'measure',
  locale: 'en',
  theme: 'light',
  view: {
    mapMeasure: 'incidents',
    showRings: true,
    showLines: false,
    showPoints: false,
    showTowns: true,
    selectedCell: null,
    flight: null,
  },
  projectName: '',
  settings: DEFAULT_SETTINGS,
  canUndo: false,
  canRedo: false,
  sources: [],
  loaded: 0,
  exercise: false,
  areas: [],
  land: null,
  towns: [],
  outlines: [],
  choices: { missions: [], countries: [], actors: [], repeats: [], overlaps: [], days: null },
  findings: null,
  measurement: null,
  evaluated: null,
  drawnCells: null,
  measuring: false,
  card: null,
  reviews: [],
  reviewChoice: null,
  notices: [],
  basemap: null,
  unreadableBasemap: null,
  savedAt: null,
  keeping: 'here',
  missing: [],
  flaws: [],
  hasSetAside: false,
  replacement: null,
};

type Basemaps = Pick<SessionState, 'basemap' | 'unreadableBasemap'>;

/** The basemap to draw: one that cannot be read is none, so that the bundled land stays. */
export function readableBasemap({ basemap, unreadableBasemap }: Basemaps): File | null {
  return basemap === unreadableBasemap ? null : basemap;
}

/** Whether the basemap chosen cannot be read. */
export function isBasemapUnreadable({ basemap, unreadableBasemap }: Basemaps): boolean {
  return basemap !== null && basemap === unreadableBasemap;
}
