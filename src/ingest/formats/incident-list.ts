import { FATALITIES_UNKNOWN, INCIDENT_KINDS, PERPETRATORS, type Perpetrator } from '../../model/incidents.ts';
import type { KindMeaning } from '../../model/noticed.ts';
import type { Recipe } from '../../model/source.ts';
import type { Day } from '../../units/day.ts';
import { EXACT_PLACE_RADIUS_KM } from '../../units/precision.ts';
import { LEFT_OUT, type Refusal, type RowSink } from '../row-sink.ts';
import { parseCount } from '../values/number.ts';
import { isBlank } from '../values/text.ts';
import { ExerciseWatch } from './exercise-watch.ts';
import { FarDates } from './far-dates.ts';
import { isRefusal, placeReaderFor, readDateParts, readDateRange, roleColumn } from './generic-columns.ts';
import { type PrecisionScale, precisionScale } from './generic-precision.ts';
import { IdRegister } from './id-register.ts';
import { finishIncidents, IncidentColumns } from './incident-columns.ts';
import { proposeKind, proposePerpetrator } from './kind-words.ts';
import type { PlaceReader } from './place-reader.ts';
import { fatalitiesReason, fieldAt, refuse } from './refusals.ts';
import { Remarks } from './remarks.ts';
import { type Proposal, saidOf, ValueMeanings } from './value-meanings.ts';

/** A month is the coarsest date that is used (METHODS, section 4). */
const LONGEST_DATED_DAYS = 31;
/** A list that does not say is most often one of attacks on civilians; the user is told so, and may say otherwise. */
const KIND_OF_A_LIST: Proposal<KindMeaning> = { meaning: 'one-sided', isCertain: false };

/** Turns rows of any table with a place and a date into incidents, by the columns of the recipe. */
export class IncidentListSink implements RowSink {
  private readonly incidents = new IncidentColumns();
  private readonly ids = new IdRegister();
  private readonly exercise = new ExerciseWatch(-1);
  private readonly kinds: ValueMeanings<KindMeaning>;
  private readonly perpetrators: ValueMeanings<Perpetrator>;
  private readonly remarks = new Remarks();
  private readonly farDates: FarDates;
  private span: { readonly start: Day; readonly end: Day } = { start: 0, end: 0 };
  private readonly place: PlaceReader;
  private readonly scale: PrecisionScale;
  private readonly at: ReturnType<typeof incidentColumns>;

  constructor(
    private readonly recipe: Recipe,
    private readonly headers: readonly string[],
  ) {
    this.at = incidentColumns(recipe, headers);
    const propose = this.at.kind < 0 ? () => KIND_OF_A_LIST : proposeKind;
    this.kinds = new ValueMeanings(recipe.kinds ?? [], propose);
    this.perpetrators = new ValueMeanings(recipe.perpetrators ?? [], proposePerpetrator);
    this.farDates = new FarDates(recipe, this.remarks);
    this.place = placeReaderFor(recipe, headers);
    this.scale = precisionScale(headers[this.at.precision] ?? '');
  }

  take(fields: readonly string[], row: number): Refusal | typeof LEFT_OUT | null {
    const kind = this.kinds.read(fieldAt(fields, this.at.kind));
    if (kind === LEFT_OUT) return LEFT_OUT;
    const perpetrator = this.perpetrators.read(fieldAt(fields, this.actorColumn()));
    const refusal =
      this.place.read(fields) ??
      this.readDates(fields) ??
      this.readPrecision(fields) ??
      this.readFatalities(fields);
    if (refusal !== null) return refusal;
    if (this.isFarOff(fields, row)) return LEFT_OUT;
    if (!this.ids.add(fieldAt(fields, this.at.id))) {
      return refuse(this.headers, fields, this.at.id, 'duplicate-id');
    }
    const { draft, actors, countries } = this.incidents;
    draft.latitude = this.place.latitude;
    draft.longitude = this.place.longitude;
    draft.kind = INCIDENT_KINDS.indexOf(kind);
    draft.perpetrator = PERPETRATORS.indexOf(perpetrator);
    draft.actor = actors.numberOf(fieldAt(fields, this.at.actor));
    draft.country = countries.numberOf(fieldAt(fields, this.at.country));
    draft.sourceRow = row;
    this.incidents.push();
    this.exercise.look(fields);
    return null;
  }

  finish(): ReturnType<RowSink['finish']> {
    const kinds = this.kinds.all();
    const perpetrators = this.perpetrators.all();
    return {
      ...finishIncidents(this.incidents, this.exercise.found),
      noticed: { kinds, perpetrators, remarks: this.remarks.all() },
      settled: { kinds: saidOf(kinds), perpetrators: saidOf(perpetrators) },
    };
  }

  /** Whether a row is left out because of a date that its record can hardly mean. */
  private isFarOff(fields: readonly string[], row: number): boolean {
    const { at, farDates, span } = this;
    if (farDates.isUsual(span.start) && farDates.isUsual(span.end)) return false;
    const column = farDates.isUsual(span.start) && at.dateEnd >= 0 ? at.dateEnd : this.dateColumn();
    return farDates.leavesOut(row, fieldAt(fields, column));
  }

  /** Where the date begins: a date, or its year. */
  private dateColumn(): number {
    return this.at.date < 0 && this.at.year >= 0 ? this.at.year : this.at.date;
  }

  private readDates(fields: readonly string[]): Refusal | null {
    const { recipe, headers, at, incidents } = this;
    const hasParts = at.date < 0 && at.year >= 0;
    const start = hasParts
      ? readDateParts(headers, fields, at)
      : readDateRange(recipe, headers, fields, at.date);
    if (isRefusal(start)) return start;
    if (start === null) return refuse(headers, fields, this.dateColumn(), 'date-missing');
    const end = readDateRange(recipe, headers, fields, at.dateEnd) ?? start;
    if (isRefusal(end)) return end;
    if (end.end < start.start) return refuse(headers, fields, at.dateEnd, 'end-before-start');
    this.span = { start: start.start, end: end.end };
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

  /** Who attacked is told by a class, else by the actor's name. */
  private actorColumn(): number {
    return this.at.perpetrator >= 0 ? this.at.perpetrator : this.at.actor;
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
