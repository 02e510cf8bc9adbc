import type { SheetInput } from '../../brief/sheet/input.ts';
import type { SourceTexts } from '../../brief/tables/source-texts.ts';
import type { TextFile } from '../../brief/tables/text-files.ts';
import type { Sheet, TableFormat } from '../../model/sheet.ts';
import type { SheetApi, SheetMaterials, SheetRequest } from '../../workers/sheet-api.ts';
import type { Remotely } from '../parts.ts';

/** Sends a sheet's input to the worker: of what is slow to copy only what it does not have yet. */
export interface Composer {
  compose(input: SheetInput): Promise<Sheet>;
  textFiles(
    input: SheetInput,
    tables: readonly TableFormat[],
    sourceTexts: SourceTexts | null,
  ): Promise<readonly TextFile[]>;
}

const KEPT = ['world', 'area', 'outlines', 'towns', 'findings', 'evaluated', 'live'] as const;

export function createComposer(sheets: Remotely<SheetApi>): Composer {
  let sent: Partial<SheetMaterials> = {};

  function split(input: SheetInput): readonly [SheetRequest, Partial<SheetMaterials>] {
    const { world, area, outlines, towns, findings, evaluated, live, ...request } = input;
    const materials: SheetMaterials = { world, area, outlines, towns, findings, evaluated, live };
    const changed = KEPT.filter(key => !(key in sent) || sent[key] !== materials[key]);
    sent = materials;
    return [request, Object.fromEntries(changed.map(key => [key, materials[key]]))];
  }

  /** A call that failed may not have arrived: the next one brings everything again. */
  async function asked<Result>(answer: Promise<Result>): Promise<Result> {
    try {
      return await answer;
    } catch (reason) {
      sent = {};
      throw reason;
    }
  }

  return {
    compose: input => asked(sheets.compose(...split(input))),
    textFiles(input, tables, sourceTexts) {
      const [request, changed] = split(input);
      return asked(sheets.textFiles(request, changed, tables, sourceTexts));
    },
  };
}
