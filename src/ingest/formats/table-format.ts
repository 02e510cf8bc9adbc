import { EXERCISE_STAMP } from '../../model/exercise.ts';
import type { Noticed, Remark, RemarkKind } from '../../model/noticed.ts';
import type { ColumnRole, ImportedData, Recipe, SourceFormat } from '../../model/source.ts';
import { type Day, today } from '../../units/day.ts';
import { usualDays } from '../../units/usual-days.ts';
import { fieldAt, type Refusal, type RowSink, refuse } from '../row-sink.ts';
import { isBlank, ownCopy, wholeNumber } from '../values/cell.ts';
import { type DateRange, parseDate } from '../values/date.ts';
import { columnOf, type NamedRole } from './column-names.ts';
import type { TableGuess } from './table-guess.ts';

/** Most rows taken of a table that becomes columns of numbers, some 60 bytes a row; ACLED has three million events. */
export const MOST_ROWS = 5_000_000;
/** Most rows taken of a table whose rows become objects. */
export const MOST_OBJECTS = 500_000;

/** All that a format of tables says of itself. {@link TABLE_FORMATS} lists them. */
export interface TableFormat {
  /** What recipes call it; several, where its generations differ. */
  readonly names: readonly [SourceFormat, ...SourceFormat[]];
  /** How a table is found to be of it. */
  readonly recognised: ByHeaders | ByGuess;
  readonly mostRows: number;
  /** How its dates are written where none of them tells; left out: the user is asked. */
  readonly dateOrder?: Recipe['dateOrder'];
  /** The column in which invented data of this format carries the stamp; left out: any column. */
  readonly stampedColumn?: string;
  /** What takes the rows of one table. */
  readonly open: (table: TableImport) => RowSink;
}

/** A format whose columns are fixed. */
export interface ByHeaders {
  readonly by: 'headers';
  /** What the columns used hold, by compact name, if a table with headers of these compact names is of the format. */
  readonly of: (names: ReadonlySet<string>) => FixedColumns | null;
}

export interface FixedColumns {
  readonly format: SourceFormat;
  readonly roles: Readonly<Record<string, ColumnRole | null>>;
}

/** A table of one's own, whose columns have to be guessed and can be corrected. */
export interface ByGuess {
  readonly by: 'guess';
  /** Whether the table seems to be of the format; if so, columns that only this format knows how to tell are assigned. */
  readonly fits: (table: TableGuess) => boolean;
  /** Roles that columns may play, besides those of its place, each given the best column left. */
  readonly roles: readonly NamedRole[];
  /** Roles that some column has to play, besides those of its place; a year will do for a date. */
  readonly needed: readonly ColumnRole[];
}

/** A format of tables of one's own. */
export interface GuessedFormat extends TableFormat {
  readonly recognised: ByGuess;
}

/** Whether headers of these compact names have all columns that a format needs. */
export function hasAll(names: ReadonlySet<string>, roles: object): boolean {
  return Object.keys(roles).every(name => names.has(name));
}

/** One table on its way in: its columns, and what is noticed while its rows are taken. */
export class TableImport {
  readonly remarks = new Remarks();
  readonly farDates: FarDates;
  private readonly exercise: ExerciseWatch;
  private readonly kept = new Map<string, string>();

  constructor(
    readonly recipe: Recipe,
    readonly headers: readonly string[],
    stampedColumn?: string,
  ) {
    this.farDates = new FarDates(recipe, this.remarks);
    this.exercise = new ExerciseWatch(stampedColumn === undefined ? -1 : columnOf(headers, stampedColumn));
  }

  /** Positions of the columns that have one of the compact names; -1 where there is none. */
  named<Name extends string>(columns: Readonly<Record<Name, readonly string[]>>): Record<Name, number> {
    return this.positions(columns, names => columnOf(this.headers, ...names));
  }

  /** Positions of the columns that play these roles by the recipe; -1 where none does. */
  playing<Name extends string>(columns: Readonly<Record<Name, ColumnRole>>): Record<Name, number> {
    return this.positions(columns, role => {
      const header = this.recipe.columns[role];
      return header === undefined ? -1 : this.headers.indexOf(header);
    });
  }

  private positions<Name extends string, Key>(
    columns: Readonly<Record<Name, Key>>,
    positionOf: (key: Key) => number,
  ): Record<Name, number> {
    const entries = (Object.entries(columns) as [Name, Key][]).map(([name, key]) => [name, positionOf(key)]);
    return Object.fromEntries(entries);
  }

  /** A refusal of one column of a row. */
  refuse(fields: readonly string[], column: number, reason: Refusal['reason']): Refusal {
    return refuse(this.headers, fields, column, reason);
  }

  /** The days a date column means in a row: a range, `null` for a blank, or a refusal of what is no date. */
  dateRange(fields: readonly string[], column: number): DateRange | Refusal | null {
    const text = fieldAt(fields, column);
    if (isBlank(text)) return null;
    return parseDate(text, this.recipe.dateOrder) ?? this.refuse(fields, column, 'date-invalid');
  }

  /**
   * Like {@link dateRange}, of a date that stands in one column or, where there is none, whose year, month and day stand in
   * columns of their own. A blank is refused too.
   */
  date(fields: readonly string[], at: DateColumns): DateRange | Refusal {
    const isApart = at.date < 0 && at.year >= 0;
    const date = isApart ? this.datePartsRange(fields, at) : this.dateRange(fields, at.date);
    return date ?? this.refuse(fields, dateColumn(at), 'date-missing');
  }

  private datePartsRange(fields: readonly string[], at: DateColumns): DateRange | Refusal | null {
    const part = (column: number) => (isBlank(fieldAt(fields, column)) ? '' : fieldAt(fields, column).trim());
    if (part(at.year) === '') return null;
    const text = joinDateParts(part(at.year), part(at.month), part(at.day));
    return parseDate(text, null) ?? { ...this.refuse(fields, at.year, 'date-invalid'), value: text };
  }

  /** A text to be kept, in memory of its own: the same few thousand names stand in the rows of every date. */
  keep(text: string): string {
    const known = this.kept.get(text);
    if (known !== undefined) return known;
    const copy = ownCopy(text);
    this.kept.set(copy, copy);
    return copy;
  }

  /** Notes that a row was taken. */
  took(fields: readonly string[]): void {
    this.exercise.look(fields);
  }

  /** What a sink ends with. */
  finished(
    data: ImportedData,
    noticed: Partial<Noticed> = {},
    excluded = { notLocated: 0, notDated: 0 },
  ): ReturnType<RowSink['finish']> {
    return {
      data,
      exercise: this.exercise.found,
      ...excluded,
      noticed: { remarks: this.remarks.all(), ...noticed },
    };
  }
}

/** Where a date stands in a table of one's own; -1: no such column. */
export interface DateColumns {
  readonly date: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Where a date begins: a column of dates, or of years. */
export function dateColumn({ date, year }: DateColumns): number {
  return date < 0 && year >= 0 ? year : date;
}

/** One date's text from its parts, as dates are written elsewhere: `2020-3-4`, `4 March 2020`, `2020-3`, `2020`. */
function joinDateParts(year: string, month: string, day: string): string {
  const wholeYear = wholeNumber(year);
  if (month === '') return wholeYear;
  const isNamed = /\p{L}/u.test(month);
  const parts = isNamed
    ? [wholeNumber(day), wholeNumber(month), wholeYear]
    : [wholeYear, wholeNumber(month), wholeNumber(day)];
  return parts.filter(Boolean).join(isNamed ? ' ' : '-');
}

/** Tells a refusal from what was read. */
export function isRefusal(result: object | null): result is Refusal {
  return result !== null && 'reason' in result;
}

/**
 * Watches for dates that no record can be expected to tell of (before 1900, more than ten years ahead). They are read,
 * and remarked on; their rows do not count until the user has confirmed the dates as they are, so that one slip of the
 * pen or one placeholder such as 9999-12-31 moves no end of a period.
 */
class FarDates {
  private readonly usual = usualDays(today());

  constructor(
    private readonly recipe: Pick<Recipe, 'farDates' | 'farClosings'>,
    private readonly remarks: Remarks,
  ) {}

  /** Whether a day is a usual one. */
  isUsual(day: Day): boolean {
    return day >= this.usual.first && day <= this.usual.last;
  }

  /** Remarks on an unusual date; whether its row is to be left out. `text`: as the file writes it. */
  leavesOut(row: number, text: string): boolean {
    this.remarks.add('far-date', row, text);
    return this.recipe.farDates !== 'as-they-are';
  }

  /**
   * What a closing date stands for: itself, `null` for a base that is still open, or its row is to be left out. A
   * closing far ahead is how spreadsheets write "open", and is taken so unless the user says otherwise.
   */
  closing(day: Day, row: number, text: string): Day | null | 'left-out' {
    if (this.isUsual(day)) return day;
    if (day < this.usual.first) return this.leavesOut(row, text) ? 'left-out' : day;
    this.remarks.add('far-closing', row, text);
    if (this.recipe.farClosings === 'left-out') return 'left-out';
    return this.recipe.farClosings === 'as-they-are' ? day : null;
  }
}

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 120;

/** Gathers what is remarkable about rows that were read without a fault: how many, and the first few of them. */
class Remarks {
  private readonly byKind = new Map<
    RemarkKind,
    { rows: number; lastRow: number; examples: Remark['examples'][number][] }
  >();

  /** A row is remarked on once for one reason, however often it gives it. */
  add(remark: RemarkKind, row: number, value: string): void {
    let known = this.byKind.get(remark);
    if (known === undefined) {
      known = { rows: 0, lastRow: 0, examples: [] };
      this.byKind.set(remark, known);
    }
    if (known.lastRow === row) return;
    known.lastRow = row;
    known.rows++;
    if (known.examples.length < MOST_EXAMPLES) {
      known.examples.push({ row, value: ownCopy(value.trim().slice(0, LONGEST_EXAMPLE)) });
    }
  }

  all(): readonly Remark[] {
    return [...this.byKind].map(([remark, { rows, examples }]) => ({ remark, rows, examples }));
  }
}

/** Rows of a wide table that are looked at in full; in later rows only the column that carries the stamp. */
const ROWS_IN_FULL = 200;

/** Watches for the stamp of invented data. */
class ExerciseWatch {
  found = false;
  private rows = 0;

  /** @param column index of the column that carries the stamp; -1: any column may */
  constructor(private readonly column: number) {}

  /** Looks at a row that was taken. */
  look(fields: readonly string[]): void {
    if (this.found) return;
    this.rows++;
    this.found =
      this.column < 0 || this.rows <= ROWS_IN_FULL
        ? fields.some(isStamped)
        : isStamped(fields[this.column] ?? '');
  }
}

function isStamped(text: string): boolean {
  return text.length >= EXERCISE_STAMP.length && text.includes(EXERCISE_STAMP);
}
