import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Town } from '../../model/place.ts';
import type { BaseKind } from '../../model/scenario.ts';
import { matches } from '../charts/sort-rows.ts';
import { TableSearch } from '../charts/TableSearch.tsx';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { useSession } from '../use-session.ts';
import { useTryBase } from './use-try-base.ts';

const SHOWN = 6;

/** Puts a base down at a town, found by its name. */
export function PlaceByTown({ kind }: { readonly kind: BaseKind }) {
  const { t } = useTranslation('plan');
  const [search, setSearch] = useState('');
  const towns = useSession(state => state.towns);
  const flyTo = useSession(state => state.flyTo);
  const tryBase = useTryBase();
  const wanted = search.trim();
  const found = wanted === '' ? [] : towns.filter(town => matches(town.name, wanted));
  const put = async (town: Town) => {
    if (!(await tryBase(kind, town))) return;
    setSearch('');
    flyTo(town.longitude, town.latitude, BASE_ZOOM);
  };
  if (towns.length === 0) return null;
  return (
    <div className="place-town">
      <TableSearch label={t('place.town')} value={search} onChange={setSearch} />
      {wanted !== '' && found.length === 0 && <p className="muted">{t('place.noTown')}</p>}
      {found.length > 0 && (
        <ul className="pick-list" aria-label={t('place.towns')}>
          {found.slice(0, SHOWN).map(town => (
            <li key={`${town.name} ${town.latitude} ${town.longitude}`}>
              <button type="button" onClick={() => void put(town)}>
                {t('place.atTown', { town: town.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
