import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellChange } from '../../model/plan-findings.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { nearestTo } from './new-base.ts';

export interface CellPlace {
  readonly latitude: number;
  readonly longitude: number;
  /** "near Bambari", or nothing where no town is known. */
  readonly name: string | null;
}

/** Centres of cells and the town nearest to each, in the order of the cells; `null` until worked out. */
export function useCellPlaces(cells: readonly CellChange[]): readonly CellPlace[] | null {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const towns = useSession(state => state.towns);
  const [places, setPlaces] = useState<{ of: unknown; list: readonly CellPlace[] } | null>(null);
  useEffect(() => {
    let isLatest = true;
    // The H3 library is not part of the first load of the page.
    void import('h3-js').then(({ cellToLatLng }) => {
      if (!isLatest) return;
      const list = cells.map(({ cell }): CellPlace => {
        const [latitude, longitude] = cellToLatLng(cell);
        const nearest = nearestTo(towns, { latitude, longitude });
        const name =
          nearest &&
          t('cells.near', {
            fromTown: format.from(nearest.place.name),
            distance: format.measuredKm(nearest.roughKm),
          });
        return { latitude, longitude, name };
      });
      setPlaces({ of: cells, list });
    });
    return () => {
      isLatest = false;
    };
  }, [cells, towns, t, format]);
  return places?.of === cells ? places.list : null;
}
