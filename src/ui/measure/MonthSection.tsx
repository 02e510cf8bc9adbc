import { max } from 'd3-array';
import { type PointerEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CoverageAt, coverageAt } from '../../model/coverage-at.ts';
import { type DataState, type Findings, type UnknownSpan, unknownSpans } from '../../model/findings.ts';
import { entryAt } from '../../units/at.ts';
import { barsPath, steppedPath, useWidth, YearTicks } from '../charts/plot.tsx';
import { linearScale } from '../charts/scale.ts';
import { Disclosure, Section } from '../parts/Disclosure.tsx';
import { type Column, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';

export function MonthSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const rows = monthRows(findings);
  if (rows.length === 0) return null;
  return (
    <Section title={t('months.title')}>
      <MonthChart rows={rows} />
      <MonthTable rows={rows} />
    </Section>
  );
}

const LEFT = 30;
const BASES = { top: 10, bottom: 44 };
const BARS = { top: 62, bottom: 160 };
const HEIGHT = 180;
/** Pixels that the words for an unknown stretch take in the longer language. */
const ROOM_FOR_WORDS = 190;

/** Two pictures over one axis of months: how many bases there were, and how much of the violence they were near. */
function MonthChart({ rows }: { readonly rows: readonly MonthRow[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const [ref, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const x = linearScale([0, rows.length], [LEFT, Math.max(width - 6, LEFT + 1)]);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left;
    const index = Math.floor(x.invert(event.clientX - left));
    setPointed(index >= 0 && index < rows.length ? index : null);
  };
  const row = pointed === null ? undefined : rows[pointed];
  return (
    <figure className="chart">
      <p className="readout" aria-hidden="true">
        {row &&
          row.data !== 'known' &&
          t('months.unknown', { month: format.month(row.month), data: t(`data.${row.data}`) })}
        {row?.data === 'known' &&
          t('months.readout', {
            month: format.month(row.month),
            incidents: format.integer(row.incidents),
            covered: format.integer(row.nominal),
            bases: format.integer(row.bases),
          })}
        {!row && t('months.legend')}
      </p>
      <div
        className="chart-plot"
        ref={ref}
        style={{ height: HEIGHT }}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setPointed(null)}
      >
        {width > 0 && <MonthPicture rows={rows} width={width} x={x} pointed={pointed} />}
      </div>
      <figcaption className="hidden">{t('months.caption')}</figcaption>
    </figure>
  );
}

function MonthPicture(props: {
  readonly rows: readonly MonthRow[];
  readonly width: number;
  readonly x: (index: number) => number;
  readonly pointed: number | null;
}) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const { rows, width, x, pointed } = props;
  const mostBases = Math.max(max(rows, row => row.bases) ?? 0, 1);
  const mostIncidents = Math.max(max(rows, row => row.incidents) ?? 0, 1);
  const yBases = linearScale([0, mostBases], [BASES.bottom, BASES.top]);
  const yBars = linearScale([0, mostIncidents], [BARS.bottom, BARS.top]);
  const gap = x(1) - x(0) > 4 ? 1 : 0;
  const covered = rows.map(row => [BARS.bottom, yBars(row.nominal)] as const);
  const uncovered = rows.map(row => [yBars(row.nominal), yBars(row.incidents)] as const);
  const axis = (y: number, value: number) => (
    <text className="tick" x={LEFT - 5} y={y} dy="0.32em" textAnchor="end">
      {format.integer(value)}
    </text>
  );
  return (
    <svg width={width} height={HEIGHT} role="img" aria-label={t('months.caption')}>
      {pointed !== null && (
        <rect
          className="pointed"
          x={x(pointed)}
          width={x(pointed + 1) - x(pointed)}
          y={BASES.top}
          height={BARS.bottom - BASES.top}
        />
      )}
      {unknownSpans(rows.map(each => each.data)).map(span => (
        <UnknownMonths key={span.start} span={span} x={x} />
      ))}
      <path className="grid" d={`M${LEFT},${BASES.bottom}H${width}M${LEFT},${BASES.top}H${width}`} />
      <path className="grid" d={`M${LEFT},${BARS.bottom}H${width}M${LEFT},${BARS.top}H${width}`} />
      {axis(BASES.top, mostBases)}
      {axis(BASES.bottom, 0)}
      {axis(BARS.top, mostIncidents)}
      {axis(BARS.bottom, 0)}
      <path
        className="steps"
        d={steppedPath(
          rows.map(row => row.bases),
          x,
          yBases,
        )}
      />
      <path className="bars-covered" d={barsPath(covered, x, gap)} />
      <path className="bars-uncovered" d={barsPath(uncovered, x, gap)} />
      <text className="chart-label" x={LEFT + 4} y={BASES.top - 1}>
        {t('months.bases')}
      </text>
      <text className="chart-label" x={LEFT + 4} y={BARS.top - 5}>
        {t('months.incidents')}
      </text>
      <YearTicks firstMonth={entryAt(rows, 0).month} months={rows.length} x={x} y={BARS.bottom} />
    </svg>
  );
}

/** A stretch of months that no source speaks of: where no incident is known of, bars would be zeros that nobody counted. */
function UnknownMonths({ span, x }: { readonly span: UnknownSpan; readonly x: (index: number) => number }) {
  const { t } = useTranslation('measure');
  const [left, right] = [x(span.start), x(span.end)];
  const top = span.data === 'no-incident-data' ? BARS.top : BASES.top;
  const words = t(`data.${span.data}`);
  return (
    <g className="unknown-months">
      <title>{words}</title>
      <rect x={left} width={right - left} y={top} height={BARS.bottom - top} />
      {right - left > ROOM_FOR_WORDS && (
        <text x={(left + right) / 2} y={(BARS.top + BARS.bottom) / 2} textAnchor="middle">
          {words}
        </text>
      )}
    </g>
  );
}

/**
 * The same as the chart, in numbers; known months with neither incidents nor bases say nothing and are left out. Of a
 * month outside a record no count is told, not even 0.
 */
function MonthTable({ rows }: { readonly rows: readonly MonthRow[] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const count = (key: 'incidents' | 'nominal' | 'fatalities' | 'bases', label: string): Column<MonthRow> => ({
    key,
    label,
    numeric: true,
    value: row => (row.data === 'known' ? row[key] : null),
    cell: row => (row.data === 'known' ? format.integer(row[key]) : '–'),
  });
  const columns: readonly Column<MonthRow>[] = [
    {
      key: 'month',
      label: t('column.month'),
      heading: true,
      value: row => row.month,
      cell: row => format.shortMonth(row.month),
    },
    {
      ...count('incidents', t('column.incidents')),
      cell: row =>
        row.data === 'known' ? (
          format.integer(row.incidents)
        ) : (
          <span className="muted">{t(`data.${row.data}`)}</span>
        ),
    },
    count('nominal', t('column.covered')),
    count('fatalities', t('column.fatalities')),
    {
      ...count('bases', t('column.bases')),
      value: row => (row.data === 'no-deployment-data' ? null : row.bases),
      cell: row => (row.data === 'no-deployment-data' ? '–' : format.integer(row.bases)),
    },
  ];
  return (
    <Disclosure kind="small" summary={t('numbers')}>
      <div className="table-scroll">
        <Table
          caption={t('months.title')}
          columns={columns}
          rows={rows.filter(row => row.data !== 'known' || row.incidents > 0 || row.bases > 0)}
          rowKey={row => String(row.month)}
        />
      </div>
    </Disclosure>
  );
}

interface MonthRow extends CoverageAt {
  /** Month index (see `monthIndex`). */
  readonly month: number;
  readonly bases: number;
  readonly data: DataState;
}

/** The months of the period with what was covered at the measured distance, in order. */
function monthRows(findings: Findings): readonly MonthRow[] {
  const { byMonth } = findings;
  return byMonth.incidents.map((_, group) => ({
    ...coverageAt(findings, byMonth, group),
    month: byMonth.firstMonth + group,
    bases: entryAt(byMonth.bases, group),
    data: entryAt(byMonth.data, group),
  }));
}
