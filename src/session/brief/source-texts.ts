import type { SheetInput } from '../../brief/sheet/input.ts';
import type { SourceTexts } from '../../brief/tables/incidents-table.ts';
import type { EvaluatedIncidents } from '../../model/findings.ts';
import type { TableFormat } from '../../model/sheet.ts';
import { textColumns } from '../../model/source.ts';
import type { SessionParts } from '../parts.ts';
import type { SourceFiles } from '../source-files.ts';
import type { SessionStore } from '../state.ts';

/** Rows asked for at once: few enough that the other columns of a wide file are not all in memory together. */
const ROWS_AT_ONCE = 20_000;

/** What source texts are read with. */
export interface TextParts extends Pick<SessionParts, 'ingest'> {
  readonly store: SessionStore;
  readonly files: Pick<SourceFiles, 'readable'>;
}

interface Unavailable {
  readonly problem: 'source-text-unavailable';
  readonly file: string;
}

/** The text columns of one source, and the texts of its evaluated incidents by data row. */
interface TextsOfSource {
  readonly fileName: string;
  readonly headers: readonly string[];
  readonly byRow: ReadonlyMap<number, readonly string[]>;
}

/**
 * What the source files say of a sheet's incidents, read back from the files: for tables that are to leave, where both
 * the points and their text are released, and for nothing else. `null`: no table is to hold any.
 */
export async function readSourceTexts(
  parts: TextParts,
  { settings, evaluated }: SheetInput,
  tables: readonly TableFormat[],
): Promise<SourceTexts | Unavailable | null> {
  const { incidentPoints, sourceText } = settings.release;
  if (!incidentPoints || !sourceText || !evaluated || tables.length === 0) return null;
  const sources: TextsOfSource[] = [];
  for (const [index, id] of evaluated.sourceIds.entries()) {
    const texts = await textsOfSource(parts, id, rowsOf(evaluated, index));
    if ('problem' in texts) return texts;
    sources.push(texts);
  }
  return joined(evaluated, sources);
}

/** Data rows of the evaluated incidents of one source, ascending. */
function rowsOf({ source, sourceRow }: EvaluatedIncidents, index: number): readonly number[] {
  const rows = sourceRow.filter((_, position) => source[position] === index);
  return [...rows].sort((one, other) => one - other);
}

async function textsOfSource(
  parts: TextParts,
  id: string,
  rows: readonly number[],
): Promise<TextsOfSource | Unavailable> {
  const { store, files, ingest } = parts;
  const summary = store.getState().sources.find(source => source.id === id)?.summary;
  const file = summary && (await files.readable({ id, summary }));
  if (!summary || !file) return { problem: 'source-text-unavailable', file: summary?.fileName ?? id };
  const { fileName, recipe, checkpoints } = summary;
  const columns = textColumns(summary);
  const byRow = new Map<number, readonly string[]>();
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    const found = await ingest.rowsAt(file, recipe, checkpoints, some).catch(() => null);
    // A row that the file no longer has was another file's: its neighbours cannot be trusted either.
    if (found === null || 'problem' in found || found.some(fields => fields.length === 0)) {
      return { problem: 'source-text-unavailable', file: fileName };
    }
    some.forEach((row, at) => {
      byRow.set(
        row,
        columns.map(({ column }) => found[at]?.[column] ?? ''),
      );
    });
  }
  return { fileName, headers: columns.map(({ header }) => header), byRow };
}

/** The texts of all sources under all their headers, in the order of the incidents. */
function joined({ source, sourceRow }: EvaluatedIncidents, sources: readonly TextsOfSource[]): SourceTexts {
  const headers = [...new Set(sources.flatMap(each => each.headers))];
  const reads = sources.map(each => ({
    ...each,
    places: headers.map(header => each.headers.indexOf(header)),
  }));
  const incidents = Array.from(source, (from, position) => {
    const read = reads[from];
    const row = sourceRow[position];
    if (!read || row === undefined) throw new RangeError(`incident ${position} is of no source`);
    const texts = read.byRow.get(row) ?? [];
    return { fileName: read.fileName, row, texts: read.places.map(place => texts[place] ?? '') };
  });
  return { headers, incidents };
}
