import {
  FATALITIES_UNKNOWN,
  INCIDENT_KINDS,
  type IncidentKind,
  PERPETRATORS,
} from '../../model/incidents.ts';
import type { Recipe } from '../../model/source.ts';
import { EXACT_PLACE_RADIUS_KM } from '../../units/precision.ts';
import type { Refusal, RowSink } from '../row-sink.ts';
import { isBlank } from '../values/blank.ts';
import { parseCount } from '../values/count.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { isRefusal, placeReaderFor, readDateParts, readDateRange, roleColumn } from './generic-columns.ts';
import { type PrecisionScale, precisionScale } from './generic-precision.ts';
import { IdRegister } from './id-register.ts';
import { finishIncidents, IncidentColumns } from './incident-columns.ts';
import { parseKind, parsePerpetrator } from './kind-words.ts';
import type { PlaceReader } from './place-reader.ts';
import { fatalitiesReason, fieldAt, refuse } from './refusals.ts';

/** A month is the coarsest date that is used (METHODS, section 4). */
const LONGEST_DATED_DAYS = 31;
/** A list without a kind column is a list of attacks on civilians: that is what this tool measures. */
const KIND_OF_A_LIST: IncidentKind = 'one-sided';

/** Turns rows of any table with a place and a date into incidents, by the columns of the recipe. */
export class IncidentListSink implements RowSink {
  private readonly incidents = new IncidentColumns();
  private readonly ids = new IdRegister();
  private readonly exercise = new ExerciseWatch(-1);
  private readonly place: PlaceReader;
  private readonly scale: PrecisionScale;
  private readonly at: ReturnType<typeof incidentColumns>;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = incidentColumns(recipe, headers);
    this.place = placeReaderFor(recipe, headers);
    this.scale = precisionScale(headers[this.at.precision] ?? '');
  }

  take(fields: readonly string[], row: number): Refusal | null {
    const refusal =
      this.place.read(fields) ??
      this.readDates(fields) ??
      this.readPrecision(fields) ??
      this.readKind(fields) ??
      this.readFatalities(fields);
    if (refusal !== null) return refusal;
    if (!this.ids.add(fieldAt(fields, this.at.id))) {
      return refuse(this.headers, fields, this.at.id, 'duplicate-id');
    }
    const { draft, actors, countries } = this.incidents;
    draft.latitude = this.place.latitude;
    draft.longitude = this.place.longitude;
    draft.perpetrator = this.perpetratorOf(fields);
    draft.actor = actors.numberOf(fieldAt(fields, this.at.actor));
    draft.country = countries.numberOf(fieldAt(fields, this.at.country));
    draft.sourceRow = row;
    this.incidents.push();
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    return finishIncidents(this.incidents, this.exercise.found);
  }

  private readDates(fields: readonly string[]): Refusal | null {
    const { recipe, headers, at, incidents } = this;
    const hasParts = at.date < 0 && at.year >= 0;
    const start = hasParts
      ? readDateParts(headers, fields, at)
      : readDateRange(recipe, headers, fields, at.date);
    if (isRefusal(start)) return start;
    if (start === null) return refuse(headers, fields, hasParts ? at.year : at.date, 'date-missing');
    const end = readDateRange(recipe, headers, fields, at.dateEnd) ?? start;
    if (isRefusal(end)) return end;
    if (end.end < start.start) return refuse(headers, fields, at.dateEnd, 'end-before-start');
    incidents.date(start.start, end.end);
    incidents.draft.dated = end.end - start.start < LONGEST_DATED_DAYS ? 1 : 0;
    return null;
  }

  private readPrecision(fields: readonly string[]): Refusal | null {
    const { precision } = this.at;
    const radiusKm = precision < 0 ? EXACT_PLACE_RADIUS_KM : this.scale(fieldAt(fields, precision));
    if (radiusKm === null) return refuse(this.headers, fields, precision, 'precision-invalid');
    this.incidents.draft.radiusKm = radiusKm;
    return null;
  }

  private readKind(fields: readonly string[]): Refusal | null {
    const kind = this.at.kind < 0 ? KIND_OF_A_LIST : parseKind(fieldAt(fields, this.at.kind));
    if (kind === null) return refuse(this.headers, fields, this.at.kind, 'kind-invalid');
    this.incidents.draft.kind = INCIDENT_KINDS.indexOf(kind);
    return null;
  }

  /** A list kept by hand leaves the number blank where nobody was reported dead. */
  private readFatalities(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const text = fieldAt(fields, this.at.fatalities);
    const deaths = isBlank(text) ? 0 : parseCount(text, this.recipe.decimalComma);
    const reason = fatalitiesReason(deaths);
    if (reason !== null) return refuse(this.headers, fields, this.at.fatalities, reason);
    draft.fatalitiesBest = deaths;
    draft.fatalitiesLow = deaths;
    draft.fatalitiesHigh = deaths;
    draft.fatalitiesCivilian = FATALITIES_UNKNOWN;
    return null;
  }

  private perpetratorOf(fields: readonly string[]): number {
    const stated = this.at.perpetrator < 0 ? null : parsePerpetrator(fieldAt(fields, this.at.perpetrator));
    const isGovernment = /^(?:government of|gouvernement d)/i.test(fieldAt(fields, this.at.actor));
    return PERPETRATORS.indexOf(stated ?? (isGovernment ? 'state' : 'unknown'));
  }
}

function incidentColumns(recipe: Recipe, headers: readonly string[]) {
  return {
    id: roleColumn(recipe, headers, 'id'),
    date: roleColumn(recipe, headers, 'date'),
    dateEnd: roleColumn(recipe, headers, 'date-end'),
    year: roleColumn(recipe, headers, 'year'),
    month: roleColumn(recipe, headers, 'month'),
    day: roleColumn(recipe, headers, 'day'),
    fatalities: roleColumn(recipe, headers, 'fatalities'),
    kind: roleColumn(recipe, headers, 'kind'),
    perpetrator: roleColumn(recipe, headers, 'perpetrator'),
    actor: roleColumn(recipe, headers, 'actor'),
    country: roleColumn(recipe, headers, 'country'),
    precision: roleColumn(recipe, headers, 'precision'),
  };
}
