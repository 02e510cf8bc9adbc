import type { IncidentTable } from '../../model/incidents.ts';
import { DATE_PRECISIONS, type StatedPrecision, spanAround, spanOf } from '../../units/date-span.ts';
import type { Day } from '../../units/day.ts';
import { ownCopy } from '../values/cell.ts';

/** Incidents in one block of columns: about 4 MiB. */
const BLOCK = 65_536;
const LARGEST_UINT16_DICTIONARY = 65_536;
const LARGEST_UINT32_DICTIONARY = 4_294_967_295;

interface Columns {
  latitude: Float64Array;
  longitude: Float64Array;
  day: Int32Array;
  firstDay: Int32Array;
  lastDay: Int32Array;
  datePrecision: Uint8Array;
  fatalitiesBest: Int32Array;
  fatalitiesLow: Int32Array;
  fatalitiesHigh: Int32Array;
  fatalitiesCivilian: Int32Array;
  radiusKm: Float32Array;
  dated: Uint8Array;
  kind: Uint8Array;
  perpetrator: Uint8Array;
  actor: Uint32Array;
  country: Uint16Array;
  division: Uint16Array;
  sourceRow: Uint32Array;
  eventKey: Float64Array;
}

/** One incident on its way into the columns. A sink fills the same draft again for every row, so that none is made. */
export type IncidentDraft = { [Name in keyof Columns]: number };

/**
 * Incidents as columns that grow as rows are taken. They grow by whole blocks, joined once at the end, so that a value
 * is copied once however many follow it.
 */
export class IncidentColumns {
  readonly draft: IncidentDraft = {
    latitude: 0,
    longitude: 0,
    day: 0,
    firstDay: 0,
    lastDay: 0,
    datePrecision: 0,
    fatalitiesBest: 0,
    fatalitiesLow: 0,
    fatalitiesHigh: 0,
    fatalitiesCivilian: 0,
    radiusKm: 0,
    dated: 0,
    kind: 0,
    perpetrator: 0,
    actor: 0,
    country: 0,
    division: 0,
    sourceRow: 0,
    eventKey: Number.NaN,
  };
  /** The days that the row of the draft gives, both included. */
  start: Day = 0;
  end: Day = 0;
  readonly actors = new Dictionary(LARGEST_UINT32_DICTIONARY);
  readonly countries = new Dictionary(LARGEST_UINT16_DICTIONARY);
  readonly divisions = new Dictionary(LARGEST_UINT16_DICTIONARY);
  private readonly full: Columns[] = [];
  private block = emptyColumns(BLOCK);
  private inBlock = 0;

  /**
   * Dates the draft by the days that its row gives, both included. Where they are one and the same, `stated` is how much
   * the row says is known around it; what is calculated with is the middle of the days given either way.
   */
  date(start: Day, end: Day, stated: StatedPrecision = 'day'): void {
    this.start = start;
    this.end = end;
    const { first, last, precision } = start === end ? spanAround(start, stated) : spanOf(start, end);
    this.draft.day = Math.floor((start + end) / 2);
    this.draft.firstDay = first;
    this.draft.lastDay = last;
    this.draft.datePrecision = DATE_PRECISIONS.indexOf(precision);
  }

  /** Adds the draft as the next incident. */
  push(): void {
    if (this.inBlock === BLOCK) {
      this.full.push(this.block);
      this.block = emptyColumns(BLOCK);
      this.inBlock = 0;
    }
    const { block, draft } = this;
    const at = this.inBlock++;
    block.latitude[at] = draft.latitude;
    block.longitude[at] = draft.longitude;
    block.day[at] = draft.day;
    block.firstDay[at] = draft.firstDay;
    block.lastDay[at] = draft.lastDay;
    block.datePrecision[at] = draft.datePrecision;
    block.fatalitiesBest[at] = draft.fatalitiesBest;
    block.fatalitiesLow[at] = draft.fatalitiesLow;
    block.fatalitiesHigh[at] = draft.fatalitiesHigh;
    block.fatalitiesCivilian[at] = draft.fatalitiesCivilian;
    block.radiusKm[at] = draft.radiusKm;
    block.dated[at] = draft.dated;
    block.kind[at] = draft.kind;
    block.perpetrator[at] = draft.perpetrator;
    block.actor[at] = draft.actor;
    block.country[at] = draft.country;
    block.division[at] = draft.division;
    block.sourceRow[at] = draft.sourceRow;
    block.eventKey[at] = draft.eventKey;
  }

  /** The table of all incidents added, in arrays of exactly their length. */
  finish(): IncidentTable {
    const count = this.full.length * BLOCK + this.inBlock;
    const columns = emptyColumns(0);
    const none = { ...columns };
    for (const name of Object.keys(columns) as (keyof Columns)[]) {
      const column = emptyLike(none[name], count);
      this.full.forEach((block, index) => {
        column.set(block[name], index * BLOCK);
        // What is joined goes at once, so that never more than one column is held twice.
        Object.assign(block, { [name]: none[name] });
      });
      column.set(this.block[name].subarray(0, this.inBlock), this.full.length * BLOCK);
      Object.assign(columns, { [name]: column });
    }
    return {
      count,
      ...columns,
      actors: this.actors.entries,
      countries: this.countries.entries,
      divisions: this.divisions.entries,
    };
  }
}

/** A column of the same width, all 0. */
function emptyLike(column: Columns[keyof Columns], length: number): Columns[keyof Columns] {
  return new (column.constructor as new (length: number) => Columns[keyof Columns])(length);
}

/** Incidents that cannot be compared with any base, by the first reason that applies (METHODS, section 4). */
export function countExcluded(incidents: IncidentTable): { notLocated: number; notDated: number } {
  let notLocated = 0;
  let notDated = 0;
  for (let at = 0; at < incidents.count; at++) {
    if (Number.isNaN(incidents.radiusKm[at])) notLocated++;
    else if (incidents.dated[at] === 0) notDated++;
  }
  return { notLocated, notDated };
}

function emptyColumns(length: number): Columns {
  return {
    latitude: new Float64Array(length),
    longitude: new Float64Array(length),
    day: new Int32Array(length),
    firstDay: new Int32Array(length),
    lastDay: new Int32Array(length),
    datePrecision: new Uint8Array(length),
    fatalitiesBest: new Int32Array(length),
    fatalitiesLow: new Int32Array(length),
    fatalitiesHigh: new Int32Array(length),
    fatalitiesCivilian: new Int32Array(length),
    radiusKm: new Float32Array(length),
    dated: new Uint8Array(length),
    kind: new Uint8Array(length),
    perpetrator: new Uint8Array(length),
    actor: new Uint32Array(length),
    country: new Uint16Array(length),
    division: new Uint16Array(length),
    sourceRow: new Uint32Array(length),
    eventKey: new Float64Array(length),
  };
}

/** Gives each distinct text a number, so that a column of repeated text becomes a column of numbers. */
export class Dictionary {
  readonly entries: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Rows of one country or actor stand together: most texts are the one before. */
  private previous = -1;

  /** @param largest how many entries the column's integers can tell apart */
  constructor(private readonly largest: number) {}

  /** The number of `text`. Once the dictionary is full, all new text shares its last entry, the empty one. */
  numberOf(text: string): number {
    if (text === this.entries[this.previous]) return this.previous;
    this.previous = this.numbers.get(text) ?? this.add(text);
    return this.previous;
  }

  private add(text: string): number {
    const number = this.entries.length;
    if (number >= this.largest) return number - 1;
    const kept = number === this.largest - 1 ? '' : ownCopy(text);
    this.entries.push(kept);
    this.numbers.set(kept, number);
    return number;
  }
}
