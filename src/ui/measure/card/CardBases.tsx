import { useTranslation } from 'react-i18next';
import type { CellCard } from '../../../model/cell-card.ts';
import { useFormat } from '../../use-format.ts';

export function CardBases({ bases }: { readonly bases: CellCard['bases'] }) {
  const { t } = useTranslation('measure');
  const format = useFormat();
  return (
    <section>
      <h3>{t('card.bases')}</h3>
      {bases.length === 0 && <p className="muted">{t('noBase')}</p>}
      <ol className="card-bases">
        {bases.map(({ name, distanceKm }) => (
          <li key={`${name}-${distanceKm}`}>
            <span>{name}</span>
            <span className="number">{format.measuredKm(distanceKm)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
