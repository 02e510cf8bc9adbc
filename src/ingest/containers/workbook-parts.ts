import { type ZipEntry, zipEntrySource } from '../../files/read-zip.ts';
import { FileTrouble, type ReadableFile } from '../../files/readable-file.ts';
import { MOST_CELL_CHARACTERS } from '../reading/table.ts';
import { type XmlEvents, XmlReader } from './xml-reader.ts';

/**
 * Most that is unpacked of the texts that cells share, which have to be held while a sheet is read. The sheets
 * themselves pass through.
 */
const MOST_SHARED_BYTES = 268_435_456;
/** Most that is unpacked of the lists of sheets, parts and styles, each of which has some kilobytes. */
const MOST_LIST_BYTES = 16_777_216;
/** Most that is unpacked of one sheet: as many rows and twenty columns as a spreadsheet has room for. */
const MOST_SHEET_BYTES = 1_073_741_824;
/** More sheets are not offered to choose from. */
const MOST_SHEETS = 1000;
/** Given to the XML parser at once, so that the rows of a tightly packed sheet come in small numbers. */
const XML_BYTES = 65_536;

/** The parts of a workbook that are needed besides its sheets. */
export interface WorkbookParts {
  readonly file: ReadableFile;
  /** In their order. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly sharedTexts: readonly string[];
  /** By number of the style: whether it shows dates. */
  readonly dateStyles: readonly boolean[];
  /** Days are counted from 1904 instead of 1900. */
  readonly countsFrom1904: boolean;
}

/** Reads what is needed to read sheets. Trouble: `workbook-damaged`, `workbook-too-large`, `zip-encrypted`. */
export async function readWorkbookParts(
  file: ReadableFile,
  entries: readonly ZipEntry[],
): Promise<WorkbookParts> {
  const byName = new Map(entries.map(entry => [entry.name, entry]));
  const relations = await readRelations(file, byName.get('xl/_rels/workbook.xml.rels'));
  const { named, countsFrom1904 } = await readSheetList(file, byName.get('xl/workbook.xml'));
  const sheets = named.flatMap(({ name, id }) => {
    const entry = byName.get(relations.byId.get(id) ?? '');
    return entry ? [{ name, entry }] : [];
  });
  if (sheets.length === 0) throw new FileTrouble('workbook-damaged', 'xl/workbook.xml');
  const sharedTexts = await readSharedTexts(file, byName.get(relations.sharedTexts));
  const dateStyles = await readDateStyles(file, byName.get(relations.styles));
  return { file, sheets, sharedTexts, dateStyles, countsFrom1904 };
}

/**
 * Reads a part, yielding now and then for what the events have gathered to be taken. Trouble: `workbook-damaged`,
 * `workbook-too-large`, `zip-encrypted`.
 */
export async function* readPart(
  file: ReadableFile,
  entry: ZipEntry,
  events: XmlEvents,
  mostBytes = MOST_SHEET_BYTES,
): AsyncGenerator<void, void, void> {
  const reader = new XmlReader(entry.name, events);
  try {
    for await (const block of zipEntrySource(file, entry, mostBytes).blocks(0)) {
      for (let at = 0; at < block.length; at += XML_BYTES) {
        reader.write(block.subarray(at, at + XML_BYTES));
        yield;
      }
    }
  } catch (error) {
    throw asWorkbookTrouble(error, entry);
  }
  reader.end();
  yield;
}

function asWorkbookTrouble(error: unknown, entry: ZipEntry): unknown {
  if (!(error instanceof FileTrouble)) return error;
  if (error.code === 'zip-damaged') return new FileTrouble('workbook-damaged', entry.name);
  return error.code === 'zip-too-large' ? new FileTrouble('workbook-too-large', entry.name) : error;
}

async function readWhole(
  file: ReadableFile,
  entry: ZipEntry,
  events: XmlEvents,
  mostBytes: number,
): Promise<void> {
  for await (const _ of readPart(file, entry, events, mostBytes));
}

/** Where the parts are (ECMA-376 part 1, section 12.3.24: the workbook names them by relationship). */
async function readRelations(file: ReadableFile, entry: ZipEntry | undefined) {
  if (!entry) throw new FileTrouble('workbook-damaged', 'xl/_rels/workbook.xml.rels');
  const byId = new Map<string, string>();
  const found = { byId, sharedTexts: 'xl/sharedStrings.xml', styles: 'xl/styles.xml' };
  const open: XmlEvents['open'] = (name, attribute) => {
    if (name !== 'Relationship') return;
    const target = attribute('Target');
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const type = attribute('Type');
    if (type.endsWith('/worksheet')) byId.set(attribute('Id'), path);
    if (type.endsWith('/sharedStrings')) found.sharedTexts = path;
    if (type.endsWith('/styles')) found.styles = path;
  };
  await readWhole(file, entry, { open }, MOST_LIST_BYTES);
  return found;
}

async function readSheetList(file: ReadableFile, entry: ZipEntry | undefined) {
  if (!entry) throw new FileTrouble('workbook-damaged', 'xl/workbook.xml');
  const named: { name: string; id: string }[] = [];
  let countsFrom1904 = false;
  const open: XmlEvents['open'] = (name, attribute) => {
    if (name === 'workbookPr') countsFrom1904 ||= /^(?:1|true)$/.test(attribute('date1904'));
    if (name !== 'sheet') return;
    if (named.length === MOST_SHEETS) throw new FileTrouble('too-many-sheets');
    named.push({ name: attribute('name'), id: attribute('id') });
  };
  await readWhole(file, entry, { open }, MOST_LIST_BYTES);
  return { named, countsFrom1904 };
}

async function readSharedTexts(file: ReadableFile, entry: ZipEntry | undefined): Promise<readonly string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  const text = new RichText();
  const events: XmlEvents = {
    open: name => text.open(name),
    text: part => text.add(part),
    close(name) {
      text.close(name);
      if (name === 'si') texts.push(blankAsEmpty(unescaped(text.take())));
    },
  };
  await readWhole(file, entry, events, MOST_SHARED_BYTES);
  return texts;
}

/** To look into a long text for each cell that has it would take too long. */
function blankAsEmpty(text: string): string {
  return text.trim() === '' ? '' : text;
}

async function readDateStyles(file: ReadableFile, entry: ZipEntry | undefined): Promise<readonly boolean[]> {
  const isDate: boolean[] = [];
  if (!entry) return isDate;
  const told = new Map<number, boolean>();
  let isInStyles = false;
  const events: XmlEvents = {
    open(name, attribute) {
      if (name === 'numFmt') told.set(Number(attribute('numFmtId')), isDateCode(attribute('formatCode')));
      if (name === 'cellXfs') isInStyles = true;
      if (name !== 'xf' || !isInStyles) return;
      const format = Number(attribute('numFmtId') || 0);
      isDate.push(told.get(format) ?? isBuiltInDate(format));
    },
    close(name) {
      if (name === 'cellXfs') isInStyles = false;
    },
  };
  await readWhole(file, entry, events, MOST_LIST_BYTES);
  return isDate;
}

/** Gathers a text that may come in runs of different fonts (ECMA-376 part 1, section 18.4); `rPh` tells how to say it. */
export class RichText {
  private parts: string[] = [];
  private characters = 0;
  private isText = false;
  private isPhonetic = false;

  open(name: string): void {
    if (name === 't') this.isText = true;
    else if (name === 'rPh') this.isPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.isText = false;
    else if (name === 'rPh') this.isPhonetic = false;
  }

  /** Keeps no more of a text than shows that it is too long for a cell. */
  add(text: string): void {
    if (!this.isText || this.isPhonetic || this.characters > MOST_CELL_CHARACTERS) return;
    const kept = text.slice(0, MOST_CELL_CHARACTERS + 1 - this.characters);
    this.parts.push(kept);
    this.characters += kept.length;
  }

  take(): string {
    const text = this.parts.join('');
    this.parts = [];
    this.characters = 0;
    return text;
  }
}

/** Characters that XML has no room for are written `_x000D_` (ECMA-376 part 1, section 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * Number formats of dates and times that every spreadsheet knows without being told (ECMA-376 part 1, section 18.8.30);
 * 27 to 36 and 50 to 58 are those of East Asia, 71 to 81 those of Thailand.
 */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];
const DAY_MILLISECONDS = 86_400_000;
const SECOND_MILLISECONDS = 1000;
/** Day 0 of the two ways to count days (section 18.17.4.1), of which 1900 has a 29 February that there never was. */
const DAY_ZERO_OF_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_OF_1904 = Date.UTC(1904, 0, 1);
/** Longer codes are no format that a spreadsheet takes. */
const MOST_CODE_CHARACTERS = 1000;

/** Whether a number format known by its id alone shows dates or times. */
function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
}

/** Whether a number format shows dates or times: its code has their letters and no place for a digit. */
export function isDateCode(code: string): boolean {
  const bare = code
    .slice(0, MOST_CODE_CHARACTERS)
    .replace(/\\.|_.|\*.|"[^"]*"?/g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .replace(/([s])[.,]0+/gi, '$1')
    .replace(/general/gi, '0');
  const [first = ''] = bare.split(';');
  return /[dmyhs]/i.test(first) && !/[0#?]/.test(first);
}

/** A day number as ISO text, with the time only where there is one; '' for a number that is no date. */
export function dateText(serial: number, countsFrom1904: boolean): string {
  const zero = countsFrom1904 ? DAY_ZERO_OF_1904 : DAY_ZERO_OF_1900;
  const seconds = Math.round((serial * DAY_MILLISECONDS) / SECOND_MILLISECONDS);
  const date = new Date(zero + seconds * SECOND_MILLISECONDS);
  return Number.isNaN(date.getTime()) ? '' : withoutMidnight(date.toISOString());
}

/** A date written in ISO form as the tables have it: "2020-03-01", or "2020-03-01 18:00:00". */
export function withoutMidnight(iso: string): string {
  const [day = '', time = ''] = iso.trim().split('T');
  const clock = time.slice(0, 8);
  return clock === '' || clock === '00:00:00' ? day : `${day} ${clock}`;
}
