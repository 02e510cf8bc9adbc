import type { ColumnRole, ImportQuestion, Recipe, SourceFormat } from '../../model/source.ts';
import { isBlank } from '../values/cell.ts';
import { settleDateOrder } from '../values/date.ts';
import { parseAngle, parseCoordinatePair } from '../values/place.ts';
import { compactName, headerWords, nameScore } from './column-names.ts';
import { formatCalled, TABLE_FORMATS } from './formats.ts';
import { INCIDENT_LIST } from './incident-list.ts';
import type { FixedColumns, GuessedFormat, TableFormat } from './table-format.ts';
import { type RoleColumns, TableGuess } from './table-guess.ts';
import { type ColumnSample, columnSamples } from './value-tests.ts';

type Samples = readonly (readonly string[])[];

/** What a table was recognised as, and what the user must decide before it is read. */
export interface Recognition {
  readonly format: SourceFormat;
  readonly columns: readonly {
    readonly header: string;
    readonly role: ColumnRole | null;
    readonly examples: readonly string[];
  }[];
  readonly recipeParts: Pick<Recipe, 'format' | 'columns' | 'decimalComma' | 'dateOrder' | 'swapCoordinates'>;
  readonly questions: ImportQuestion[];
}

const EXAMPLES = 3;
const LONGEST_EXAMPLE = 120;
const DATE_ROLES: readonly ColumnRole[] = ['date', 'date-end', 'opened', 'closed'];

/** A place and what is there: a table with fewer columns is none that could be used. */
const FEWEST_COLUMNS = 2;

/**
 * Recognises a table by its headers and the given rows. Where headers and values say nothing, it asks which columns
 * hold what; `null` only when there are too few columns to choose from. The file's name is not known here and plays no
 * part.
 */
export function recognise(headers: readonly string[], samples: Samples): Recognition | null {
  const decimalComma = decimalCommaOf(headers, samples);
  const fixed = fixedColumns(headers);
  if (fixed) {
    const roles = headers.map(header => fixed.roles[compactName(header)] ?? null);
    return recognition(formatCalled(fixed.format), fixed.format, headers, samples, roles, decimalComma);
  }
  const { format, columns } = usableGuess(guess(columnSamples(headers, samples, headerWords), decimalComma));
  if (headers.length < FEWEST_COLUMNS && !hasPlace(columns)) return null;
  const roleOfHeader = new Map(Object.entries(columns).map(([role, header]) => [header, role as ColumnRole]));
  const roles = headers.map((header, index) =>
    headers.indexOf(header) === index ? (roleOfHeader.get(header) ?? null) : null,
  );
  const found = recognition(format, format.names[0], headers, samples, roles, decimalComma);
  const missing = headers.length === 0 ? [] : missingRoles(format, columns);
  return {
    ...found,
    recipeParts: { ...found.recipeParts, columns },
    questions: missing.length > 0 ? [{ question: 'columns', missing }, ...found.questions] : found.questions,
  };
}

/** What the columns of a table hold if it is of a format whose columns are fixed. */
function fixedColumns(headers: readonly string[]): FixedColumns | null {
  const names = new Set(headers.map(compactName));
  for (const { recognised } of TABLE_FORMATS) {
    const found = recognised.by === 'headers' ? recognised.of(names) : null;
    if (found) return found;
  }
  return null;
}

/** What a table without a fixed format seems to be. */
interface Guess {
  readonly format: GuessedFormat;
  readonly columns: RoleColumns;
}

function guess(samples: readonly ColumnSample[], decimalComma: boolean): Guess {
  const table = new TableGuess(samples, decimalComma);
  const format =
    TABLE_FORMATS.filter(isGuessed).find(({ recognised }) => recognised.fits(table)) ?? INCIDENT_LIST;
  table.fill(format.recognised.roles);
  return { format, columns: table.assigned };
}

function isGuessed(format: TableFormat): format is GuessedFormat {
  return format.recognised.by === 'guess';
}

function recognition(
  { dateOrder }: TableFormat,
  format: SourceFormat,
  headers: readonly string[],
  samples: Samples,
  roles: readonly (ColumnRole | null)[],
  decimalComma: boolean,
): Recognition {
  const isDated = roles.some(role => role !== null && DATE_ROLES.includes(role));
  // A list of places may be corrected to one of bases: the order of its dates is looked at, and not asked about.
  const order = isDated
    ? settleDateOrder(valuesOf(samples, roles, DATE_ROLES))
    : { ...settleDateOrder(samples.flat()), ambiguous: null };
  const isKnown = dateOrder !== undefined && order.ambiguous !== null;
  const questions: ImportQuestion[] = [];
  if (order.ambiguous !== null && !isKnown) {
    questions.push({ question: 'date-order', example: order.ambiguous });
  }
  const swap = swapQuestion(positions(samples, roles), decimalComma);
  if (swap) questions.push(swap);
  return {
    format,
    columns: headers.map((header, index) => ({
      header,
      role: roles[index] ?? null,
      examples: examplesOf(samples, index),
    })),
    recipeParts: {
      format,
      columns: {},
      decimalComma,
      dateOrder: isKnown ? dateOrder : order.order,
      swapCoordinates: false,
    },
    questions,
  };
}

function decimalCommaOf(headers: readonly string[], samples: Samples): boolean {
  const places = headers.flatMap((header, index) => {
    const words = headerWords(header);
    const isPlace = (['latitude', 'longitude', 'easting', 'northing'] as const).some(
      role => nameScore(role, words) > 0,
    );
    return isPlace ? [index] : [];
  });
  return usesDecimalComma(samples, places.length > 0 ? places : headers.map((_, index) => index));
}

/** Where neither a place nor a date was found the rest is chance: the user is asked about a list of incidents. */
function usableGuess(guess: Guess): Guess {
  const { date, year, opened, name, cell } = guess.columns;
  if (hasPlace(guess.columns) || cell || date || year || opened || name) return guess;
  return { format: INCIDENT_LIST, columns: {} };
}

function hasPlace(columns: RoleColumns): boolean {
  return Boolean(columns.coordinates ?? columns.latitude ?? columns.longitude ?? columns.easting);
}

/** Roles that the format needs and no column plays. */
function missingRoles({ recognised }: GuessedFormat, columns: RoleColumns): ColumnRole[] {
  const needed = [...rolesOfPlace(columns), ...recognised.needed];
  return needed.filter(role => columns[role] === undefined && !(role === 'date' && columns.year));
}

function rolesOfPlace({ cell, easting, coordinates }: RoleColumns): readonly ColumnRole[] {
  if (cell) return [];
  if (easting) return ['northing', 'zone'];
  return coordinates ? [] : ['latitude', 'longitude'];
}

function* valuesOf(
  samples: Samples,
  roles: readonly (ColumnRole | null)[],
  wanted: readonly ColumnRole[],
): Generator<string> {
  const indexes = roles.flatMap((role, index) => (role !== null && wanted.includes(role) ? [index] : []));
  for (const row of samples) for (const index of indexes) yield row[index] ?? '';
}

function* positions(
  samples: Samples,
  roles: readonly (ColumnRole | null)[],
): Generator<readonly [string, string]> {
  const latitude = roles.indexOf('latitude');
  const longitude = roles.indexOf('longitude');
  if (latitude < 0 || longitude < 0) yield* bareNumbers(valuesOf(samples, roles, ['coordinates']));
  else for (const row of samples) yield [row[latitude] ?? '', row[longitude] ?? ''];
}

function examplesOf(samples: Samples, index: number): string[] {
  const examples = new Set<string>();
  for (const row of samples) {
    const value = row[index] ?? '';
    if (!isBlank(value)) examples.add(value.trim().slice(0, LONGEST_EXAMPLE));
    if (examples.size === EXAMPLES) break;
  }
  return [...examples];
}

/**
 * Whether a table writes decimals with a comma: more of the given columns' values do than write them with a point.
 * Values with blanks or several commas are something else.
 */
function usesDecimalComma(samples: readonly (readonly string[])[], columns: readonly number[]): boolean {
  let commas = 0;
  let points = 0;
  for (const row of samples) {
    for (const column of columns) {
      const value = (row[column] ?? '').trim();
      if (/^[+−-]?\d{1,8},\d+$/.test(value)) commas++;
      else if (/^[+−-]?\d{1,8}\.\d+$/.test(value)) points++;
    }
  }
  return commas > points;
}

type Pairs = Iterable<readonly [latitude: string, longitude: string]>;

/**
 * Asks whether latitude and longitude stand in each other's column: when some value cannot be what its column says
 * (beyond 90 degrees, or marked with the other side's letter) and swapping would make every value fit.
 */
function swapQuestion(pairs: Pairs, decimalComma: boolean): ImportQuestion | null {
  let example: string | null = null;
  for (const [latitudeText, longitudeText] of pairs) {
    const latitude = parseAngle(latitudeText, decimalComma);
    const longitude = parseAngle(longitudeText, decimalComma);
    if (!latitude || !longitude) continue;
    const fitsSwapped =
      Math.abs(latitude.degrees) <= 180 &&
      Math.abs(longitude.degrees) <= 90 &&
      latitude.axis !== 'latitude' &&
      longitude.axis !== 'longitude';
    if (!fitsSwapped) return null;
    const isWrong =
      Math.abs(latitude.degrees) > 90 || latitude.axis === 'longitude' || longitude.axis === 'latitude';
    if (isWrong) example ??= `${latitudeText}, ${longitudeText}`;
  }
  return example === null ? null : { question: 'swap-coordinates', example };
}

/** The two numbers of positions in one column that do not say themselves which is which. */
function* bareNumbers(positions: Iterable<string>): Generator<readonly [string, string]> {
  for (const text of positions) {
    const pair = parseCoordinatePair(text);
    if (pair && !pair.certain) yield [String(pair.latitude), String(pair.longitude)];
  }
}
