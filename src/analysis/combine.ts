import type { IncidentTable } from '../model/incidents.ts';
import { entryAt, float64At, int32At, nothingAt, uint32At } from '../units/at.ts';

/** A table without the events that stand in an earlier table too. */
export interface Distinct {
  readonly incidents: IncidentTable;
  /** How many were left out. */
  readonly repeated: number;
}

/** Counts each event once, however many files of its dataset hold it: the first file given keeps it. */
export function withoutRepeats(tables: readonly IncidentTable[]): readonly Distinct[] {
  if (tables.length < 2) return tables.map(incidents => ({ incidents, repeated: 0 }));
  const seen = new Set<number>();
  return tables.map((incidents, place) => {
    const kept = rowsNotIn(incidents, seen);
    // Within one file the importer has seen to it.
    if (place < tables.length - 1)
      for (const key of incidents.eventKey) if (!Number.isNaN(key)) seen.add(key);
    if (kept.length === incidents.count) return { incidents, repeated: 0 };
    return { incidents: rowsOf(incidents, kept), repeated: incidents.count - kept.length };
  });
}

function rowsNotIn({ count, eventKey }: IncidentTable, seen: ReadonlySet<number>): Int32Array {
  const kept = new Int32Array(count);
  let length = 0;
  for (let index = 0; index < count; index++)
    if (!seen.has(float64At(eventKey, index))) kept[length++] = index;
  return kept.subarray(0, length);
}

function rowsOf(table: IncidentTable, kept: Int32Array): IncidentTable {
  const columns = Object.entries(table).map(([name, column]) => [
    name,
    ArrayBuffer.isView(column) ? pick(column as Column, kept) : column,
  ]);
  return { ...(Object.fromEntries(columns) as IncidentTable), count: kept.length };
}

type Column = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

function pick(column: Column, kept: Int32Array): Column {
  const picked = column.slice(0, kept.length);
  for (let index = 0; index < kept.length; index++)
    picked[index] = column[int32At(kept, index)] ?? nothingAt(column, int32At(kept, index));
  return picked;
}

const EMPTY: IncidentTable = {
  count: 0,
  latitude: new Float64Array(0),
  longitude: new Float64Array(0),
  day: new Int32Array(0),
  firstDay: new Int32Array(0),
  lastDay: new Int32Array(0),
  datePrecision: new Uint8Array(0),
  fatalitiesBest: new Int32Array(0),
  fatalitiesLow: new Int32Array(0),
  fatalitiesHigh: new Int32Array(0),
  fatalitiesCivilian: new Int32Array(0),
  radiusKm: new Float32Array(0),
  dated: new Uint8Array(0),
  kind: new Uint8Array(0),
  perpetrator: new Uint8Array(0),
  actor: new Uint32Array(0),
  country: new Uint16Array(0),
  division: new Uint16Array(0),
  sourceRow: new Uint32Array(0),
  eventKey: new Float64Array(0),
  actors: [],
  countries: [],
  divisions: [],
};

/** One table of all incidents, in the order of the tables given; names are brought into common dictionaries. */
export function combineIncidents(tables: readonly IncidentTable[]): IncidentTable {
  if (tables.length <= 1) return tables[0] ?? EMPTY;
  const actors = mergeNames(tables.map(table => table.actors));
  const countries = mergeNames(tables.map(table => table.countries));
  const divisions = mergeNames(tables.map(table => table.divisions));
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const join = <Column extends Joinable>(
    column: Column,
    pick: (table: IncidentTable, index: number) => Column,
  ) => joinInto(column, tables.map(pick));
  return {
    count,
    latitude: join(new Float64Array(count), table => table.latitude),
    longitude: join(new Float64Array(count), table => table.longitude),
    day: join(new Int32Array(count), table => table.day),
    firstDay: join(new Int32Array(count), table => table.firstDay),
    lastDay: join(new Int32Array(count), table => table.lastDay),
    datePrecision: join(new Uint8Array(count), table => table.datePrecision),
    fatalitiesBest: join(new Int32Array(count), table => table.fatalitiesBest),
    fatalitiesLow: join(new Int32Array(count), table => table.fatalitiesLow),
    fatalitiesHigh: join(new Int32Array(count), table => table.fatalitiesHigh),
    fatalitiesCivilian: join(new Int32Array(count), table => table.fatalitiesCivilian),
    radiusKm: join(new Float32Array(count), table => table.radiusKm),
    dated: join(new Uint8Array(count), table => table.dated),
    kind: join(new Uint8Array(count), table => table.kind),
    perpetrator: join(new Uint8Array(count), table => table.perpetrator),
    actor: join(new Uint32Array(count), (table, index) => {
      const codes = entryAt(actors.codes, index);
      return table.actor.map(code => uint32At(codes, code));
    }),
    country: join(new Uint16Array(count), (table, index) => {
      const codes = entryAt(countries.codes, index);
      return table.country.map(code => uint32At(codes, code));
    }),
    division: join(new Uint16Array(count), (table, index) => {
      const codes = entryAt(divisions.codes, index);
      return table.division.map(code => uint32At(codes, code));
    }),
    sourceRow: join(new Uint32Array(count), table => table.sourceRow),
    eventKey: join(new Float64Array(count), table => table.eventKey),
    actors: actors.names,
    countries: countries.names,
    divisions: divisions.names,
  };
}

type Joinable = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

function joinInto<Column extends Joinable>(column: Column, parts: readonly Column[]): Column {
  let offset = 0;
  for (const part of parts) {
    column.set(part, offset);
    offset += part.length;
  }
  return column;
}

function mergeNames(lists: readonly (readonly string[])[]): { names: string[]; codes: Uint32Array[] } {
  const known = new Map<string, number>();
  const codes = lists.map(list =>
    Uint32Array.from(list, name => {
      const code = known.get(name) ?? known.size;
      known.set(name, code);
      return code;
    }),
  );
  return { names: [...known.keys()], codes };
}
