import type { ColumnRole } from '../../model/source.ts';
import { type DateParts, findDateParts, findMonths, findYears } from './date-parts.ts';
import { type NamedRole, nameScore } from './role-names.ts';
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
type GenericFormat = 'base-list' | 'periodic-bases' | 'incident-list' | 'town-list' | 'population';

/** What a table without a fixed format seems to be. */
export interface Guess {
  readonly format: GenericFormat;
  readonly columns: RoleColumns;
}

const BASE_ROLES: readonly NamedRole[] = ['strength', 'name', 'mission', 'country', 'base-kind'];
const INCIDENT_ROLES: readonly NamedRole[] = [
  'fatalities',
  'id',
  'precision',
  'kind',
  'perpetrator',
  'actor',
  'country',
  'name',
  'text',
  'mission',
];
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
const POPULATION_ROLES: readonly NamedRole[] = ['population'];
const TOWN_ROLES: readonly NamedRole[] = ['name', 'population', 'country'];

const VIOLENCE =
  /\b(?:incidents?|events?|attacks?|attaques?|evenements?|perpetrators?|auteurs?|victims?|victimes?)\b/;
const BASES = /\b(?:bases?|tob|cob|camps?|qg|hq)\b/;

/** Guesses the role of each column from its name and its values. */
export function guessRoles(columns: readonly ColumnSample[], decimalComma: boolean): Guess {
  const picker = new Picker(columns, decimalComma);
  if (isPopulation(picker, columns)) return picker.guess('population', POPULATION_ROLES);
  const opened = picker.find('opened');
  const closed = picker.find('closed');
  const start = picker.find('start');
  const end = picker.find('end');
  const isViolence =
    picker.find('fatalities') !== null || picker.find('kind') !== null || picker.headed(VIOLENCE);
  const hasStrength = picker.find('strength') !== null;
  const isDeployment = hasStrength || picker.find('mission') !== null || picker.headed(BASES);
  if (!isViolence && isOfOtherSites(picker, columns)) return picker.guess('town-list', TOWN_ROLES);
  if (!isViolence && isDeployment && !(opened || closed || start || end) && picker.assignPeriod()) {
    return picker.guess('periodic-bases', BASE_ROLES);
  }
  if (!isViolence && (opened || closed || hasStrength || (isDeployment && (start || end)))) {
    picker.assign('opened', opened ?? start ?? picker.find('date'));
    picker.assign('closed', closed ?? end);
    return picker.guess('base-list', BASE_ROLES);
  }
  const date =
    start ?? picker.find('date') ?? opened ?? (picker.hasPlace() ? columns.find(holdsEventDates) : null);
  if (!date && !isViolence && !findDateParts(columns) && picker.find('name') !== null)
    return picker.guess('town-list', TOWN_ROLES);
  const parts = findDateParts(columns);
  if (parts && (!date || isOneOf(parts, date))) picker.assignDateParts(parts);
  else {
    picker.assign('date', date ?? null);
    picker.assign('date-end', start ? end : null);
  }
  return picker.guess('incident-list', INCIDENT_ROLES);
}

/**
 * Whether the table is a population grid: people in H3 cells, or people at places that have no name, with nothing else
 * happening there. Picks the place on the way, which every other kind of table has too.
 */
function isPopulation(picker: Picker, columns: readonly ColumnSample[]): boolean {
  const cell = picker.find('cell') ?? columns.find(holdsCells) ?? null;
  const isCells = cell !== null && picker.find('population') !== null && !picker.isOf(NOT_OF_A_GRID);
  if (isCells) picker.assign('cell', cell);
  else picker.pickPlace();
  if (isCells) return true;
  return picker.hasPlace() && picker.find('population') !== null && !picker.isOf([...NOT_OF_A_GRID, 'name']);
}

/**
 * Whether the table lists places of another kind than bases: sites of displaced people, camps, health posts. Dates of
 * opening and closing do not make them bases; only words do.
 */
function isOfOtherSites(picker: Picker, columns: readonly ColumnSample[]): boolean {
  if (picker.find('name') === null || picker.find('mission') !== null) return false;
  const say = (names: (text: string) => boolean) =>
    columns.some(column => names(column.words) || mostlySay(column, names));
  return say(namesOtherSite) && !say(namesMilitarySite);
}

/** A column called "year" or "day" passes for a date where nothing tells that it is a part of one. */
function isOneOf({ year, month, day }: DateParts, column: ColumnSample): boolean {
  return column === year || column === month || column === day;
}

/** Gives columns to roles, each column to one. */
class Picker {
  private readonly roles: RoleColumns = {};
  private readonly taken = new Set<ColumnSample>();

  constructor(
    private readonly columns: readonly ColumnSample[],
    private readonly decimalComma: boolean,
  ) {}

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

  assignDateParts({ year, month, day }: DateParts): void {
    this.assign('year', year);
    this.assign('month', month);
    this.assign('day', day);
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
  pickPlace(): void {
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

  hasPlace(): boolean {
    return this.taken.size > 0;
  }

  /** Whether some free column fits one of the roles. */
  isOf(roles: readonly NamedRole[]): boolean {
    return roles.some(role => this.find(role) !== null);
  }

  /** Whether some free column is headed by one of the words. */
  headed(words: RegExp): boolean {
    return this.columns.some(column => !this.taken.has(column) && words.test(column.words));
  }

  guess(format: GenericFormat, roles: readonly NamedRole[]): Guess {
    for (const role of roles) {
      if (role !== 'start' && role !== 'end') this.assign(role, this.find(role));
    }
    return { format, columns: this.roles };
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
