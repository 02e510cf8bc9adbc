import { shapesOfCells } from '../analysis/triangulate-cells.ts';
import { type ReleaseRules, release } from '../brief/release/released.ts';
import { composeSheet } from '../brief/sheet/compose.ts';
import type { SheetInput } from '../brief/sheet/input.ts';
import type { SourceTexts } from '../brief/tables/incidents-table.ts';
import { textFilesOf } from '../brief/tables/text-files.ts';
import type { DrawnCells } from '../cartography/cell-shapes.ts';
import type { Findings } from '../model/findings.ts';
import type { Sheet, TableFormat } from '../model/sheet.ts';

/** What a sheet is made of that changes seldom and is slow to copy between threads: it is named by handles. */
export const SHEET_MATERIALS = [
  'world',
  'area',
  'outlines',
  'towns',
  'findings',
  'evaluated',
  'live',
] as const;
export type SheetMaterial = (typeof SHEET_MATERIALS)[number];

/** What comes anew with every call, and the handles of the rest. */
export interface SheetRequest {
  readonly input: Omit<SheetInput, SheetMaterial>;
  readonly materials: Readonly<Record<SheetMaterial, number>>;
}

/** The materials that a request names and that are not there: they are to be kept first, and it is to be asked again. */
export interface MissingMaterials {
  readonly missing: readonly SheetMaterial[];
}

/** A text file that goes with a sheet, in UTF-8: bytes are handed from thread to thread, text would be copied. */
export interface SheetFile {
  /** Such as `gaps.csv`. */
  readonly name: string;
  /** Without a charset. */
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the worker that composes sheets offers. */
export interface SheetDesk {
  /** Keeps a material under a handle; the one of its kind that was there before is gone. */
  keep<Kind extends SheetMaterial>(kind: Kind, handle: number, material: SheetInput[Kind]): void;
  compose(request: SheetRequest): Sheet | MissingMaterials;
  /** The tables behind the sheet and its method note; `sourceTexts`: of its incidents, `null` where not released. */
  textFiles(
    request: SheetRequest,
    tables: readonly TableFormat[],
    sourceTexts: SourceTexts | null,
  ): readonly SheetFile[] | MissingMaterials;
  /** The findings without what the release leaves off, with the shapes of their cells, for the live map. */
  liveScene(
    rules: ReleaseRules,
    findings: Findings,
  ): { readonly findings: Findings; readonly drawnCells: DrawnCells };
}

/** Composes sheets of the materials that it keeps. */
export function createSheetDesk(): SheetDesk {
  const handles = new Map<SheetMaterial, number>();
  const kept: Partial<Record<SheetMaterial, unknown>> = {};

  function made<Answer>(
    { input, materials }: SheetRequest,
    make: (input: SheetInput) => Answer,
  ): Answer | MissingMaterials {
    const missing = SHEET_MATERIALS.filter(kind => handles.get(kind) !== materials[kind]);
    return missing.length > 0 ? { missing } : make({ ...input, ...kept } as SheetInput);
  }

  return {
    keep(kind, handle, material) {
      handles.set(kind, handle);
      kept[kind] = material;
    },
    compose: request => made(request, composeSheet),
    textFiles: (request, tables, sourceTexts) =>
      made(request, input =>
        textFilesOf(input, tables, sourceTexts).map(({ name, mediaType, text }) => ({
          name,
          mediaType,
          bytes: new TextEncoder().encode(text),
        })),
      ),
    liveScene(rules, findings) {
      const released = release(findings, rules);
      const { cells, area } = released.findings;
      return {
        findings: released.findings,
        drawnCells: { cells: shapesOfCells(cells.cell), area: area && shapesOfCells(area.cell) },
      };
    },
  };
}
