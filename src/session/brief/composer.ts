import type { SheetInput } from '../../brief/sheet/input.ts';
import type { SourceTexts } from '../../brief/tables/source-texts.ts';
import type { Sheet, TableFormat } from '../../model/sheet.ts';
import type { SheetApi, SheetFile, SheetMaterials, SheetRequest } from '../../workers/sheet-api.ts';
import type { Remotely } from '../parts.ts';
import { serial } from '../serial.ts';

/** Sends a sheet's input to the worker: of what is slow to copy only what it does not have yet. */
export interface Composer {
  compose(input: SheetInput): Promise<Sheet>;
  textFiles(
    input: SheetInput,
    tables: readonly TableFormat[],
    sourceTexts: SourceTexts | null,
  ): Promise<readonly SheetFile[]>;
}

const KEPT = ['world', 'area', 'outlines', 'towns', 'findings', 'evaluated', 'live'] as const;

export function createComposer(sheets: Remotely<SheetApi>): Composer {
  let sent: Partial<SheetMaterials> = {};
  // What one call sends before it asks must not be replaced by what another sends.
  const inTurn = serial();

  /** Sends one thing at a time: copying all of them at once would hold up the page. */
  async function send(materials: SheetMaterials): Promise<void> {
    for (const key of KEPT) {
      if (key in sent && sent[key] === materials[key]) continue;
      await sheets.keep({ [key]: materials[key] });
      sent = { ...sent, [key]: materials[key] };
    }
  }

  function asked<Result>(
    input: SheetInput,
    ask: (request: SheetRequest) => Promise<Result>,
  ): Promise<Result> {
    const { world, area, outlines, towns, findings, evaluated, live, ...request } = input;
    return inTurn(async () => {
      try {
        await send({ world, area, outlines, towns, findings, evaluated, live });
        return await ask(request);
      } catch (reason) {
        // A call that failed may not have arrived: the next one brings everything again.
        sent = {};
        throw reason;
      }
    });
  }

  return {
    compose: input => asked(input, request => sheets.compose(request)),
    textFiles: (input, tables, sourceTexts) =>
      asked(input, request => sheets.textFiles(request, tables, sourceTexts)),
  };
}
