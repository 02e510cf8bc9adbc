import { EXERCISE_STAMP } from '../../model/exercise.ts';
import type { TableFormat } from '../../model/sheet.ts';
import { type ReleasedSheet, releasedSheet } from '../release/released.ts';
import { titleOf } from '../sheet/headings.ts';
import type { SheetInput } from '../sheet/input.ts';
import { methodNoteJson, methodNoteText } from '../sheet/method.ts';
import { wordsOf } from '../sheet/words.ts';
import { csvOf } from './csv.ts';
import { type DataTable, type TableStamp, tableStamps, withStamps } from './data-table.ts';
import { basesTable, cellsTable, gapsTable, monthsTable, planCellsTable } from './findings-tables.ts';
import { incidentsTable, type SourceTexts } from './incidents-table.ts';
import { geoJsonOf, kmlOf } from './map-files.ts';
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
export function textFilesOf(
  input: SheetInput,
  formats: readonly TableFormat[],
  sourceTexts: SourceTexts | null = null,
): readonly TextFile[] {
  const { released, before } = releasedSheet(input);
  const stamps = tableStamps(input);
  const words = titleOf(input, wordsOf(input.settings.locale));
  const title = input.exercise ? `${EXERCISE_STAMP}: ${words}` : words;
  const tables = formats.length === 0 ? [] : tablesOf(input, { released, before }, sourceTexts);
  const written = tables.map(table => withStamps(table, stamps));
  return [
    ...written.flatMap(table => formats.flatMap(format => fileOf(table, format, title, stamps) ?? [])),
    { name: 'method.txt', mediaType: 'text/plain', text: methodNoteText(input, released) },
    { name: 'method.json', mediaType: 'application/json', text: methodNoteJson(input, released) },
  ];
}

function tablesOf(
  { settings, evaluated, findings, plan }: SheetInput,
  { released, before }: ReleasedSheet,
  sourceTexts: SourceTexts | null,
): readonly DataTable[] {
  const { baseStrengths, incidentPoints, sourceText } = settings.release;
  // What a sheet about a plan shows of cells is of other incidents: beside each other the two would tell small counts.
  const cells = before ? [planCellsTable(before, released)] : [gapsTable(released), cellsTable(released)];
  return [
    ...cells,
    basesTable(released, baseStrengths),
    monthsTable(released),
    ...(plan ? [planTable(plan, baseStrengths)] : []),
    ...(incidentPoints && evaluated
      ? [incidentsTable(evaluated, findings, sourceText ? sourceTexts : null)]
      : []),
  ];
}

function fileOf(
  table: DataTable,
  format: TableFormat,
  title: string,
  stamps: readonly TableStamp[],
): TextFile | null {
  const { name, columns, rows, places } = table;
  if (format === 'csv') {
    return { name: `${name}.csv`, mediaType: 'text/csv', text: csvOf(columns, rows) };
  }
  if (places.length < rows.length) return null;
  return format === 'geojson'
    ? { name: `${name}.geojson`, mediaType: 'application/geo+json', text: geoJsonOf(table, stamps) }
    : {
        name: `${name}.kml`,
        mediaType: 'application/vnd.google-earth.kml+xml',
        text: kmlOf(table, `${title} (${name})`, stamps),
      };
}
