import type { ReleaseRules } from '../brief/release/released.ts';
import type { SheetInput } from '../brief/sheet/input.ts';
import type { SourceTexts } from '../brief/tables/source-texts.ts';
import type { DrawnCells } from '../cartography/cell-shapes.ts';
import type { Findings } from '../model/findings.ts';
import type { Sheet, TableFormat } from '../model/sheet.ts';

/** What a sheet is made of that changes seldom and is slow to copy between threads: it is kept from call to call. */
export type SheetMaterials = Pick<
  SheetInput,
  'world' | 'area' | 'outlines' | 'towns' | 'findings' | 'evaluated' | 'live'
>;

/** What comes anew with every call. */
export type SheetRequest = Omit<SheetInput, keyof SheetMaterials>;

/** A text file that goes with a sheet, in UTF-8: bytes are handed from thread to thread, text would be copied. */
export interface SheetFile {
  /** Such as `gaps.csv`. */
  readonly name: string;
  /** Without a charset. */
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the worker that composes sheets offers. */
export interface SheetApi {
  /** Takes materials for all calls to come, in place of those of the same names that it has. */
  keep(materials: Partial<SheetMaterials>): void;
  compose(request: SheetRequest): Sheet;
  /** The tables behind the sheet and its method note; `sourceTexts`: of its incidents, `null` where not released. */
  textFiles(
    request: SheetRequest,
    tables: readonly TableFormat[],
    sourceTexts: SourceTexts | null,
  ): readonly SheetFile[];
  /** The findings without what the release leaves off, with the shapes of their cells, for the live map. */
  liveScene(
    rules: ReleaseRules,
    findings: Findings,
  ): { readonly findings: Findings; readonly drawnCells: DrawnCells };
}
