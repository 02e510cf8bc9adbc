import { EXERCISE_STAMP } from '../../model/exercise.ts';
import type { TableFormat } from '../../model/sheet.ts';
import { release } from '../release/released.ts';
import { titleOf } from '../sheet/headings.ts';
import type { SheetInput } from '../sheet/input.ts';
import { wordsOf } from '../sheet/words.ts';
import { csvOf } from './csv.ts';
import type { DataTable } from './data-table.ts';
import { basesTable, cellsTable, gapsTable, monthsTable } from './find-tables.ts';
import { geoJsonOf } from './geojson.ts';
import { incidentsTable } from './incidents-table.ts';
import { kmlOf } from './kml.ts';
import { methodNoteJson, methodNoteText } from './method-note.ts';
import { planTable } from './plan-table.ts';

/** A text file that goes with a sheet. */
export interface TextFile {
  /** Such as `gaps.csv`. */
  readonly name: string;
  /** Without a charset: text is always UTF-8. */
  readonly mediaType: string;
  readonly text: string;
}

/**
 * The tables behind a sheet, in the formats asked for, and its method note, which goes with them in any case. Places
 * need GeoJSON or KML, so a table without places is only ever CSV.
 */
export function textFilesOf(input: SheetInput, formats: readonly TableFormat[]): readonly TextFile[] {
  const released = release(input.findings, input.settings);
  const words = titleOf(input, wordsOf(input.settings.locale));
  const title = input.exercise ? `${EXERCISE_STAMP}: ${words}` : words;
  const tables = formats.length === 0 ? [] : tablesOf(input, released).map(table => stamped(table, input));
  return [
    ...tables.flatMap(table => formats.flatMap(format => written(table, format, title) ?? [])),
    { name: 'method.txt', mediaType: 'text/plain', text: methodNoteText(input, released) },
    { name: 'method.json', mediaType: 'application/json', text: methodNoteJson(input, released) },
  ];
}

function tablesOf({ settings, evaluated, findings, plan }: SheetInput, released: ReturnType<typeof release>) {
  const { baseStrengths, incidentPoints } = settings.release;
  return [
    gapsTable(released),
    cellsTable(released),
    basesTable(released, baseStrengths),
    monthsTable(released),
    ...(plan ? [planTable(plan, baseStrengths)] : []),
    ...(incidentPoints && evaluated ? [incidentsTable(evaluated, findings)] : []),
  ];
}

/** Invented rows say so wherever they go, as they do in the files they came from. */
function stamped(table: DataTable, { exercise }: SheetInput): DataTable {
  if (!exercise) return table;
  return {
    ...table,
    columns: [...table.columns, 'note'],
    rows: table.rows.map(row => [...row, EXERCISE_STAMP]),
  };
}

function written(table: DataTable, format: TableFormat, title: string): TextFile | null {
  const { name, columns, rows, places } = table;
  if (format === 'csv') {
    return { name: `${name}.csv`, mediaType: 'text/csv', text: csvOf(columns, rows) };
  }
  if (places.length < rows.length) return null;
  return format === 'geojson'
    ? { name: `${name}.geojson`, mediaType: 'application/geo+json', text: geoJsonOf(table) }
    : {
        name: `${name}.kml`,
        mediaType: 'application/vnd.google-earth.kml+xml',
        text: kmlOf(table, `${title} (${name})`),
      };
}
