import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { coverageAt } from '../../model/coverage-at.ts';
import type { BaseFinding, Findings } from '../../model/findings.ts';
import type { Format } from '../format.ts';
import { Section } from '../parts/Disclosure.tsx';
import { SearchField } from '../parts/Field.tsx';
import { matches } from '../parts/sort-rows.ts';
import { type Column, RowButton, Table } from '../parts/Table.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BASE_ZOOM } from './fly-zoom.ts';

const PAGE_ROWS = 50;

/** The bases that count, with what happened nearest to each. */
export function BaseSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const flyTo = useSession(state => state.flyTo);
  const rows = baseRows(findings);
  const found = search.trim()
    ? rows.filter(row => matches(`${row.name} ${row.mission}`, search.trim()))
    : rows;
  const open = (row: BaseRow) => flyTo(row.longitude, row.latitude, BASE_ZOOM);
  const active = rows.filter(row => row.active).length;
  const summary = t('bases.summary', { count: active, total: format.integer(rows.length) });
  return (
    <Section title={t('bases.title')} summary={rows.length > 0 ? summary : ''}>
      {rows.length === 0 ? (
        <p className="muted">{t('bases.none')}</p>
      ) : (
        <>
          <p className="explanation">
            {findings.asOf !== null && t('bases.asOf', { day: format.day(findings.asOf) })}
          </p>
          <SearchField label={t('bases.search')} value={search} onChange={setSearch} />
          {found.length === 0 && <p className="muted">{t('common:noMatch')}</p>}
          {found.length > 0 && (
            <div className="table-scroll">
              <Table
                caption={t('bases.title')}
                columns={baseColumns(t, format, open)}
                rows={found}
                rowKey={row => row.key}
                initialSort={{ column: 'incidents', direction: 'descending' }}
                onOpen={open}
                pageRows={PAGE_ROWS}
              />
            </div>
          )}
        </>
      )}
    </Section>
  );
}

interface BaseRow extends BaseFinding {
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
function baseRows(findings: Findings): readonly BaseRow[] {
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
function baseColumns(
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
      cell: row => <RowButton onOpen={() => open(row)}>{row.name}</RowButton>,
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
