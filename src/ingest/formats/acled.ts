import {
  FATALITIES_UNKNOWN,
  INCIDENT_KINDS,
  type IncidentKind,
  PERPETRATORS,
  type Perpetrator,
} from '../../model/incidents.ts';
import type { KindMeaning, Noticed } from '../../model/noticed.ts';
import type { ColumnRole, SourceFormat } from '../../model/source.ts';
import { entryAt } from '../../units/at.ts';
import { fieldAt, LEFT_OUT, type Refusal } from '../row-sink.ts';
import { isBlank, ownCopy, parseCount } from '../values/cell.ts';
import { type DateRange, isoDay, parseDate } from '../values/date.ts';
import { IncidentColumns } from './incident-columns.ts';
import { fatalitiesReason, type IncidentRows, incidentSink } from './incident-import.ts';
import { ACLED_RADIUS_KM } from './place-precision.ts';
import { degreesReader, type PlaceReader } from './place-reader.ts';
import { type FixedColumns, hasAll, MOST_ROWS, type TableFormat, type TableImport } from './table-format.ts';
import { ValueMeanings } from './word-meanings.ts';

/** What the columns used mean, by compact name; all three generations of ACLED have all of these. */
const ROLES: Readonly<Record<string, ColumnRole | null>> = {
  eventidcnty: 'id',
  eventdate: 'date',
  eventtype: 'kind',
  actor1: 'actor',
  inter1: 'perpetrator',
  latitude: 'latitude',
  longitude: 'longitude',
  geoprecision: 'precision',
  fatalities: 'fatalities',
};

/** Shapefiles keep ten characters of a name: what tables saved from them call the columns of {@link ROLES}. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  eventidc: 'eventidcnty',
  geoprecis: 'geoprecision',
  timepreci: 'timeprecision',
  subevent: 'subeventtype',
  disordert: 'disordertype',
  civiliant: 'civiliantargeting',
};

/** ACLED, of any of its three generations. */
export const ACLED: TableFormat = {
  names: ['acled-old', 'acled-2018', 'acled-2023'],
  recognised: { by: 'headers', of: acledColumns },
  mostRows: MOST_ROWS,
  // Its own exports write day before month (METHODS, section 6); only a table saved again in another form does not.
  dateOrder: 'day-first',
  open(table) {
    const incidents = new IncidentColumns();
    return incidentSink(table, incidents, new AcledRows(table, incidents));
  },
};

function acledColumns(names: ReadonlySet<string>): FixedColumns | null {
  const full = new Set([...names].map(name => SHORT_NAMES[name] ?? name));
  if (!hasAll(full, ROLES)) return null;
  const short = Object.entries(SHORT_NAMES).map(([name, whole]) => [name, ROLES[whole] ?? null]);
  return {
    format: generationOf(full),
    roles: { ...ROLES, ...Object.fromEntries(short), country: 'country', notes: 'text' },
  };
}

/** Sub-events came in 2018, the kind of disorder in 2023 (METHODS, section 6). */
function generationOf(names: ReadonlySet<string>): SourceFormat {
  if (names.has('disordertype') || names.has('civiliantargeting')) return 'acled-2023';
  return names.has('subeventtype') ? 'acled-2018' : 'acled-old';
}

/** `time_precision` 1 to 3: how much is known around the one date that a row gives. */
const TIME_PRECISION = ['day', 'day', 'week', 'month'] as const;
const ONE_SIDED = INCIDENT_KINDS.indexOf('one-sided');

class AcledRows implements IncidentRows {
  readonly at;
  readonly place: PlaceReader;
  readonly hasSharedIds = true;
  private readonly leftOut = new ValueMeanings<KindMeaning>([], () => ({
    meaning: LEFT_OUT,
    isCertain: true,
  }));
  /** Days and classes repeat from row to row: each text is understood once. */
  private readonly dates = new Map<string, DateRange | null>();
  private readonly events = new Map<string, AcledEvent | typeof LEFT_OUT | null>();
  private event: AcledEvent | null = null;
  private start = 0;
  private end = 0;

  constructor(
    private readonly table: TableImport,
    private readonly incidents: IncidentColumns,
  ) {
    const at = table.named({
      // The serial number of an event within its country is the id that stays the same from export to export.
      id: ['eventidcnty', 'eventidc', 'dataid'],
      date: ['eventdate'],
      timePrecision: ['timeprecision', 'timepreci'],
      eventType: ['eventtype'],
      actor: ['actor1'],
      firstClass: ['inter1'],
      secondClass: ['inter2'],
      country: ['country'],
      division: ['admin1'],
      latitude: ['latitude'],
      longitude: ['longitude'],
      geoPrecision: ['geoprecision', 'geoprecis'],
      fatalities: ['fatalities'],
    });
    this.at = { ...at, dateEnd: -1 };
    this.place = degreesReader(table, at);
  }

  isInScope(fields: readonly string[]): boolean {
    const event = this.eventOf(fields);
    if (event === LEFT_OUT) {
      this.leftOut.read(fieldAt(fields, this.at.eventType));
      return false;
    }
    this.event = event;
    return true;
  }

  read(fields: readonly string[]): Refusal | null {
    return (
      this.readDate(fields) ??
      this.readPrecision(fields) ??
      this.readKind(fields) ??
      this.readFatalities(fields)
    );
  }

  noticed(): Partial<Noticed> {
    return { kinds: this.leftOut.all() };
  }

  private readDate(fields: readonly string[]): Refusal | null {
    const text = fieldAt(fields, this.at.date);
    this.start = isoDay(text);
    this.end = this.start;
    if (!Number.isNaN(this.start)) return null;
    let range = this.dates.get(text);
    if (range === undefined) {
      range = parseDate(text, this.table.recipe.dateOrder);
      this.dates.set(ownCopy(text), range);
    }
    if (range === null) {
      return this.table.refuse(fields, this.at.date, isBlank(text) ? 'date-missing' : 'date-invalid');
    }
    this.start = range.start;
    this.end = range.end;
    return null;
  }

  private readPrecision(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const place = parseCount(fieldAt(fields, this.at.geoPrecision));
    if (!(place >= 1 && place <= ACLED_RADIUS_KM.length)) {
      return this.table.refuse(fields, this.at.geoPrecision, 'precision-invalid');
    }
    draft.radiusKm = entryAt(ACLED_RADIUS_KM, place - 1);
    draft.dated = 1;
    const time = this.at.timePrecision < 0 ? 1 : parseCount(fieldAt(fields, this.at.timePrecision));
    if (!(time >= 1 && time <= 3)) {
      return this.table.refuse(fields, this.at.timePrecision, 'precision-invalid');
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

  private readKind(fields: readonly string[]): Refusal | null {
    const { event } = this;
    if (event === null) return this.table.refuse(fields, this.at.eventType, 'kind-invalid');
    this.incidents.draft.kind = INCIDENT_KINDS.indexOf(event.kind);
    this.incidents.draft.perpetrator = PERPETRATORS.indexOf(event.perpetrator);
    return null;
  }

  /** ACLED gives one number of deaths; only in violence against civilians is it theirs. */
  private readFatalities(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const deaths = parseCount(fieldAt(fields, this.at.fatalities), this.table.recipe.decimalComma);
    const reason = fatalitiesReason(deaths);
    if (reason !== null) return this.table.refuse(fields, this.at.fatalities, reason);
    draft.fatalitiesBest = deaths;
    draft.fatalitiesLow = deaths;
    draft.fatalitiesHigh = deaths;
    draft.fatalitiesCivilian = draft.kind === ONE_SIDED ? deaths : FATALITIES_UNKNOWN;
    return null;
  }
}

/** ACLED's classes of actors (ACLED Codebook, "Actor type"), by the code of `inter1` and `inter2`; 0 is nobody. */
export type ActorClass = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const STATE: ActorClass = 1;
const REBELS: ActorClass = 2;
const POLITICAL_MILITIA: ActorClass = 3;
const IDENTITY_MILITIA: ActorClass = 4;
const RIOTERS: ActorClass = 5;
const PROTESTERS: ActorClass = 6;
const CIVILIANS: ActorClass = 7;
const EXTERNAL: ActorClass = 8;

const WORDS: readonly (readonly [RegExp, ActorClass])[] = [
  [/^state/, STATE],
  [/^rebel/, REBELS],
  [/^political/, POLITICAL_MILITIA],
  [/^(?:identity|communal)/, IDENTITY_MILITIA],
  [/^rioter/, RIOTERS],
  [/^protester/, PROTESTERS],
  [/^civilian/, CIVILIANS],
  [/^(?:external|other)/, EXTERNAL],
];

/** Perpetrator in violence against civilians (METHODS, section 5), by class of the first actor. */
const PERPETRATOR_OF_CLASS: readonly Perpetrator[] = [
  'unknown',
  'state',
  'non-state',
  'non-state',
  'communal',
  'communal',
  'communal',
  'unknown',
  'external',
];

/** The class that `inter1` or `inter2` holds, as a code or, since 2023, in words; 0 for a blank or anything else. */
export function actorClass(text: string): ActorClass {
  const plain = text.trim().toLowerCase();
  if (/^[0-8]$/.test(plain)) return Number(plain) as ActorClass;
  return WORDS.find(([words]) => words.test(plain))?.[1] ?? 0;
}

/** What an ACLED event is to this tool. */
export interface AcledEvent {
  readonly kind: IncidentKind;
  readonly perpetrator: Perpetrator;
}

/** Agreements, arrests, looting, troop movements, and what they were called before 2018; and protests. */
const NO_VIOLENCE = /^(?:strategic|non-?violent|headquarters|protest)/;

/**
 * The kind of an event and who attacked; `left-out` for an event type that is no violence ({@link NO_VIOLENCE}), and
 * `null` for what is no event type of ACLED.
 * Only "Violence against civilians" is one-sided; battles, explosions, remote violence, and riots are state-based with
 * the state on either side, else non-state. There the order of actors does not say who attacked whom (METHODS, section
 * 5), so the perpetrator is the first class present of state, organised, communal, external.
 */
export function classifyEvent(
  eventType: string,
  first: ActorClass,
  second: ActorClass,
): AcledEvent | 'left-out' | null {
  const type = eventType.trim().toLowerCase();
  if (type.startsWith('violence against civilians')) {
    return { kind: 'one-sided', perpetrator: entryAt(PERPETRATOR_OF_CLASS, first) };
  }
  if (NO_VIOLENCE.test(type)) return 'left-out';
  if (!/^(?:battle|explosion|remote violence|riot)/.test(type)) return null;
  const sides = [first, second];
  if (sides.includes(STATE)) return { kind: 'state-based', perpetrator: 'state' };
  const present = sides.map(side => PERPETRATOR_OF_CLASS[side]);
  const perpetrator = (['non-state', 'communal', 'external'] as const).find(one => present.includes(one));
  return { kind: 'non-state', perpetrator: perpetrator ?? 'unknown' };
}
