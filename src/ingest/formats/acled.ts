import { FATALITIES_UNKNOWN, INCIDENT_KINDS, PERPETRATORS } from '../../model/incidents.ts';
import type { KindMeaning } from '../../model/noticed.ts';
import type { Recipe } from '../../model/source.ts';
import { EXACT_PLACE_RADIUS_KM, NEAR_PLACE_RADIUS_KM } from '../../units/precision.ts';
import { LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { type DateRange, isoDay, parseDate } from '../values/date.ts';
import { parseCount } from '../values/number.ts';
import { isBlank, ownCopy } from '../values/text.ts';
import { type AcledEvent, actorClass, classifyEvent } from './acled-classes.ts';
import { acledColumns } from './acled-columns.ts';
import { eventKey } from './event-key.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { FarDates } from './far-dates.ts';
import { IdRegister } from './id-register.ts';
import { finishIncidents, IncidentColumns } from './incident-columns.ts';
import { DegreesReader, type PlaceReader } from './place-reader.ts';
import { fatalitiesReason, fieldAt, refuse } from './refusals.ts';
import { Remarks } from './remarks.ts';
import { ValueMeanings } from './value-meanings.ts';

/** `geo_precision` 1 and 2; 3 is a region and not located (METHODS, section 4). */
const RADIUS_KM = [Number.NaN, EXACT_PLACE_RADIUS_KM, NEAR_PLACE_RADIUS_KM, Number.NaN];
/** `time_precision` 1 to 3: how much is known around the one date that a row gives. */
const TIME_PRECISION = ['day', 'day', 'week', 'month'] as const;
const ONE_SIDED = INCIDENT_KINDS.indexOf('one-sided');

/** Turns rows of ACLED, of any of its three generations, into incidents. */
export class AcledSink implements RowSink {
  private readonly incidents = new IncidentColumns();
  private readonly ids = new IdRegister();
  private readonly remarks = new Remarks();
  private readonly farDates: FarDates;
  private readonly place: PlaceReader;
  private readonly leftOut = new ValueMeanings<KindMeaning>([], () => ({
    meaning: LEFT_OUT,
    isCertain: true,
  }));
  private readonly exercise = new ExerciseWatch(-1);
  private readonly at: ReturnType<typeof acledColumns>;
  /** Days and classes repeat from row to row: each text is understood once. */
  private readonly dates = new Map<string, DateRange | null>();
  private readonly events = new Map<string, AcledEvent | typeof LEFT_OUT | null>();
  private start = 0;
  private end = 0;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = acledColumns(headers);
    const [latitude, longitude] = recipe.swapCoordinates
      ? [this.at.longitude, this.at.latitude]
      : [this.at.latitude, this.at.longitude];
    this.farDates = new FarDates(recipe, this.remarks);
    this.place = new DegreesReader(headers, latitude, longitude, recipe.decimalComma);
  }

  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null {
    const event = this.eventOf(fields);
    if (event === LEFT_OUT) {
      this.leftOut.read(fieldAt(fields, this.at.eventType));
      return LEFT_OUT;
    }
    const refusal =
      this.place.read(fields) ??
      this.readDate(fields) ??
      this.readPrecision(fields) ??
      this.readKind(fields, event) ??
      this.readFatalities(fields);
    if (refusal !== null) return refusal;
    const isUsual = this.farDates.isUsual(this.start) && this.farDates.isUsual(this.end);
    if (!isUsual && this.farDates.leavesOut(row, fieldAt(fields, this.at.date))) return LEFT_OUT;
    if (!this.ids.add(fieldAt(fields, this.at.id))) {
      return refuse(this.headers, fields, this.at.id, 'duplicate-id');
    }
    const { draft, actors, countries } = this.incidents;
    draft.latitude = this.place.latitude;
    draft.longitude = this.place.longitude;
    draft.actor = actors.numberOf(fieldAt(fields, this.at.actor));
    draft.country = countries.numberOf(fieldAt(fields, this.at.country));
    draft.sourceRow = row;
    draft.eventKey = eventKey(fieldAt(fields, this.at.id));
    this.incidents.push();
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    return {
      ...finishIncidents(this.incidents, this.exercise.found),
      noticed: { kinds: this.leftOut.all(), remarks: this.remarks.all() },
    };
  }

  private readDate(fields: readonly string[]): Refusal | null {
    const text = fieldAt(fields, this.at.date);
    this.start = isoDay(text);
    this.end = this.start;
    if (!Number.isNaN(this.start)) return null;
    let range = this.dates.get(text);
    if (range === undefined) {
      range = parseDate(text, this.recipe.dateOrder);
      this.dates.set(ownCopy(text), range);
    }
    if (range === null) {
      return refuse(this.headers, fields, this.at.date, isBlank(text) ? 'date-missing' : 'date-invalid');
    }
    this.start = range.start;
    this.end = range.end;
    return null;
  }

  private readPrecision(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const place = parseCount(fieldAt(fields, this.at.geoPrecision));
    if (!(place >= 1 && place <= 3)) {
      return refuse(this.headers, fields, this.at.geoPrecision, 'precision-invalid');
    }
    draft.radiusKm = RADIUS_KM[place];
    draft.dated = 1;
    const time = this.at.timePrecision < 0 ? 1 : parseCount(fieldAt(fields, this.at.timePrecision));
    if (!(time >= 1 && time <= 3)) {
      return refuse(this.headers, fields, this.at.timePrecision, 'precision-invalid');
    }
    this.incidents.date(this.start, this.end, TIME_PRECISION[time]);
    return null;
  }

  private eventOf(fields: readonly string[]): AcledEvent | typeof LEFT_OUT | null {
    const type = fieldAt(fields, this.at.eventType);
    const first = fieldAt(fields, this.at.firstClass);
    const second = fieldAt(fields, this.at.secondClass);
    const key = `${type}\n${first}\n${second}`;
    let event = this.events.get(key);
    if (event === undefined) {
      event = classifyEvent(type, actorClass(first), actorClass(second));
      this.events.set(key, event);
    }
    return event;
  }

  private readKind(fields: readonly string[], event: AcledEvent | null): Refusal | null {
    if (event === null) return refuse(this.headers, fields, this.at.eventType, 'kind-invalid');
    this.incidents.draft.kind = INCIDENT_KINDS.indexOf(event.kind);
    this.incidents.draft.perpetrator = PERPETRATORS.indexOf(event.perpetrator);
    return null;
  }

  /** ACLED gives one number of deaths; only in violence against civilians is it theirs. */
  private readFatalities(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const deaths = parseCount(fieldAt(fields, this.at.fatalities), this.recipe.decimalComma);
    const reason = fatalitiesReason(deaths);
    if (reason !== null) return refuse(this.headers, fields, this.at.fatalities, reason);
    draft.fatalitiesBest = deaths;
    draft.fatalitiesLow = deaths;
    draft.fatalitiesHigh = deaths;
    draft.fatalitiesCivilian = draft.kind === ONE_SIDED ? deaths : FATALITIES_UNKNOWN;
    return null;
  }
}
