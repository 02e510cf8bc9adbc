import type { TFunction } from 'i18next';
import type { Gap } from '../../model/findings.ts';
import type { Column } from '../charts/DataTable.tsx';
import type { Format } from '../format.ts';
import { TryBaseButton } from '../plan/TryBaseButton.tsx';

export interface RankedGap extends Gap {
  readonly rank: number;
}

/** What the search box of the gap table looks through. */
export function gapSearchText(gap: Gap): string {
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
export function gapColumns(
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
          <button
            type="button"
            className="row-button"
            onClick={event => {
              event.stopPropagation();
              open(gap);
            }}
          >
            {placeOf(gap, format)}
          </button>
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
