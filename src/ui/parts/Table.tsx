import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { Button, IconButton } from './Button.tsx';
import { nextSort, type Sort, type SortValue, sortRows } from './sort-rows.ts';

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
export function Table<Row>(props: Props<Row>) {
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

const UNSORTED: Sort = { column: '', direction: 'ascending' };

/** The rows of a table as they are shown: in order of a column, and of many only a page. */
function useTableRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
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

interface PagesProps {
  readonly label: string;
  /** From 0. */
  readonly page: number;
  readonly pageRows: number;
  readonly rows: number;
  readonly onChange: (page: number) => void;
}

/** Which rows of a long table are shown, and a way to the others. */
function Pages({ label, page, pageRows, rows, onChange }: PagesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = Math.ceil(rows / pageRows) - 1;
  const first = page * pageRows;
  return (
    <nav className="pages" aria-label={t('pages.label', { table: label })}>
      <IconButton
        icon="back"
        label={t('pages.before')}
        disabled={page === 0}
        onClick={() => onChange(page - 1)}
      />
      <span role="status">
        {t('pages.shown', {
          first: format.integer(first + 1),
          last: format.integer(Math.min(first + pageRows, rows)),
          total: format.integer(rows),
        })}
      </span>
      <IconButton
        icon="forward"
        label={t('pages.after')}
        disabled={page === last}
        onClick={() => onChange(page + 1)}
      />
    </nav>
  );
}

/** A table or a list that scrolls by itself. */
export function ScrollRegion({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="scroll-region" tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}

interface RowButtonProps {
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** Names a row that opens, so that it can be opened by keyboard too. The row itself must not open a second time. */
export function RowButton({ onOpen, children }: RowButtonProps) {
  return (
    <Button
      kind="row"
      onClick={event => {
        event.stopPropagation();
        onOpen();
      }}
    >
      {children}
    </Button>
  );
}
