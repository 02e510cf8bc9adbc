import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Findings, Gap } from '../../model/findings.ts';
import type { Format } from '../format.ts';
import { Section } from '../parts/Disclosure.tsx';
import { SearchField } from '../parts/Field.tsx';
import { matches } from '../parts/sort-rows.ts';
import { type Column, RowButton, Table } from '../parts/Table.tsx';
import { TryBaseButton } from '../plan/TryBaseButton.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { cellZoom } from './fly-zoom.ts';

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
      {ranked.length > 0 && <SearchField label={t('gaps.search')} value={search} onChange={setSearch} />}
      {found.length > 0 && (
        <div className="table-scroll">
          <Table
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
      {found.length === 0 && <p className="muted">{t(search ? 'common:noMatch' : 'gaps.none')}</p>}
    </Section>
  );
}

interface RankedGap extends Gap {
  readonly rank: number;
}

/** What the search box of the gap table looks through. */
function gapSearchText(gap: Gap): string {
  return [gap.town?.name, gap.mgrs, gap.base?.name].filter(Boolean).join(' ');
}

/** "34 km NE of Bambari", or the coordinates where no town is known. */
export function placeOf(gap: Pick<Gap, 'town' | 'mgrs'>, format: Format): string {
  if (!gap.town) return gap.mgrs;
  return gap.town.distanceKm < 1
    ? gap.town.name
    : format.awayFrom(gap.town.name, gap.town.distanceKm, gap.town.bearingDegrees);
}

/** Columns of the gap table. The place is a button, so that a row can be opened by keyboard. */
function gapColumns(
  t: TFunction<'measure'>,
  format: Format,
  open: (gap: RankedGap) => void,
): readonly Column<RankedGap>[] {
  const count = (
    key: 'rank' | 'incidents' | 'fatalities' | 'uncoveredIncidents',
    label: string,
    title: string,
  ): Column<RankedGap> => ({
    key,
    label,
    title,
    numeric: true,
    value: gap => gap[key],
    cell: gap => format.integer(gap[key]),
  });
  return [
    count('rank', t('column.rank'), t('column.rankLong')),
    {
      key: 'place',
      label: t('column.place'),
      title: t('column.placeLong'),
      heading: true,
      wrap: true,
      value: gap => gap.town?.name ?? null,
      cell: gap => (
        <>
          <RowButton onOpen={() => open(gap)}>{placeOf(gap, format)}</RowButton>
          <span className="place-line">
            <code>{gap.mgrs}</code>
            <TryBaseButton
              latitude={gap.latitude}
              longitude={gap.longitude}
              place={placeOf(gap, format)}
              isSmall
            />
          </span>
        </>
      ),
    },
    count('uncoveredIncidents', t('column.uncovered'), t('column.uncoveredLong')),
    count('incidents', t('column.all'), t('column.allLong')),
    count('fatalities', t('column.fatalities'), t('column.fatalitiesLong')),
    {
      key: 'last',
      label: t('column.last'),
      title: t('column.lastLong'),
      numeric: true,
      wrap: true,
      value: gap => gap.last.last,
      cell: gap => format.span(gap.last),
    },
    {
      key: 'base',
      label: t('column.base'),
      title: t('column.baseLong'),
      wrap: true,
      value: gap => gap.base?.distanceKm ?? null,
      cell: gap =>
        gap.base ? (
          <>
            {gap.base.name}{' '}
            <span className="muted second-line">{format.measuredKm(gap.base.distanceKm)}</span>
          </>
        ) : (
          <span className="muted">{t('noBase')}</span>
        ),
    },
  ];
}
