import { FATALITIES_UNKNOWN, INCIDENT_KINDS, PERPETRATORS, type Perpetrator } from '../../model/incidents.ts';
import type { KindMeaning, Noticed } from '../../model/noticed.ts';
import type { Recipe } from '../../model/source.ts';
import { EXACT_PLACE_RADIUS_KM } from '../../units/precision.ts';
import { fieldAt, LEFT_OUT, type Refusal } from '../row-sink.ts';
import { isBlank, parseCount } from '../values/cell.ts';
import { IncidentColumns } from './incident-columns.ts';
import { fatalitiesReason, type IncidentRows, incidentSink } from './incident-import.ts';
import { type PrecisionScale, precisionScale } from './place-precision.ts';
import { type PlaceReader, placeReader } from './place-reader.ts';
import {
  type DateColumns,
  dateColumn,
  type GuessedFormat,
  isRefusal,
  MOST_ROWS,
  type TableImport,
} from './table-format.ts';
import type { TableGuess } from './table-guess.ts';
import { type Proposal, proposeKind, proposePerpetrator, saidOf, ValueMeanings } from './word-meanings.ts';

/** Any table with a place and a date: what is nothing else is taken for one. */
export const INCIDENT_LIST: GuessedFormat = {
  names: ['incident-list'],
  recognised: {
    by: 'guess',
    fits: assignDates,
    roles: [
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
    ],
    needed: ['date'],
  },
  mostRows: MOST_ROWS,
  open(table) {
    const incidents = new IncidentColumns();
    return incidentSink(table, incidents, new ListedIncidents(table, incidents));
  },
};

function assignDates(table: TableGuess): true {
  const date = table.eventDate();
  const parts = table.dateParts();
  // A column called "year" or "day" passes for a date where nothing tells that it is a part of one.
  const isPart = date !== null && (date === parts?.year || date === parts?.month || date === parts?.day);
  if (parts && (!date || isPart)) {
    table.assign('year', parts.year);
    table.assign('month', parts.month);
    table.assign('day', parts.day);
  } else {
    table.assign('date', date);
    table.assign('date-end', table.start ? table.end : null);
  }
  return true;
}

/** A month is the coarsest date that is used (METHODS, section 4). */
const LONGEST_DATED_DAYS = 31;
/** A list that does not say is most often one of attacks on civilians; the user is told so, and may say otherwise. */
const KIND_OF_A_LIST: Proposal<KindMeaning> = { meaning: 'one-sided', isCertain: false };

class ListedIncidents implements IncidentRows {
  readonly at;
  readonly place: PlaceReader;
  readonly hasSharedIds = false;
  private readonly dates: DateColumns;
  private readonly kinds: ValueMeanings<KindMeaning>;
  private readonly perpetrators: ValueMeanings<Perpetrator>;
  private readonly scale: PrecisionScale;

  constructor(
    private readonly table: TableImport,
    private readonly incidents: IncidentColumns,
  ) {
    const { recipe, headers } = table;
    this.dates = table.playing({ date: 'date', year: 'year', month: 'month', day: 'day' });
    const at = table.playing({
      id: 'id',
      dateEnd: 'date-end',
      fatalities: 'fatalities',
      kind: 'kind',
      perpetrator: 'perpetrator',
      actor: 'actor',
      country: 'country',
      precision: 'precision',
    });
    const divisions = table.named({ division: ['adm1', 'adm1name', 'admin1', 'admin1name'] });
    this.at = { ...at, ...divisions, date: dateColumn(this.dates) };
    const propose = at.kind < 0 ? () => KIND_OF_A_LIST : proposeKind;
    this.kinds = new ValueMeanings(recipe.kinds ?? [], propose);
    this.perpetrators = new ValueMeanings(recipe.perpetrators ?? [], proposePerpetrator);
    this.place = placeReader(table);
    this.scale = precisionScale(headers[at.precision] ?? '');
  }

  isInScope(fields: readonly string[]): boolean {
    const { draft } = this.incidents;
    const kind = this.kinds.read(fieldAt(fields, this.at.kind));
    if (kind === LEFT_OUT) return false;
    draft.kind = INCIDENT_KINDS.indexOf(kind);
    // Who attacked is told by a class, else by the actor's name.
    const column = this.at.perpetrator >= 0 ? this.at.perpetrator : this.at.actor;
    draft.perpetrator = PERPETRATORS.indexOf(this.perpetrators.read(fieldAt(fields, column)));
    return true;
  }

  read(fields: readonly string[]): Refusal | null {
    return this.readDates(fields) ?? this.readPrecision(fields) ?? this.readFatalities(fields);
  }

  noticed(): Partial<Noticed> {
    return { kinds: this.kinds.all(), perpetrators: this.perpetrators.all() };
  }

  settled(): Partial<Recipe> {
    return { kinds: saidOf(this.kinds.all()), perpetrators: saidOf(this.perpetrators.all()) };
  }

  private readDates(fields: readonly string[]): Refusal | null {
    const { table, at, incidents } = this;
    const start = table.date(fields, this.dates);
    if (isRefusal(start)) return start;
    const end = table.dateRange(fields, at.dateEnd) ?? start;
    if (isRefusal(end)) return end;
    if (end.end < start.start) return table.refuse(fields, at.dateEnd, 'end-before-start');
    incidents.date(start.start, end.end);
    incidents.draft.dated = end.end - start.start < LONGEST_DATED_DAYS ? 1 : 0;
    return null;
  }

  private readPrecision(fields: readonly string[]): Refusal | null {
    const { precision } = this.at;
    const radiusKm = precision < 0 ? EXACT_PLACE_RADIUS_KM : this.scale(fieldAt(fields, precision));
    if (radiusKm === null) return this.table.refuse(fields, precision, 'precision-invalid');
    this.incidents.draft.radiusKm = radiusKm;
    return null;
  }

  /** A list kept by hand leaves the number blank where nobody was reported dead. */
  private readFatalities(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const text = fieldAt(fields, this.at.fatalities);
    const deaths = isBlank(text) ? 0 : parseCount(text, this.table.recipe.decimalComma);
    const reason = fatalitiesReason(deaths);
    if (reason !== null) return this.table.refuse(fields, this.at.fatalities, reason);
    draft.fatalitiesBest = deaths;
    draft.fatalitiesLow = deaths;
    draft.fatalitiesHigh = deaths;
    draft.fatalitiesCivilian = FATALITIES_UNKNOWN;
    return null;
  }
}
