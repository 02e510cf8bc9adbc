import { useState } from 'react';
import { useSession } from '../use-session.ts';
import { type Sort, type SortValue, sortRows } from './sort-rows.ts';

const UNSORTED: Sort = { column: '', direction: 'ascending' };

interface SortedColumn<Row> {
  readonly key: string;
  readonly value?: (row: Row) => SortValue;
}

/** The rows of a table as they are shown: in order of a column, and of many only a page. */
export function useTableRows<Row>(
  rows: readonly Row[],
  columns: readonly SortedColumn<Row>[],
  pageRows: number,
  initialSort: Sort = UNSORTED,
) {
  const locale = useSession(state => state.locale);
  const [sort, setSort] = useState(initialSort);
  const [chosenPage, setPage] = useState(0);
  const value = columns.find(column => column.key === sort.column)?.value;
  const sorted = value ? sortRows(rows, value, sort.direction, locale) : rows;
  const isPaged = rows.length > pageRows;
  const page = isPaged ? Math.min(chosenPage, Math.ceil(rows.length / pageRows) - 1) : 0;
  return {
    sort,
    /** The rows in another order begin at their beginning. */
    sortBy(next: Sort) {
      setSort(next);
      setPage(0);
    },
    isPaged,
    page,
    setPage,
    shown: isPaged ? sorted.slice(page * pageRows, (page + 1) * pageRows) : sorted,
  };
}
