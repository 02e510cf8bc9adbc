import { FATALITIES_UNKNOWN, INCIDENT_KINDS, PERPETRATORS, type Perpetrator } from '../../model/incidents.ts';
import type { Recipe } from '../../model/source.ts';
import {
  EXACT_PLACE_RADIUS_KM,
  NEAR_PLACE_RADIUS_KM,
  SECOND_ORDER_DIVISION_RADIUS_KM,
} from '../../units/precision.ts';
import { LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { isoDay, parseDate } from '../values/date.ts';
import { parseCount, parseNumber } from '../values/number.ts';
import { isBlank } from '../values/text.ts';
import { eventKey } from './event-key.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { FarDates } from './far-dates.ts';
import { IdRegister } from './id-register.ts';
import { IdentityGroups } from './identity-groups.ts';
import { finishIncidents, IncidentColumns } from './incident-columns.ts';
import { DegreesReader, type PlaceReader } from './place-reader.ts';
import { fatalitiesReason, fieldAt, optionalFatalities, refuse } from './refusals.ts';
import { Remarks } from './remarks.ts';
import { gedColumns } from './ucdp-ged-columns.ts';

/** `where_prec` 1 to 3; 4 to 7 (first-order division, vague, country, sea or air) are not located. */
const RADIUS_KM = [
  Number.NaN,
  EXACT_PLACE_RADIUS_KM,
  NEAR_PLACE_RADIUS_KM,
  SECOND_ORDER_DIVISION_RADIUS_KM,
  Number.NaN,
  Number.NaN,
  Number.NaN,
  Number.NaN,
];
/**
 * `date_prec` by what it says is known: the day, 2 to 6 days, the week, the month, the year. A row that gives one day all
 * the same means the like of them around that day.
 */
const DATE_PRECISION = ['day', 'day', 'week', 'week', 'month', 'year'] as const;
/** Largest `date_prec` that is used: 4 is a month, 5 a year. */
const MONTH_PRECISION = 4;
const STATE_BASED = 1;
const NON_STATE = 2;
const ONE_SIDED = 3;
const KINDS = [
  -1,
  INCIDENT_KINDS.indexOf('state-based'),
  INCIDENT_KINDS.indexOf('non-state'),
  INCIDENT_KINDS.indexOf('one-sided'),
];

/** Turns rows of UCDP GED into incidents. */
export class UcdpGedSink implements RowSink {
  private readonly incidents = new IncidentColumns();
  private readonly ids = new IdRegister();
  private readonly identityGroups = new IdentityGroups();
  private readonly remarks = new Remarks();
  private readonly farDates: FarDates;
  private readonly place: PlaceReader;
  private readonly exercise: ExerciseWatch;
  private readonly at: ReturnType<typeof gedColumns>;
  private typeOfViolence = 0;
  private start = 0;
  private end = 0;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = gedColumns(headers);
    const [latitude, longitude] = recipe.swapCoordinates
      ? [this.at.longitude, this.at.latitude]
      : [this.at.latitude, this.at.longitude];
    this.place = new DegreesReader(headers, latitude, longitude, recipe.decimalComma);
    this.farDates = new FarDates(recipe, this.remarks);
    this.exercise = new ExerciseWatch(this.at.sourceArticle);
  }

  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null {
    const refusal =
      this.place.read(fields) ??
      this.readDates(fields) ??
      this.readCodes(fields) ??
      this.readFatalities(fields);
    if (refusal !== null) return refusal;
    if (!this.farDates.isUsual(this.start) && this.leavesOut(fields, this.at.dateStart, row)) return LEFT_OUT;
    if (!this.farDates.isUsual(this.end) && this.leavesOut(fields, this.at.dateEnd, row)) return LEFT_OUT;
    if (!this.ids.add(fieldAt(fields, this.at.id))) return this.refuse(fields, this.at.id, 'duplicate-id');
    const { draft, actors, countries } = this.incidents;
    const sideA = fieldAt(fields, this.at.sideA);
    draft.latitude = this.place.latitude;
    draft.longitude = this.place.longitude;
    draft.kind = KINDS[this.typeOfViolence];
    draft.perpetrator = PERPETRATORS.indexOf(this.perpetratorOf(sideA, fieldAt(fields, this.at.sideB)));
    draft.actor = actors.numberOf(sideA);
    draft.country = countries.numberOf(fieldAt(fields, this.at.country));
    draft.sourceRow = row;
    if (draft.fatalitiesLow > draft.fatalitiesHigh) {
      this.remarks.add('low-above-high', row, `${draft.fatalitiesLow} > ${draft.fatalitiesHigh}`);
    }
    draft.eventKey = eventKey(fieldAt(fields, this.at.id));
    this.incidents.push();
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    return {
      ...finishIncidents(this.incidents, this.exercise.found),
      noticed: { remarks: this.remarks.all() },
    };
  }

  private leavesOut(fields: readonly string[], column: number, row: number): boolean {
    return this.farDates.leavesOut(row, fieldAt(fields, column));
  }

  private refuse(fields: readonly string[], column: number, reason: Refusal['reason']): Refusal {
    return refuse(this.headers, fields, column, reason);
  }

  private readDates(fields: readonly string[]): Refusal | null {
    const start = this.dayOf(fieldAt(fields, this.at.dateStart), 'start');
    if (Number.isNaN(start)) return this.refuseDate(fields, this.at.dateStart);
    const end = this.dayOf(fieldAt(fields, this.at.dateEnd), 'end');
    if (Number.isNaN(end)) return this.refuseDate(fields, this.at.dateEnd);
    if (end < start) return this.refuse(fields, this.at.dateEnd, 'end-before-start');
    this.start = start;
    this.end = end;
    return null;
  }

  /** GED is published with ISO dates; tables saved again by a spreadsheet have others. */
  private dayOf(text: string, side: 'start' | 'end'): number {
    const day = isoDay(text);
    return Number.isNaN(day) ? (parseDate(text, this.recipe.dateOrder)?.[side] ?? Number.NaN) : day;
  }

  private refuseDate(fields: readonly string[], column: number): Refusal {
    return this.refuse(fields, column, isBlank(fieldAt(fields, column)) ? 'date-missing' : 'date-invalid');
  }

  private readCodes(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const place = parseNumber(fieldAt(fields, this.at.wherePrecision));
    if (!(Number.isInteger(place) && place >= 1 && place < RADIUS_KM.length)) {
      return this.refuse(fields, this.at.wherePrecision, 'precision-invalid');
    }
    draft.radiusKm = RADIUS_KM[place];
    const date = parseNumber(fieldAt(fields, this.at.datePrecision));
    if (!(Number.isInteger(date) && date >= 1 && date <= MONTH_PRECISION + 1)) {
      return this.refuse(fields, this.at.datePrecision, 'precision-invalid');
    }
    this.incidents.date(this.start, this.end, DATE_PRECISION[date]);
    draft.dated = date <= MONTH_PRECISION ? 1 : 0;
    this.typeOfViolence = parseNumber(fieldAt(fields, this.at.typeOfViolence));
    const known =
      this.typeOfViolence === STATE_BASED ||
      this.typeOfViolence === NON_STATE ||
      this.typeOfViolence === ONE_SIDED;
    return known ? null : this.refuse(fields, this.at.typeOfViolence, 'kind-invalid');
  }

  private readFatalities(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const { best, low, high, civilians } = this.at;
    const { decimalComma } = this.recipe;
    draft.fatalitiesBest = parseCount(fieldAt(fields, best), decimalComma);
    draft.fatalitiesLow = low < 0 ? draft.fatalitiesBest : parseCount(fieldAt(fields, low), decimalComma);
    draft.fatalitiesHigh = high < 0 ? draft.fatalitiesBest : parseCount(fieldAt(fields, high), decimalComma);
    draft.fatalitiesCivilian = optionalFatalities(fieldAt(fields, civilians), decimalComma);
    return (
      this.fatalitiesRefusal(fields, best, draft.fatalitiesBest) ??
      this.fatalitiesRefusal(fields, low, draft.fatalitiesLow) ??
      this.fatalitiesRefusal(fields, high, draft.fatalitiesHigh) ??
      (draft.fatalitiesCivilian === FATALITIES_UNKNOWN
        ? null
        : this.fatalitiesRefusal(fields, civilians, draft.fatalitiesCivilian))
    );
  }

  /** Who attacked (METHODS, section 5). In a state-based conflict the state is one side, whatever the order of names. */
  private perpetratorOf(sideA: string, sideB: string): Perpetrator {
    if (this.typeOfViolence === STATE_BASED) return 'state';
    if (this.typeOfViolence === ONE_SIDED) return sideA.startsWith('Government of') ? 'state' : 'non-state';
    return this.identityGroups.has(sideA) && this.identityGroups.has(sideB) ? 'communal' : 'non-state';
  }

  private fatalitiesRefusal(fields: readonly string[], column: number, count: number): Refusal | null {
    const reason = fatalitiesReason(count);
    return reason === null ? null : this.refuse(fields, column, reason);
  }
}
