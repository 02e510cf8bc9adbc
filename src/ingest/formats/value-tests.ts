import { isBlank, parseCount, parseNumber } from '../values/cell.ts';
import { parseDate } from '../values/date.ts';
import { isH3Cell, parseAngle, parseCoordinatePair, parseUtmZone } from '../values/place.ts';
import type { NamedRole } from './column-names.ts';
import { isPrecisionHeader } from './place-precision.ts';
import { isPerpetratorClass, namesKind } from './word-meanings.ts';

/** What is known of a column when its role is guessed: its header and some of its values, without the blank ones. */
export interface ColumnSample {
  readonly header: string;
  readonly words: string;
  readonly values: readonly string[];
}

/** Share of the values that must fit when the header has said so already: the rest are errors to be refused. */
const HALF = 0.5;
/** Share of the values that must fit when they alone decide: some of any table's cells are typing errors. */
const NEARLY_ALL = 0.95;
/** Headers that promise an identifier: repeated ones are then repeated events, not a sign of something else. */
const ID_HEADER = /^(?:(?:event |incident )?id(?: cnty)?|identifier|identifiant)$/;
/** So many different values may any column of categories have; and this is the longest name of one. */
const MOST_CATEGORIES = 60;
const LONGEST_WORD = 80;
/** Looking at more values than this makes no guess better. */
const VALUES_LOOKED_AT = 400;

/** The columns of a table with those values that say something. */
export function columnSamples(
  headers: readonly string[],
  samples: readonly (readonly string[])[],
  wordsOf: (header: string) => string,
): ColumnSample[] {
  return headers.map((header, index) => {
    const values: string[] = [];
    for (const row of samples) {
      const value = row[index] ?? '';
      if (!isBlank(value)) values.push(value);
      if (values.length === VALUES_LOOKED_AT) break;
    }
    return { header, words: wordsOf(header), values };
  });
}

/** Whether a column's values allow the role. A column without any value is taken at its header's word. */
export function valuesFit(role: NamedRole, column: ColumnSample, decimalComma: boolean): boolean {
  const { values } = column;
  switch (role) {
    case 'latitude':
    case 'longitude':
      return share(values, value => isAngle(value, decimalComma)) >= HALF;
    case 'easting':
      return share(values, value => isWithin(parseNumber(value, decimalComma), 100_000, 900_000)) >= HALF;
    case 'northing':
      return share(values, value => isWithin(parseNumber(value, decimalComma), 1000, 10_000_000)) >= HALF;
    case 'zone':
      return share(values, value => parseUtmZone(value) !== null) >= HALF;
    case 'coordinates':
      return values.length > 0 && share(values, value => parseCoordinatePair(value) !== null) >= HALF;
    case 'date':
    case 'start':
    case 'end':
    case 'opened':
    case 'closed':
      return share(values, isDate) >= HALF;
    case 'fatalities':
    case 'strength':
      return share(values, value => !Number.isNaN(parseCount(value, decimalComma))) >= HALF;
    case 'population':
      return share(values, value => !Number.isNaN(parseNumber(value, decimalComma))) >= HALF;
    case 'cell':
      return values.length > 0 && share(values, value => isH3Cell(value.trim())) >= HALF;
    case 'id':
      return new Set(values).size >= values.length * (ID_HEADER.test(column.words) ? HALF : NEARLY_ALL);
    case 'kind':
      return holdsKinds(column);
    case 'perpetrator':
      return (
        values.length > 0 && share(values, perpetratorTest(column.words)) >= NEARLY_ALL && isCategory(values)
      );
    case 'precision':
      return isPrecisionHeader(column.header);
    case 'name':
    case 'mission':
    case 'country':
      return share(values, value => Number.isNaN(parseNumber(value))) >= HALF;
    case 'actor':
    case 'text':
    case 'base-kind':
      return true;
  }
}

/** Whether a column holds positions, whatever it is called. */
export function holdsPositions(column: ColumnSample): boolean {
  return (
    column.values.length > 0 &&
    share(column.values, value => parseCoordinatePair(value) !== null) >= NEARLY_ALL
  );
}

/** Whether at least half of a column's values say something. */
export function mostlySay({ values }: ColumnSample, says: (value: string) => boolean): boolean {
  return values.length > 0 && share(values, says) >= HALF;
}

/** Whether a column holds H3 cells, whatever it is called. */
export function holdsCells(column: ColumnSample): boolean {
  return column.values.length > 0 && share(column.values, value => isH3Cell(value.trim())) >= NEARLY_ALL;
}

/** Whether a column holds dates to the day, whatever it is called; bare numbers are more often something else. */
export function holdsDates(column: ColumnSample): boolean {
  const isDatedToTheDay = (value: string) => /\D/.test(value.trim()) && isDate(value);
  return column.values.length > 0 && share(column.values, isDatedToTheDay) >= NEARLY_ALL;
}

/** Headers that promise kinds of events, whatever the words under them. */
const KIND_HEADER =
  /\b(?:(?:event|incident|violence|attack) (?:type|category|kind)|(?:type|kind|nature|categorie) (?:of|d|de|de l|des) (?:violences?|events?|incidents?|evenements?|attaques?|attacks?))\b/;
/** Under a header that promises nothing, such as "type", so many of the values must name a kind of event. */
const QUARTER = 0.25;

/** Whether a column holds kinds of events: few different words, or UCDP's numbers for them. */
function holdsKinds({ words, values }: ColumnSample): boolean {
  if (values.length === 0 || !isCategory(values)) return false;
  const areNamed = share(values, namesKind);
  if (areNamed >= NEARLY_ALL) return true;
  if (share(values, isWorded) < NEARLY_ALL) return false;
  return KIND_HEADER.test(words) || areNamed >= QUARTER;
}

/** Whether values repeat themselves as categories do, where there are enough of them to tell. */
function isCategory(values: readonly string[]): boolean {
  return new Set(values).size <= Math.max(MOST_CATEGORIES, values.length / 4);
}

function isWorded(value: string): boolean {
  return /\p{L}{2}/u.test(value) && value.length <= LONGEST_WORD;
}

/** Under "perpetrator" stand names or classes of perpetrators; "type of perpetrator" promises classes. */
function perpetratorTest(words: string): (value: string) => boolean {
  return /\b(?:type|class|categor\w*)\b/.test(words) ? isWorded : isPerpetratorClass;
}

function isAngle(value: string, decimalComma: boolean): boolean {
  const angle = parseAngle(value, decimalComma);
  return angle !== null && Math.abs(angle.degrees) <= 180;
}

function isDate(value: string): boolean {
  return parseDate(value, 'day-first') !== null || parseDate(value, 'month-first') !== null;
}

function isWithin(number: number, least: number, most: number): boolean {
  return number >= least && number <= most;
}

function share(values: readonly string[], fits: (value: string) => boolean): number {
  return values.length === 0 ? 1 : values.filter(fits).length / values.length;
}
