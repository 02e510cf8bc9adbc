import { max, min } from 'd3-array';
import { MISSION_OF_A_LIST } from '../../model/deployment.ts';
import type { MapSeries } from '../../model/noticed.ts';
import type { Recipe } from '../../model/source.ts';
import { LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import type { DateRange } from '../values/date.ts';
import { parseNumber } from '../values/number.ts';
import { isBlank, ownCopy } from '../values/text.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { FarDates } from './far-dates.ts';
import { isRefusal, placeReaderFor, readDateParts, readDateRange, roleColumn } from './generic-columns.ts';
import { type MapRow, missionsFromRows } from './geo-pko-maps.ts';
import type { PlaceReader } from './place-reader.ts';
import { fieldAt, refuse } from './refusals.ts';
import { Remarks } from './remarks.ts';
import { siteKind } from './site-words.ts';

const MONTHS_OF_A_YEAR = 12;

/**
 * Turns a table with one row for each site and year, month or day into the series of maps of each mission (METHODS,
 * section 3). The rows of one date are a map of that date; without a month it is of the first of January, and such a map
 * speaks of its whole year.
 */
export class PeriodicBasesSink implements RowSink {
  private readonly rows: MapRow[] = [];
  private readonly datedCloser = new Set<string>();
  private readonly exercise = new ExerciseWatch(-1);
  private readonly remarks = new Remarks();
  private readonly farDates: FarDates;
  private readonly place: PlaceReader;
  private readonly at: ReturnType<typeof periodicColumns>;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = periodicColumns(recipe, headers);
    this.place = placeReaderFor(recipe, headers);
    this.farDates = new FarDates(recipe, this.remarks);
  }

  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null {
    const { at, headers } = this;
    const name = fieldAt(fields, at.name).trim();
    if (name === '') return refuse(headers, fields, at.name, 'name-missing');
    const mission = at.mission < 0 ? MISSION_OF_A_LIST : fieldAt(fields, at.mission).trim();
    if (isBlank(mission)) return refuse(headers, fields, at.mission, 'mission-missing');
    const placeRefusal = this.place.read(fields);
    if (placeRefusal) return placeRefusal;
    const date = this.readDate(fields);
    if (isRefusal(date)) return date;
    const strength = this.strengthOf(fields);
    if (Number.isNaN(strength) || (strength !== null && strength < 0)) {
      return refuse(headers, fields, at.strength, 'strength-invalid');
    }
    const isFarOff = !this.farDates.isUsual(date.start);
    if (isFarOff && this.farDates.leavesOut(row, fieldAt(fields, this.dateColumn()))) return LEFT_OUT;
    if (date.precision !== 'year') this.datedCloser.add(mission);
    this.rows.push({
      mission: ownCopy(mission),
      month: date.start,
      title: '',
      name: ownCopy(name),
      country: ownCopy(fieldAt(fields, at.country)),
      latitude: this.place.latitude,
      longitude: this.place.longitude,
      strength,
      ...siteKind(fieldAt(fields, at.kind), strength),
      geosplit: false,
      row,
    });
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    const isYearly = (mission: string) => !this.datedCloser.has(mission);
    const missions = missionsFromRows(this.rows).map(record =>
      isYearly(record.mission) ? { ...record, monthsEach: MONTHS_OF_A_YEAR } : record,
    );
    return {
      data: { role: 'deployments', deployments: { missions } },
      exercise: this.exercise.found,
      notLocated: 0,
      notDated: 0,
      noticed: { remarks: this.remarks.all(), series: seriesOf(this.rows, this.datedCloser.size === 0) },
    };
  }

  /** The columns that hold the date decide which is read: one date, or its year, month and day apart. */
  private dateColumn(): number {
    return this.at.date < 0 ? this.at.year : this.at.date;
  }

  private readDate(fields: readonly string[]): DateRange | Refusal {
    const { recipe, headers, at } = this;
    const date =
      at.date < 0 ? readDateParts(headers, fields, at) : readDateRange(recipe, headers, fields, at.date);
    return date ?? refuse(headers, fields, this.dateColumn(), 'date-missing');
  }

  /** Figures for a year are often averages, and people are whole. */
  private strengthOf(fields: readonly string[]): number | null {
    const text = fieldAt(fields, this.at.strength);
    return isBlank(text) ? null : Math.round(parseNumber(text, this.recipe.decimalComma));
  }
}

function seriesOf(rows: readonly MapRow[], yearly: boolean): MapSeries | null {
  const days = rows.map(row => row.month);
  const [first, last] = [min(days), max(days)];
  return first === undefined || last === undefined ? null : { first, last, maps: new Set(days).size, yearly };
}

function periodicColumns(recipe: Recipe, headers: readonly string[]) {
  return {
    name: roleColumn(recipe, headers, 'name'),
    mission: roleColumn(recipe, headers, 'mission'),
    country: roleColumn(recipe, headers, 'country'),
    date: roleColumn(recipe, headers, 'date'),
    year: roleColumn(recipe, headers, 'year'),
    month: roleColumn(recipe, headers, 'month'),
    day: roleColumn(recipe, headers, 'day'),
    strength: roleColumn(recipe, headers, 'strength'),
    kind: roleColumn(recipe, headers, 'base-kind'),
  };
}
