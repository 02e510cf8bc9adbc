import type { SheetInput } from '../../brief/sheet/input.ts';
import type { SourceTexts } from '../../brief/tables/incidents-table.ts';
import type { Sheet, TableFormat } from '../../model/sheet.ts';
// Types only: the desk itself, with all that draws a sheet, belongs to the worker.
import type { MissingMaterials, SheetDesk, SheetFile, SheetRequest } from '../../workers/sheet-desk.ts';
import { keptHere } from '../../workers/wire.ts';
import type { Remotely } from '../connect.ts';
import { serial } from '../turns.ts';

/** Sends a sheet's input to the worker: of what is slow to copy only what it does not have. */
export interface Composer {
  compose(input: SheetInput): Promise<Sheet>;
  textFiles(
    input: SheetInput,
    tables: readonly TableFormat[],
    sourceTexts: SourceTexts | null,
  ): Promise<readonly SheetFile[]>;
}

/** The handle of what is not there. */
const NOTHING = 0;

export function createComposer(sheets: Remotely<SheetDesk>): Composer {
  const handles = new WeakMap<object, number>();
  let last = NOTHING;
  // The worker keeps one material of a kind: calls that bring theirs by turns would never come to their end.
  const inTurn = serial();

  function handleOf(material: object | null): number {
    if (material === null) return NOTHING;
    const known = handles.get(material) ?? ++last;
    handles.set(material, known);
    return known;
  }

  function asked<Answer extends object>(
    input: SheetInput,
    ask: (request: SheetRequest) => Promise<Answer | MissingMaterials>,
  ): Promise<Answer> {
    const { world, area, outlines, towns, findings, evaluated, live, ...rest } = input;
    const materials = { world, area, outlines, towns, findings, evaluated, live };
    const named = Object.fromEntries(
      Object.entries(materials).map(([kind, material]) => [kind, handleOf(material)]),
    );
    const request = { input: rest, materials: named as SheetRequest['materials'] };
    return inTurn(async () => {
      for (;;) {
        const answer = await ask(request);
        if (!('missing' in answer)) return answer;
        // One thing at a time: copying all of them at once would hold up the page.
        for (const kind of answer.missing) {
          await sheets.keep(kind, request.materials[kind], keptHere(materials[kind]));
        }
      }
    });
  }

  return {
    compose: input => asked(input, request => sheets.compose(request)),
    textFiles: (input, tables, sourceTexts) =>
      asked(input, request => sheets.textFiles(request, tables, sourceTexts)),
  };
}
