import type { ReactNode } from 'react';
import { Pages } from './Pages.tsx';
import { nextSort, type Sort, type SortValue } from './sort-rows.ts';
import { useTableRows } from './use-table-rows.ts';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** The full name where the label is short. */
  readonly title?: string;
  readonly numeric?: boolean;
  /** The column that names the row. */
  readonly heading?: boolean;
  /** Several lines rather than a wide column. */
  readonly wrap?: boolean;
  /** What the column sorts by; without it, the column does not sort. */
  readonly value?: (row: Row) => SortValue;
  readonly cell: (row: Row) => ReactNode;
}

interface Props<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly initialSort?: Sort;
  readonly selectedKey?: string | null;
  readonly onOpen?: (row: Row) => void;
  /** Show so many rows at a time; without it, all. */
  readonly pageRows?: number;
}

/** A plain table whose headers sort; a click anywhere in a row opens it. A long one is shown a page at a time. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, selectedKey, onOpen, pageRows = Number.POSITIVE_INFINITY } = props;
  const { sort, sortBy, isPaged, page, setPage, shown } = useTableRows(
    rows,
    columns,
    pageRows,
    props.initialSort,
  );
  return (
    <>
      <table className="figures">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <ColumnHeader
                key={column.key}
                column={column}
                sort={sort}
                onSort={() => sortBy(nextSort(sort, column.key, column.numeric ?? false))}
              />
            ))}
          </tr>
        </thead>
        <tbody className={onOpen ? 'openable' : undefined}>
          {shown.map(row => (
            <tr
              key={rowKey(row)}
              data-selected={selectedKey === rowKey(row) || undefined}
              onClick={onOpen && (() => onOpen(row))}
            >
              {columns.map(column => (
                <TableCell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isPaged && (
        <Pages label={caption} page={page} pageRows={pageRows} rows={rows.length} onChange={setPage} />
      )}
    </>
  );
}

function classOf<Row>({ numeric, wrap }: Column<Row>): string | undefined {
  return [numeric && 'number', wrap && 'wrap'].filter(Boolean).join(' ') || undefined;
}

function TableCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  return column.heading ? (
    <th scope="row" className={classOf(column)}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={classOf(column)}>{column.cell(row)}</td>
  );
}

function ColumnHeader<Row>(props: {
  readonly column: Column<Row>;
  readonly sort: Sort;
  readonly onSort: () => void;
}) {
  const { column, sort, onSort } = props;
  const sorted = sort.column === column.key ? sort.direction : undefined;
  const className = classOf(column);
  if (!column.value) {
    return (
      <th scope="col" className={className} title={column.title}>
        {column.label}
      </th>
    );
  }
  return (
    <th scope="col" className={className} aria-sort={sorted ?? 'none'}>
      <button type="button" title={column.title} onClick={onSort}>
        {column.label}
        <span aria-hidden="true" className="sort-mark">
          {sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : ''}
        </span>
      </button>
    </th>
  );
}
