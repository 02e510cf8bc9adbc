import type { TFunction } from 'i18next';
import type { BaseFinding, Findings } from '../../model/findings.ts';
import type { Column } from '../charts/DataTable.tsx';
import type { Format } from '../format.ts';
import { coverageAt } from './coverage-at.ts';

export interface BaseRow extends BaseFinding {
  readonly key: string;
  readonly incidents: number;
  readonly covered: number;
  readonly firstDay: number | null;
  /** Last day it was there; `null`: still open. */
  readonly lastDay: number | null;
  /** At the last presence; `null`: unknown. */
  readonly strength: number | null;
}

/** The bases with the figures of the incidents that were nearest to them. */
export function baseRows(findings: Findings): readonly BaseRow[] {
  return findings.bases.map((base, index) => {
    const { incidents, nominal } = coverageAt(findings, findings.byBase, index);
    const last = base.presences.at(-1);
    return {
      ...base,
      key: `${base.mission}/${base.name}/${index}`,
      incidents,
      covered: nominal,
      firstDay: base.presences[0]?.from ?? null,
      lastDay: last && last.to !== null ? last.to - 1 : null,
      strength: last?.strength ?? null,
    };
  });
}

function span(row: BaseRow, t: TFunction<'measure'>, format: Format): string {
  if (row.firstDay === null) return '–';
  if (row.lastDay === null) return t('bases.since', { day: format.day(row.firstDay) });
  return `${format.day(row.firstDay)} – ${format.day(row.lastDay)}`;
}

/** Columns of the base table. The name is a button, so that a row can be opened by keyboard. */
export function baseColumns(
  t: TFunction<'measure'>,
  format: Format,
  open: (row: BaseRow) => void,
): readonly Column<BaseRow>[] {
  return [
    {
      key: 'name',
      label: t('column.baseName'),
      heading: true,
      wrap: true,
      value: row => row.name,
      cell: row => (
        <button
          type="button"
          className="row-button"
          onClick={event => {
            event.stopPropagation();
            open(row);
          }}
        >
          {row.name}
        </button>
      ),
    },
    {
      key: 'active',
      label: t('column.active'),
      value: row => Number(!row.active),
      cell: row => (
        <span className={row.active ? 'state-active' : 'muted'}>
          {t(row.active ? 'bases.active' : 'bases.closed')}
        </span>
      ),
    },
    {
      key: 'incidents',
      label: t('column.nearest'),
      title: t('column.nearestLong'),
      numeric: true,
      value: row => row.incidents,
      cell: row => format.integer(row.incidents),
    },
    {
      key: 'covered',
      label: t('column.covered'),
      title: t('column.coveredLong'),
      numeric: true,
      value: row => (row.incidents > 0 ? row.covered / row.incidents : null),
      cell: row => (row.incidents > 0 ? format.percent(row.covered, row.incidents) : '–'),
    },
    {
      key: 'strength',
      label: t('column.strength'),
      title: t('column.strengthLong'),
      numeric: true,
      value: row => row.strength,
      cell: row =>
        row.strength === null ? (
          <span className="muted">{t('bases.unknown')}</span>
        ) : (
          format.integer(row.strength)
        ),
    },
    {
      key: 'span',
      label: t('column.present'),
      title: t('column.presentLong'),
      value: row => row.firstDay,
      cell: row => (
        <span title={t('bases.presences', { count: row.presences.length })}>{span(row, t, format)}</span>
      ),
    },
  ];
}
