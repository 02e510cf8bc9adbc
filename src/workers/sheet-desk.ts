import { shapesOfCells } from '../analysis/cell-shapes.ts';
import { release } from '../brief/release/released.ts';
import { composeSheet } from '../brief/sheet/compose.ts';
import type { SheetInput } from '../brief/sheet/input.ts';
import { textFilesOf } from '../brief/tables/text-files.ts';
import type { SheetApi, SheetMaterials, SheetRequest } from './sheet-api.ts';

/** Composes sheets, keeping what they are made of from call to call. */
export function createSheetDesk(): SheetApi {
  let kept: Partial<SheetMaterials> = {};

  function inputOf(request: SheetRequest): SheetInput {
    const { findings } = kept;
    if (!findings) throw new Error('A sheet was asked for before anything was measured');
    return {
      world: [],
      area: [],
      outlines: [],
      towns: [],
      evaluated: null,
      live: null,
      ...kept,
      findings,
      ...request,
    };
  }

  return {
    keep(materials) {
      kept = { ...kept, ...materials };
    },
    compose: request => composeSheet(inputOf(request)),
    textFiles: (request, tables, sourceTexts) =>
      textFilesOf(inputOf(request), tables, sourceTexts).map(({ name, mediaType, text }) => ({
        name,
        mediaType,
        bytes: new TextEncoder().encode(text),
      })),
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
