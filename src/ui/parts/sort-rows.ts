export type SortValue = string | number | null;
export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Rows in order of a value; rows without one come last in either direction, and equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  direction: Sort['direction'],
  locale: string,
): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...rows].sort((left, right) => {
    const [a, b] = [value(left), value(right)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  });
}

/** What a click on a column's header does: a new column starts where its interesting end is, the same one turns over. */
export function nextSort(current: Sort, column: string, numeric: boolean): Sort {
  if (current.column === column) {
    return { column, direction: current.direction === 'ascending' ? 'descending' : 'ascending' };
  }
  return { column, direction: numeric ? 'descending' : 'ascending' };
}

/** Whether all words of the search occur in the text, without regard to case and accents. */
export function matches(text: string, search: string): boolean {
  const plain = (value: string) => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const haystack = plain(text);
  return plain(search)
    .split(/\s+/)
    .every(word => haystack.includes(word));
}
