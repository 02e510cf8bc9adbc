import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings, Gap } from '../../model/findings.ts';
import { DataTable } from '../charts/DataTable.tsx';
import { matches } from '../charts/sort-rows.ts';
import { TableSearch } from '../charts/TableSearch.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { cellZoom } from './fly-zoom.ts';
import { gapColumns, gapSearchText, type RankedGap } from './gap-columns.tsx';
import { Section } from './Section.tsx';

const PAGE_ROWS = 50;

/** Gap cells in their ranking. Opening one goes there and shows its card. */
export function GapSection({ findings }: { readonly findings: Findings }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const [search, setSearch] = useState('');
  const selectedCell = useSession(state => state.view.selectedCell);
  const selectCell = useSession(state => state.selectCell);
  const flyTo = useSession(state => state.flyTo);
  const ranked: readonly RankedGap[] = findings.gaps.map((gap, index) => ({ ...gap, rank: index + 1 }));
  const found = search.trim() ? ranked.filter(gap => matches(gapSearchText(gap), search.trim())) : ranked;
  const open = (gap: Gap) => {
    selectCell(gap.cell);
    flyTo(gap.longitude, gap.latitude, cellZoom(findings.settings.resolution));
  };
  return (
    <Section title={t('gaps.title')} summary={t('gaps.summary', { count: findings.gapCells })}>
      <p className="explanation">
        {t(`gaps.ranked.${findings.settings.gapsBy}`, {
          distance: format.chosenKm(findings.settings.distanceKm),
        })}
        {findings.settings.halfLifeDays !== null && <> {t('gaps.byAge')}</>}
      </p>
      {ranked.length > 0 && <TableSearch label={t('gaps.search')} value={search} onChange={setSearch} />}
      {found.length > 0 && (
        <div className="table-scroll">
          <DataTable
            caption={t('gaps.title')}
            columns={gapColumns(t, format, open)}
            rows={found}
            rowKey={gap => gap.cell}
            selectedKey={selectedCell}
            initialSort={{ column: 'rank', direction: 'ascending' }}
            onOpen={open}
            pageRows={PAGE_ROWS}
          />
        </div>
      )}
      {found.length === 0 && <p className="muted">{t(search ? 'noMatch' : 'gaps.none')}</p>}
    </Section>
  );
}
