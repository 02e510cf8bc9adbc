import Papa from 'papaparse';
import { type ByteSource, FileTrouble, headOf } from '../../files/readable-file.ts';
import { createTextDecoder, decoderFor, detectEncoding } from '../../files/text-encoding.ts';
import type { Recipe } from '../../model/source.ts';
import {
  bytesOfLines,
  type CsvLayout,
  endOfLastLine,
  guessDelimiter,
  lineBreakOf,
  toldDelimiter,
} from './csv-layout.ts';
import { csvBatches } from './csv-rows.ts';
import {
  headerRowIndex,
  isBlankLine,
  MOST_COLUMNS,
  MOST_LINES_ABOVE_HEADERS,
  type OpenTable,
  usableHeaders,
  withRowNames,
} from './table.ts';

/** Looked at to find encoding, delimiter and headers. */
const HEAD_BYTES = 1_048_576;

/** Looked at to tell whether the rows have a column more than the headers. */
const ROWS_BELOW_HEADERS = 20;

/** A delimited text as a table, and how it is laid out. */
export interface CsvTable {
  readonly layout: CsvLayout;
  readonly table: OpenTable;
}

/**
 * A delimited text as a table, laid out as `known` says or, where it is `null`, as its beginning shows. Trouble:
 * `empty-file`, `is-binary`, `no-columns-recognised`, `unclosed-quote`.
 */
export async function openCsv(
  source: ByteSource,
  known: Pick<Recipe, 'encoding' | 'delimiter'> | null,
): Promise<CsvTable> {
  const head = await headOf(source, HEAD_BYTES);
  const layout = layoutOf(head, known);
  const { headers, bytes } = readHeaders(head, layout);
  const decoder = createTextDecoder(layout.text.encoding);
  const table: OpenTable = {
    headers,
    firstByte: bytes,
    seekable: source.seekable,
    batches: byte => csvBatches(source, layout, headers, decoder, byte),
    encoding: decoder.encoding,
  };
  return { layout, table };
}

function layoutOf(head: Uint8Array, known: Pick<Recipe, 'encoding' | 'delimiter'> | null): CsvLayout {
  const detected = detectEncoding(head);
  if (detected === null) throw new FileTrouble('is-binary');
  // A byte order mark is no part of the text even where the user corrects the encoding.
  const text = { encoding: known?.encoding ?? detected.encoding, markBytes: detected.markBytes };
  const sample = decoderFor(text.encoding)(head.subarray(text.markBytes));
  if (sample.trim() === '') throw new FileTrouble('empty-file');
  return { text, delimiter: known?.delimiter ?? guessDelimiter(sample), lineBreak: lineBreakOf(sample) };
}

/** The headers, and where the data rows start. */
function readHeaders(head: Uint8Array, layout: CsvLayout): { headers: string[]; bytes: number } {
  const { delimiter, lineBreak, text: detected } = layout;
  const lastLine = endOfLastLine(head, detected.markBytes, head.length, lineBreak, detected.encoding);
  const isWhole = head.length < HEAD_BYTES;
  if (!isWhole && lastLine === -1) throw new FileTrouble('no-columns-recognised');
  const bytes = head.subarray(detected.markBytes, isWhole ? head.length : lastLine);
  const text = decoderFor(detected.encoding)(bytes);
  const rows = firstRows(text, layout, MOST_LINES_ABOVE_HEADERS).data;
  const index = headerRowIndex(rows.map(row => (toldDelimiter(`${row.join(delimiter)}\n`) ? [] : row)));
  const headerRow = index === null ? undefined : rows[index];
  if (index === null || headerRow === undefined || headerRow.length > MOST_COLUMNS) {
    const shown = rows.find(row => !isBlankLine(row))?.[0]?.slice(0, 200);
    throw new FileTrouble('no-columns-recognised', shown);
  }
  const { meta, errors } = firstRows(text, layout, index + 1);
  if (errors.some(error => error.code === 'MissingQuotes')) throw new FileTrouble('unclosed-quote', '0');
  const characters = meta.cursor;
  return {
    headers: usableHeaders(withRowNames(headerRow, rowsBelow(text, layout, index))),
    bytes: detected.markBytes + bytesOfLines(bytes, text, characters, lineBreak, detected.encoding),
  };
}

/** The first rows below the headers. */
function rowsBelow(text: string, layout: CsvLayout, headerRow: number): string[][] {
  const rows = firstRows(text, layout, headerRow + 1 + ROWS_BELOW_HEADERS).data.slice(headerRow + 1);
  return rows.filter(row => !isBlankLine(row));
}

function firstRows(text: string, layout: CsvLayout, rows: number): Papa.ParseResult<string[]> {
  const { delimiter, lineBreak } = layout;
  // Papa Parse counts one line too many for `preview` in its fast mode.
  const options = { delimiter, newline: lineBreak, preview: rows, fastMode: false };
  return new Papa.Parser(options).parse(text, 0, false);
}
