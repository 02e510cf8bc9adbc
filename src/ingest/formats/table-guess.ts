import type { ColumnRole } from '../../model/source.ts';
import { wholeNumber } from '../values/cell.ts';
import { monthFromName } from '../values/date.ts';
import { type NamedRole, nameScore } from './column-names.ts';
import { namesMilitarySite, namesOtherSite } from './site-words.ts';
import {
  type ColumnSample,
  holdsCells,
  holdsDates,
  holdsPositions,
  mostlySay,
  valuesFit,
} from './value-tests.ts';

export type RoleColumns = Partial<Record<ColumnRole, string>>;

/** A table with one of these is about more than where people live. */
const NOT_OF_A_GRID: readonly NamedRole[] = [
  'fatalities',
  'kind',
  'date',
  'opened',
  'closed',
  'start',
  'mission',
];
const VIOLENCE =
  /\b(?:incidents?|events?|attacks?|attaques?|evenements?|perpetrators?|auteurs?|victims?|victimes?)\b/;
const BASES = /\b(?:bases?|tob|cob|camps?|qg|hq)\b/;

/**
 * A table of one's own, of which the role of each column is guessed from its name and its values; each column plays one.
 * The place is found first, as every kind of table has one.
 */
export class TableGuess {
  private readonly roles: RoleColumns = {};
  private readonly taken = new Set<ColumnSample>();
  /** The columns that fit best, whatever the table turns out to be about. */
  readonly opened: ColumnSample | null;
  readonly closed: ColumnSample | null;
  readonly start: ColumnSample | null;
  readonly end: ColumnSample | null;
  readonly hasStrength: boolean;
  readonly isOfViolence: boolean;
  readonly isDeployment: boolean;

  constructor(
    private readonly columns: readonly ColumnSample[],
    private readonly decimalComma: boolean,
  ) {
    const cell = this.find('cell') ?? columns.find(holdsCells) ?? null;
    if (cell && this.isOfPeopleAlone()) this.assign('cell', cell);
    else this.pickPlace();
    this.opened = this.find('opened');
    this.closed = this.find('closed');
    this.start = this.find('start');
    this.end = this.find('end');
    this.isOfViolence = this.isOf(['fatalities', 'kind']) || this.headed(VIOLENCE);
    this.hasStrength = this.find('strength') !== null;
    this.isDeployment = this.hasStrength || this.find('mission') !== null || this.headed(BASES);
  }

  /** The columns that were given a role. */
  get assigned(): RoleColumns {
    return this.roles;
  }

  /** The free column that fits a role best, or `null`. */
  find(role: NamedRole): ColumnSample | null {
    let best: ColumnSample | null = null;
    let bestScore = 0;
    for (const column of this.columns) {
      const score = this.taken.has(column) ? 0 : nameScore(role, column.words);
      if (score > bestScore && valuesFit(role, column, this.decimalComma)) {
        best = column;
        bestScore = score;
      }
    }
    return best;
  }

  assign(role: ColumnRole, column: ColumnSample | null | undefined): void {
    if (!column || this.taken.has(column)) return;
    this.roles[role] = column.header;
    this.taken.add(column);
  }

  /** Gives each of the roles the best column left. */
  fill(roles: readonly NamedRole[]): void {
    for (const role of roles) if (role !== 'start' && role !== 'end') this.assign(role, this.find(role));
  }

  hasPlace(): boolean {
    return this.taken.size > 0;
  }

  /** Whether it is a grid of H3 cells. */
  hasCells(): boolean {
    return this.roles.cell !== undefined;
  }

  /** Whether it counts people and tells of nothing that happens, nor of what else is named. */
  isOfPeopleAlone(...others: readonly NamedRole[]): boolean {
    return this.find('population') !== null && !this.isOf([...NOT_OF_A_GRID, ...others]);
  }

  isOfBases(): boolean {
    return !this.isOfViolence && !this.isOfOtherSites();
  }

  /**
   * Whether the table lists places of another kind than bases: sites of displaced people, camps, health posts. Dates of
   * opening and closing do not make them bases; only words do.
   */
  isOfOtherSites(): boolean {
    if (this.find('name') === null || this.find('mission') !== null) return false;
    const say = (names: (text: string) => boolean) =>
      this.columns.some(column => names(column.words) || mostlySay(column, names));
    return say(namesOtherSite) && !say(namesMilitarySite);
  }

  /** The column that says when something happened, or began to; `null`: none does. */
  eventDate(): ColumnSample | null {
    const headed = this.start ?? this.find('date') ?? this.opened;
    return headed ?? (this.hasPlace() ? (this.columns.find(holdsEventDates) ?? null) : null);
  }

  /** The columns that give the parts of a date; `null` where year or month is missing. */
  dateParts(): DateParts | null {
    return findDateParts(this.columns);
  }

  /**
   * Assigns the date of a table with one row for each site and year, month or day, and says whether it is one: years in
   * a column of their own, or dates that many rows share while their sites come again and again.
   */
  assignPeriod(): boolean {
    const strength = this.find('strength');
    const date = this.find('date');
    const free = this.columns.filter(column => column !== strength && !this.taken.has(column));
    const years = findYears(free, date);
    if (years) {
      this.assign('year', years);
      this.assign('month', findMonths(this.columns));
      return true;
    }
    const name = this.find('name');
    if (!date || !name || !comesAgain(date) || !comesAgain(name)) return false;
    this.assign('date', date);
    return true;
  }

  /** Two columns of degrees, else UTM, else one column with both; by name first, then by values alone. */
  private pickPlace(): void {
    const latitude = this.find('latitude');
    const longitude = this.find('longitude');
    if (latitude && longitude) {
      this.assign('latitude', latitude);
      this.assign('longitude', longitude);
      return;
    }
    const easting = this.find('easting');
    const northing = this.find('northing');
    if (easting && northing) {
      this.assign('easting', easting);
      this.assign('northing', northing);
      this.assign('zone', this.find('zone'));
      return;
    }
    const coordinates = this.find('coordinates') ?? this.columns.find(holdsPositions);
    if (coordinates) this.assign('coordinates', coordinates);
    else {
      this.assign('latitude', latitude);
      this.assign('longitude', longitude);
    }
  }

  /** Whether some free column fits one of the roles. */
  private isOf(roles: readonly NamedRole[]): boolean {
    return roles.some(role => this.find(role) !== null);
  }

  /** Whether some free column is headed by one of the words. */
  private headed(words: RegExp): boolean {
    return this.columns.some(column => !this.taken.has(column) && words.test(column.words));
  }
}

/** Whether the values of a column repeat, and are not all one. */
function comesAgain({ values }: ColumnSample): boolean {
  const { size } = new Set(values);
  return size > 1 && size * 1.5 <= values.length;
}

/** When a row was written or changed is no date of what it tells. */
function holdsEventDates(column: ColumnSample): boolean {
  return !/\b(?:updat|modif|edit|creat|mise a jour|maj\b)/.test(column.words) && holdsDates(column);
}

/** The columns of a table that give year, month and day apart. */
interface DateParts {
  readonly year: ColumnSample;
  readonly month: ColumnSample;
  readonly day: ColumnSample | null;
}

const YEAR_HEADER =
  /^(?:event |incident |map |fiscal )?(?:year|yr|annee|an|exercice)(?: of (?:event|incident|map)| de la carte)?$/;
const MONTH_HEADER = /^(?:event |incident )?(?:month|mois)(?: of (?:event|incident))?$/;
const DAY_HEADER = /^(?:event |incident )?(?:day|jour)(?: of (?:month|event|incident)| du mois)?$/;

/** The years of missions: United Nations missions exist since 1948. */
const FIRST_YEAR = 1945;
const LAST_YEAR = 2100;

/**
 * The column with the years of a periodic table: so headed, or one of `dates` that are all bare years, or one that holds
 * nothing but years that repeat.
 */
function findYears(columns: readonly ColumnSample[], dates: ColumnSample | null): ColumnSample | null {
  const isYear = (value: string) => isIn(value, FIRST_YEAR, LAST_YEAR);
  const headed = columns.find(
    ({ words, values }) => YEAR_HEADER.test(words) && values.length > 0 && mostly(values, isYear),
  );
  const areYears = ({ values }: ColumnSample) => values.length > 0 && values.every(isYear);
  const repeats = ({ values }: ColumnSample) => new Set(values).size * 2 <= values.length;
  if (headed) return headed;
  if (dates && areYears(dates)) return dates;
  return columns.find(column => areYears(column) && repeats(column)) ?? null;
}

/** The column that goes with one of years and holds the months; `null`: none does. */
function findMonths(columns: readonly ColumnSample[]): ColumnSample | null {
  const fits = (value: string) => isIn(value, 1, 12) || monthFromName(value.trim()) !== null;
  return columns.find(({ words, values }) => MONTH_HEADER.test(words) && mostly(values, fits)) ?? null;
}

/** Finds year and month, and the day where it is given, by header and values; `null` when one of the two is missing. */
function findDateParts(columns: readonly ColumnSample[]): DateParts | null {
  const find = (header: RegExp, fits: (value: string) => boolean) =>
    columns.find(({ words, values }) => header.test(words) && values.length > 0 && mostly(values, fits));
  const year = find(YEAR_HEADER, value => isIn(value, 1800, 2200));
  const month = find(MONTH_HEADER, value => isIn(value, 1, 12) || monthFromName(value.trim()) !== null);
  const day = find(DAY_HEADER, value => isIn(value, 1, 31));
  return year && month ? { year, month, day: day ?? null } : null;
}

function isIn(value: string, least: number, most: number): boolean {
  const number = Number(wholeNumber(value.trim()));
  return Number.isInteger(number) && number >= least && number <= most;
}

function mostly(values: readonly string[], fits: (value: string) => boolean): boolean {
  return values.filter(fits).length * 2 >= values.length;
}
