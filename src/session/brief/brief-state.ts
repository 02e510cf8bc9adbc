import type { LiveFrame } from '../../brief/sheet/input.ts';
import type { DrawnCells } from '../../cartography/cell-shapes.ts';
import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import type { Sheet, SheetLayout, SheetSettings, TableFormat } from '../../model/sheet.ts';
import type { DocumentProblem } from '../../platform/documents/document-problem.ts';

/** Why there is no sheet, or why nothing left; each has a sentence in the words of the page. */
export type BriefProblem =
  | DocumentProblem
  /** Nothing has been measured. */
  | 'no-findings'
  /** A layout of a scenario without one. */
  | 'no-scenario'
  /** The sheet is for a mission or for files that are not looked at now: under its words other figures would stand. */
  | 'made-for-other'
  /** The worker could not compose the sheet. */
  | 'compose-failed'
  /** The live map is not at hand, or showed nothing. */
  | 'no-live-map'
  /** No handling marking has been chosen for a sheet that is to leave. */
  | 'no-marking'
  /** A source file whose text was to go with the incidents cannot be read any more. */
  | 'source-text-unavailable'
  | 'no-sheet'
  | 'no-format'
  /** One export is written at a time. */
  | 'still-exporting';

/** The sheet on the page, as it will print. */
export interface SheetPreview {
  /** What it was composed from. */
  readonly settings: SheetSettings;
  readonly sheet: Sheet;
  /** The sheet as an SVG picture with its letters inside. */
  readonly picture: Blob;
}

/** Where a live frame looks; north is up. */
export interface LiveCamera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
}

/** What the live map draws for a sheet: nothing in it that the release leaves off. */
export interface LiveScene {
  readonly findings: Findings;
  readonly drawnCells: DrawnCells;
  /** `null`: incident points are not released. */
  readonly evaluated: EvaluatedIncidents | null;
  readonly mapMeasure: SheetSettings['mapMeasure'];
  readonly showRings: boolean;
  readonly showTowns: boolean;
  readonly showRivers: boolean;
}

/**
 * Draws a scene as the live map would and takes its picture; `camera` `null`: where the live map looks. Resolves to
 * `null` where there is no map or the picture is blank.
 */
export type CaptureMap = (
  scene: LiveScene,
  camera: LiveCamera | null,
  scale: number,
) => Promise<{ readonly frame: LiveFrame; readonly camera: LiveCamera } | null>;

export const EXPORT_FORMATS = ['pdf', 'presentation', 'png', 'svg'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What is to leave. A method note goes with it in any case. */
export interface ExportRequest {
  /** Ids of sheets, in the order of their pages. */
  readonly sheets: readonly string[];
  readonly formats: readonly ExportFormat[];
  readonly tables: readonly TableFormat[];
}

/** A part of the work of an export: composing a sheet, writing it in a format, or packing all files into one. */
export type ExportStep = 'composing' | ExportFormat | 'packing';

/** How far an export is. */
export interface ExportProgress {
  readonly step: ExportStep;
  /** The sheet in hand, counted from 1, of so many. */
  readonly sheet: number;
  readonly sheets: number;
  /** Of the whole work, 0 to 1. */
  readonly share: number;
}

/** What became of an export. One that was cancelled has saved nothing. */
export type ExportOutcome =
  | { readonly fileName: string; readonly files: readonly string[] }
  | { readonly problem: BriefProblem; readonly title: string | null; readonly file?: string };

/** What Brief mode shows. */
export interface BriefState {
  readonly sheets: readonly SheetSettings[];
  /** Id of the sheet on the page; where no sheet has it, the first is shown. */
  readonly activeSheet: string | null;
  readonly preview: SheetPreview | null;
  /** Why the sheet on the page is not the one that is set; `null`: it is, or it is being composed. */
  readonly previewProblem: BriefProblem | null;
  readonly composing: boolean;
  /** `null`: no export is being written. */
  readonly exporting: ExportProgress | null;
  /** Live frames have this many times the resolution of the screen. */
  readonly liveScale: number;
}

export interface BriefActions {
  /** Adds a sheet and opens it. */
  addSheet(layout: SheetLayout): void;
  duplicateSheet(id: string): void;
  deleteSheet(id: string): void;
  openSheet(id: string): void;
  /** Changes a sheet as one undoable step. Steps of one `gesture` (typing in one field) are merged into one. */
  changeSheet(id: string, change: Partial<Omit<SheetSettings, 'id'>>, gesture?: string): void;
  setLiveScale(scale: number): void;
  /** Takes the live frame of a sheet from where the map looks now. */
  retakeLive(id: string): void;
  /** The page hands in how the live map is captured; `null`: there is no map. */
  offerCapture(capture: CaptureMap | null): void;
  /** Composes the sheets, writes what was asked for into one zip and offers it to be saved. */
  exportSheets(request: ExportRequest): Promise<ExportOutcome>;
  /** Ends the export that is being written before its next step; nothing is saved. */
  cancelExport(): void;
  /** Nobody waits for the export that is being written any more: it goes on, and a notice tells what became of it. */
  leaveExport(): void;
  /** Copies the sheet on the page as a picture; resolves to why not, or to `null`. */
  copyPicture(): Promise<BriefProblem | null>;
  copySentences(): Promise<BriefProblem | null>;
}

/** Brief mode before there is a sheet. */
export const INITIAL_BRIEF: BriefState = {
  sheets: [],
  activeSheet: null,
  preview: null,
  previewProblem: null,
  composing: false,
  exporting: null,
  liveScale: 2,
};

/** The sheet on the page: the one that was opened, or the first when that is gone; `null`: there is none. */
export function shownSheet({
  sheets,
  activeSheet,
}: Pick<BriefState, 'sheets' | 'activeSheet'>): SheetSettings | null {
  return sheets.find(({ id }) => id === activeSheet) ?? sheets[0] ?? null;
}
