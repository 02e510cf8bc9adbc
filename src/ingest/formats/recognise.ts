import type { ColumnRole, ImportQuestion, Recipe, SourceFormat } from '../../model/source.ts';
import { settleDateOrder } from '../values/date.ts';
import { isBlank } from '../values/text.ts';
import { type Guess, guessRoles, type RoleColumns } from './guess-roles.ts';
import { compactName, headerWords } from './header-name.ts';
import { usesDecimalComma } from './number-style.ts';
import { recogniseFixed } from './recognise-fixed.ts';
import { nameScore } from './role-names.ts';
import { bareNumbers, swapQuestion } from './swap-question.ts';
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
  const fixed = recogniseFixed(headers);
  if (fixed) {
    const roles = headers.map(header => fixed.roles[compactName(header)] ?? null);
    return recognition(fixed.format, headers, samples, roles, decimalCommaOf(headers, samples));
  }
  const decimalComma = decimalCommaOf(headers, samples);
  const columns = columnSamples(headers, samples, headerWords);
  const guess = usableGuess(guessRoles(columns, decimalComma));
  if (headers.length < FEWEST_COLUMNS && !hasPlace(guess.columns)) return null;
  const roleOfHeader = new Map(
    Object.entries(guess.columns).map(([role, header]) => [header, role as ColumnRole]),
  );
  const roles = headers.map((header, index) =>
    headers.indexOf(header) === index ? (roleOfHeader.get(header) ?? null) : null,
  );
  const found = recognition(guess.format, headers, samples, roles, decimalComma);
  const missing = missingRoles(guess.format, guess.columns, columns);
  return {
    ...found,
    recipeParts: { ...found.recipeParts, columns: guess.columns },
    questions: missing.length > 0 ? [{ question: 'columns', missing }, ...found.questions] : found.questions,
  };
}

function recognition(
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
  // ACLED's own exports write day before month (METHODS, section 6); only a table saved again in another form does not.
  const isKnownDayFirst = format.startsWith('acled') && order.ambiguous !== null;
  const questions: ImportQuestion[] = [];
  if (order.ambiguous !== null && !isKnownDayFirst) {
    questions.push({ question: 'date-order', example: order.ambiguous });
  }
  const swap = swapQuestion(positions(samples, roles), decimalComma);
  if (swap) questions.push(swap);
  return {
    format,
    columns: headers.map((header, index) => ({
      header,
      role: roles[index],
      examples: examplesOf(samples, index),
    })),
    recipeParts: {
      format,
      columns: {},
      decimalComma,
      dateOrder: isKnownDayFirst ? 'day-first' : order.order,
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
  return { format: 'incident-list', columns: {} };
}

function hasPlace(columns: RoleColumns): boolean {
  return Boolean(columns.coordinates ?? columns.latitude ?? columns.longitude ?? columns.easting);
}

/** Roles that the format needs and no column plays. */
function missingRoles(
  format: SourceFormat,
  columns: RoleColumns,
  samples: readonly ColumnSample[],
): ColumnRole[] {
  const needed: ColumnRole[] = [];
  if (format === 'population') needed.push('population');
  if (columns.cell) return needed.filter(role => columns[role] === undefined);
  if (columns.easting) needed.push('northing', 'zone');
  else if (!columns.coordinates) needed.push('latitude', 'longitude');
  if ((format === 'incident-list' || format === 'periodic-bases') && !columns.year) needed.push('date');
  if (format === 'base-list') needed.push('name', 'opened');
  if (format === 'periodic-bases') needed.push('name');
  if (format === 'town-list') needed.push('name');
  return samples.length === 0 ? [] : needed.filter(role => columns[role] === undefined);
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
