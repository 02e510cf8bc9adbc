/** Where a row of a table is. */
export type Place =
  | { readonly type: 'point'; readonly longitude: number; readonly latitude: number }
  | { readonly type: 'cell'; readonly cell: string };

/** A table for machines: columns named in English with their units, whatever the language of the sheet. */
export interface DataTable {
  /** Part of a file name: `gaps`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** What each row is called on a map, where that is not its first column. */
  readonly names?: readonly string[];
  /** The place of each row, `null` where it is withheld; empty for a table without places. */
  readonly places: readonly (Place | null)[];
}

/** Degrees to the sixth decimal, some 0.1 m: more would be a pretence (RFC 7946, section 11.2). */
export function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Kilometres to the metre. */
export function kilometres(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1000) / 1000;
}
