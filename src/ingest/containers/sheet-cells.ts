import { FileTrouble } from '../../files/readable-file.ts';
import { MOST_COLUMNS, MOST_LINES_ABOVE_HEADERS } from '../reading/table.ts';
import { dateText, RichText, unescaped, type WorkbookParts, withoutMidnight } from './workbook-parts.ts';
import type { XmlEvents } from './xml-reader.ts';

/** As many as Excel has. */
const MOST_SHEET_ROWS = 1_048_576;

/** A row of a sheet, of which only the cells that hold something are named. */
export interface SheetRow {
  /** Counted from 1, empty rows included. */
  readonly number: number;
  /** Counted from 1, ascending. */
  readonly columns: readonly number[];
  readonly texts: readonly string[];
}

/**
 * Gathers the rows of a sheet while its XML is read (ECMA-376 part 1, section 18.3.1). Trouble: `workbook-damaged` where
 * rows or cells are out of order, `too-many-cells` where they lie beyond the edge of any spreadsheet.
 */
export class SheetCells implements XmlEvents {
  /** By number of a row in which headers may stand: whether merged cells reach into it. */
  readonly isMerged: boolean[] = [];
  private finished: SheetRow[] = [];
  private isInData = false;
  private row: { number: number; columns: number[]; texts: string[] } | null = null;
  private rowNumber = 0;
  private isRowNumbered = false;
  private column = 0;
  private isInCell = false;
  private type = '';
  private style = '';
  private readonly value = new RichText();
  private readonly inline = new RichText();

  constructor(
    private readonly parts: Pick<WorkbookParts, 'sharedTexts' | 'dateStyles' | 'countsFrom1904'>,
    private readonly partName: string,
  ) {}

  /** The rows that are complete since this was asked last; those without any text are left out. */
  take(): readonly SheetRow[] {
    const rows = this.finished;
    this.finished = [];
    return rows;
  }

  open(name: string, attribute: (name: string) => string): void {
    if (this.isInCell) this.openInCell(name);
    else if (name === 'c' && this.row) this.openCell(attribute);
    else if (name === 'row' && this.isInData) this.openRow(attribute('r'));
    else if (name === 'sheetData') this.isInData = true;
    else if (name === 'mergeCell') this.noteMerge(attribute('ref'));
  }

  close(name: string): void {
    if (this.isInCell && name !== 'c') this.closeInCell(name);
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
    else if (name === 'sheetData') this.isInData = false;
  }

  text(text: string): void {
    if (!this.isInCell) return;
    this.value.add(text);
    this.inline.add(text);
  }

  private openRow(reference: string): void {
    this.isRowNumbered = reference !== '';
    const number = this.isRowNumbered ? wholeNumber(reference) : this.rowNumber + 1;
    this.moveTo(number);
    this.row = { number, columns: [], texts: [] };
    this.column = 0;
  }

  private moveTo(row: number): void {
    if (!(row > this.rowNumber)) throw new FileTrouble('workbook-damaged', this.partName);
    if (row > MOST_SHEET_ROWS) throw new FileTrouble('too-many-cells', this.partName);
    this.rowNumber = row;
  }

  private closeRow(): void {
    if (this.row && this.row.columns.length > 0) this.finished.push(this.row);
    this.row = null;
  }

  private openCell(attribute: (name: string) => string): void {
    const reference = attribute('r');
    const column = reference === '' ? this.column + 1 : columnOf(reference);
    if (!(column > this.column)) throw new FileTrouble('workbook-damaged', this.partName);
    if (column > MOST_COLUMNS) throw new FileTrouble('too-many-cells', this.partName);
    this.placeRowBy(reference);
    this.column = column;
    this.type = attribute('t');
    this.style = attribute('s');
    this.isInCell = true;
  }

  /** A row without a number of its own has that of its first cell. */
  private placeRowBy(reference: string): void {
    if (this.isRowNumbered || this.row === null || reference === '') return;
    const number = wholeNumber(reference.replace(/^[A-Z]+/, ''));
    if (number !== this.row.number) {
      this.moveTo(number);
      this.row.number = number;
    }
    this.isRowNumbered = true;
  }

  private openInCell(name: string): void {
    if (name === 'v') this.value.open('t');
    else this.inline.open(name);
  }

  private closeInCell(name: string): void {
    if (name === 'v') this.value.close('t');
    else this.inline.close(name);
  }

  private closeCell(): void {
    if (!this.isInCell) return;
    this.isInCell = false;
    const text = this.cellText(this.value.take(), this.inline.take());
    // A shared text that is blank is empty.
    const isEmpty = this.type === 's' ? text === '' : text.trim() === '';
    if (isEmpty || !this.row) return;
    this.row.columns.push(this.column);
    this.row.texts.push(text);
  }

  /** A cell as a CSV would have it (section 18.18.11). */
  private cellText(value: string, inline: string): string {
    switch (this.type) {
      case 's':
        return value === '' ? '' : this.sharedText(value);
      case 'inlineStr':
        return unescaped(inline);
      case 'str':
        return unescaped(value);
      case 'b':
        return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
      case 'd':
        return withoutMidnight(value);
      case '':
      case 'n':
        return value.trim() === '' ? '' : this.numberText(value);
      default:
        return value;
    }
  }

  private sharedText(value: string): string {
    const text = this.parts.sharedTexts[wholeNumber(value)];
    if (text === undefined) throw new FileTrouble('workbook-damaged', this.partName);
    return text;
  }

  /**
   * A number as text that gives the same number again. Excel writes 5.399784 as 5.3997840000000004; the shortest text
   * of the same double is kept, and the digits of an integer too large for a double.
   */
  private numberText(written: string): string {
    const number = Number(written);
    if (!Number.isFinite(number)) return written;
    if (this.parts.dateStyles[Number(this.style || 0)]) return dateText(number, this.parts.countsFrom1904);
    return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? String(number) : written;
  }

  /** Merged cells come after all rows; those far below the headers are of no account. */
  private noteMerge(reference: string): void {
    const range = /^\$?[A-Z]{1,3}\$?(\d{1,7}):\$?[A-Z]{1,3}\$?(\d{1,7})$/.exec(reference);
    if (!range) return;
    const last = Math.min(Number(range[2]), MOST_LINES_ABOVE_HEADERS);
    for (let row = Number(range[1]); row <= last; row++) this.isMerged[row] = true;
  }
}

/** NaN for what is no whole number. */
function wholeNumber(text: string): number {
  return /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : Number.NaN;
}

/** The column of a reference such as "XFD1048576": "A" is 1, "XFD" is 16,384; NaN for what is no reference. */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,4})\d{1,9}$/.exec(reference)?.[1] ?? '';
  let number = letters === '' ? Number.NaN : 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
