import type { IncidentTable } from '../model/incidents.ts';

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
  for (let index = 0; index < count; index++) if (!seen.has(eventKey[index])) kept[length++] = index;
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
  for (let index = 0; index < kept.length; index++) picked[index] = column[kept[index]];
  return picked;
}
