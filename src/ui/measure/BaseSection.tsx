import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings } from '../../model/findings.ts';
import { DataTable } from '../charts/DataTable.tsx';
import { matches } from '../charts/sort-rows.ts';
import { TableSearch } from '../charts/TableSearch.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { type BaseRow, baseColumns, baseRows } from './base-columns.tsx';
import { BASE_ZOOM } from './fly-zoom.ts';
import { Section } from './Section.tsx';

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
          <TableSearch label={t('bases.search')} value={search} onChange={setSearch} />
          {found.length === 0 && <p className="muted">{t('noMatch')}</p>}
          {found.length > 0 && (
            <div className="table-scroll">
              <DataTable
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
