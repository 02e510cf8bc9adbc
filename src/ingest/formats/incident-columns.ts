import type { IncidentTable } from '../../model/incidents.ts';
import { Dictionary } from './dictionary.ts';

const FIRST_CAPACITY = 4096;
const LARGEST_UINT16_DICTIONARY = 65_536;
const LARGEST_UINT32_DICTIONARY = 4_294_967_295;

interface Columns {
  latitude: Float64Array;
  longitude: Float64Array;
  day: Int32Array;
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
  sourceRow: Uint32Array;
}

/** One incident on its way into the columns. A sink fills the same draft again for every row, so that none is made. */
export type IncidentDraft = { [Name in keyof Columns]: number };

/** Incidents as columns that grow as rows are taken, doubling so that each value is copied about once. */
export class IncidentColumns {
  readonly draft: IncidentDraft = {
    latitude: 0,
    longitude: 0,
    day: 0,
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
    sourceRow: 0,
  };
  readonly actors = new Dictionary(LARGEST_UINT32_DICTIONARY);
  readonly countries = new Dictionary(LARGEST_UINT16_DICTIONARY);
  private count = 0;
  private capacity = FIRST_CAPACITY;
  private columns = emptyColumns(FIRST_CAPACITY);

  /** Adds the draft as the next incident. */
  push(): void {
    if (this.count === this.capacity) this.grow();
    const { columns, draft } = this;
    const at = this.count++;
    columns.latitude[at] = draft.latitude;
    columns.longitude[at] = draft.longitude;
    columns.day[at] = draft.day;
    columns.fatalitiesBest[at] = draft.fatalitiesBest;
    columns.fatalitiesLow[at] = draft.fatalitiesLow;
    columns.fatalitiesHigh[at] = draft.fatalitiesHigh;
    columns.fatalitiesCivilian[at] = draft.fatalitiesCivilian;
    columns.radiusKm[at] = draft.radiusKm;
    columns.dated[at] = draft.dated;
    columns.kind[at] = draft.kind;
    columns.perpetrator[at] = draft.perpetrator;
    columns.actor[at] = draft.actor;
    columns.country[at] = draft.country;
    columns.sourceRow[at] = draft.sourceRow;
  }

  /** The table of all incidents added, in arrays of exactly their length. */
  finish(): IncidentTable {
    const trimmed = copied(this.columns, this.count, this.count);
    return {
      count: this.count,
      ...trimmed,
      actors: this.actors.entries,
      countries: this.countries.entries,
    };
  }

  /** Incidents that cannot be compared with any base, by the first reason that applies (METHODS, section 4). */
  excluded(): { notLocated: number; notDated: number } {
    let notLocated = 0;
    let notDated = 0;
    for (let at = 0; at < this.count; at++) {
      if (Number.isNaN(this.columns.radiusKm[at])) notLocated++;
      else if (this.columns.dated[at] === 0) notDated++;
    }
    return { notLocated, notDated };
  }

  private grow(): void {
    this.capacity *= 2;
    this.columns = copied(this.columns, this.count, this.capacity);
  }
}

function emptyColumns(length: number): Columns {
  return {
    latitude: new Float64Array(length),
    longitude: new Float64Array(length),
    day: new Int32Array(length),
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
    sourceRow: new Uint32Array(length),
  };
}

function copied(columns: Columns, count: number, length: number): Columns {
  const copy = emptyColumns(length);
  for (const name of Object.keys(copy) as (keyof Columns)[]) copy[name].set(columns[name].subarray(0, count));
  return copy;
}
