import { FATALITIES_UNKNOWN, INCIDENT_KINDS, PERPETRATORS, type Perpetrator } from '../../model/incidents.ts';
import type { ColumnRole } from '../../model/source.ts';
import { entryAt } from '../../units/at.ts';
import type { Day } from '../../units/day.ts';
import { fieldAt, type Refusal } from '../row-sink.ts';
import { isBlank, parseCount, parseNumber } from '../values/cell.ts';
import { isoDay, parseDate } from '../values/date.ts';
import { IncidentColumns } from './incident-columns.ts';
import { fatalitiesReason, type IncidentRows, incidentSink, optionalFatalities } from './incident-import.ts';
import { UCDP_RADIUS_KM } from './place-precision.ts';
import { degreesReader, type PlaceReader } from './place-reader.ts';
import { hasAll, MOST_ROWS, type TableFormat, type TableImport } from './table-format.ts';
import { IdentityGroups } from './word-meanings.ts';

/** What the columns used mean (UCDP GED Codebook 23.1), by compact name; a table that has all of these is UCDP GED. */
const ROLES: Readonly<Record<string, ColumnRole | null>> = {
  id: 'id',
  typeofviolence: 'kind',
  sidea: 'actor',
  sideb: null,
  whereprec: 'precision',
  latitude: 'latitude',
  longitude: 'longitude',
  dateprec: null,
  datestart: 'date',
  dateend: 'date-end',
  best: 'fatalities',
};

/** The Georeferenced Event Dataset of UCDP. */
export const UCDP_GED: TableFormat = {
  names: ['ucdp-ged'],
  recognised: {
    by: 'headers',
    of: names =>
      hasAll(names, ROLES) ? { format: 'ucdp-ged', roles: { ...ROLES, country: 'country' } } : null,
  },
  mostRows: MOST_ROWS,
  stampedColumn: 'sourcearticle',
  open(table) {
    const incidents = new IncidentColumns();
    return incidentSink(table, incidents, new GedRows(table, incidents));
  },
};

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

class GedRows implements IncidentRows {
  readonly at;
  readonly place: PlaceReader;
  readonly hasSharedIds = true;
  private readonly identityGroups = new IdentityGroups();
  private start = 0;
  private end = 0;

  constructor(
    private readonly table: TableImport,
    private readonly incidents: IncidentColumns,
  ) {
    this.at = table.named({
      id: ['id'],
      typeOfViolence: ['typeofviolence'],
      actor: ['sidea'],
      sideB: ['sideb'],
      wherePrecision: ['whereprec'],
      latitude: ['latitude'],
      longitude: ['longitude'],
      country: ['country'],
      division: ['adm1'],
      datePrecision: ['dateprec'],
      date: ['datestart'],
      dateEnd: ['dateend'],
      civilians: ['deathscivilians'],
      best: ['best'],
      low: ['low'],
      high: ['high'],
    });
    this.place = degreesReader(table, this.at);
  }

  read(fields: readonly string[]): Refusal | null {
    return this.readDates(fields) ?? this.readCodes(fields) ?? this.readFatalities(fields);
  }

  private refuse(fields: readonly string[], column: number, reason: Refusal['reason']): Refusal {
    return this.table.refuse(fields, column, reason);
  }

  private readDates(fields: readonly string[]): Refusal | null {
    this.start = this.dayOf(fieldAt(fields, this.at.date), 'start');
    if (Number.isNaN(this.start)) return this.refuseDate(fields, this.at.date);
    this.end = this.dayOf(fieldAt(fields, this.at.dateEnd), 'end');
    if (Number.isNaN(this.end)) return this.refuseDate(fields, this.at.dateEnd);
    return this.end < this.start ? this.refuse(fields, this.at.dateEnd, 'end-before-start') : null;
  }

  /** GED is published with ISO dates; tables saved again by a spreadsheet have others. */
  private dayOf(text: string, side: 'start' | 'end'): Day {
    const day = isoDay(text);
    return Number.isNaN(day) ? (parseDate(text, this.table.recipe.dateOrder)?.[side] ?? Number.NaN) : day;
  }

  private refuseDate(fields: readonly string[], column: number): Refusal {
    return this.refuse(fields, column, isBlank(fieldAt(fields, column)) ? 'date-missing' : 'date-invalid');
  }

  private readCodes(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const place = parseNumber(fieldAt(fields, this.at.wherePrecision));
    if (!(Number.isInteger(place) && place >= 1 && place <= UCDP_RADIUS_KM.length)) {
      return this.refuse(fields, this.at.wherePrecision, 'precision-invalid');
    }
    draft.radiusKm = entryAt(UCDP_RADIUS_KM, place - 1);
    const date = parseNumber(fieldAt(fields, this.at.datePrecision));
    if (!(Number.isInteger(date) && date >= 1 && date <= MONTH_PRECISION + 1)) {
      return this.refuse(fields, this.at.datePrecision, 'precision-invalid');
    }
    this.incidents.date(this.start, this.end, DATE_PRECISION[date]);
    draft.dated = date <= MONTH_PRECISION ? 1 : 0;
    const type = parseNumber(fieldAt(fields, this.at.typeOfViolence));
    if (type !== STATE_BASED && type !== NON_STATE && type !== ONE_SIDED) {
      return this.refuse(fields, this.at.typeOfViolence, 'kind-invalid');
    }
    draft.kind = entryAt(KINDS, type);
    draft.perpetrator = PERPETRATORS.indexOf(this.perpetratorOf(type, fields));
    return null;
  }

  private readFatalities(fields: readonly string[]): Refusal | null {
    const { draft } = this.incidents;
    const { best, low, high, civilians } = this.at;
    const { decimalComma } = this.table.recipe;
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
  private perpetratorOf(typeOfViolence: number, fields: readonly string[]): Perpetrator {
    if (typeOfViolence === STATE_BASED) return 'state';
    const sideA = fieldAt(fields, this.at.actor);
    if (typeOfViolence === ONE_SIDED) return sideA.startsWith('Government of') ? 'state' : 'non-state';
    const sideB = fieldAt(fields, this.at.sideB);
    return this.identityGroups.has(sideA) && this.identityGroups.has(sideB) ? 'communal' : 'non-state';
  }

  private fatalitiesRefusal(fields: readonly string[], column: number, count: number): Refusal | null {
    const reason = fatalitiesReason(count);
    return reason === null ? null : this.refuse(fields, column, reason);
  }
}
