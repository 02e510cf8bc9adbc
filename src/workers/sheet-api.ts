import type { SheetInput } from '../brief/sheet/input.ts';
import type { SourceTexts } from '../brief/tables/source-texts.ts';
import type { TextFile } from '../brief/tables/text-files.ts';
import type { DrawnCells } from '../model/cartography/cell-shapes.ts';
import type { Findings } from '../model/findings.ts';
import type { Sheet, SheetSettings, TableFormat } from '../model/sheet.ts';

/** What a sheet is made of that changes seldom and is slow to copy between threads: it is kept from call to call. */
export type SheetMaterials = Pick<
  SheetInput,
  'world' | 'area' | 'outlines' | 'towns' | 'findings' | 'evaluated' | 'live'
>;

/** What comes anew with every call. */
export type SheetRequest = Omit<SheetInput, keyof SheetMaterials>;

/** What the worker that composes sheets offers. `changed`: the materials that are not those of the last call. */
export interface SheetApi {
  compose(request: SheetRequest, changed: Partial<SheetMaterials>): Sheet;
  /** The tables behind the sheet and its method note; `sourceTexts`: of its incidents, `null` where not released. */
  textFiles(
    request: SheetRequest,
    changed: Partial<SheetMaterials>,
    tables: readonly TableFormat[],
    sourceTexts: SourceTexts | null,
  ): readonly TextFile[];
  /** The findings without what the release leaves off, with the shapes of their cells, for the live map. */
  liveScene(
    settings: SheetSettings,
    findings: Findings,
  ): { readonly findings: Findings; readonly drawnCells: DrawnCells };
}
