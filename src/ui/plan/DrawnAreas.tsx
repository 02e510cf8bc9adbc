import { useTranslation } from 'react-i18next';
import { AREA_USES } from '../../model/drawn-area.ts';
import { useSession } from '../use-session.ts';
import { AreaInHand } from './AreaInHand.tsx';
import { AreaList } from './AreaList.tsx';
import { TypedArea } from './TypedArea.tsx';
import './areas.css';

/** Areas for the best sites: drawn on the map or typed, listed, changed, and taken away again. */
export function DrawnAreas() {
  const { t } = useTranslation('plan');
  const inHand = useSession(state => state.drawing?.use ?? null);
  const startDrawing = useSession(state => state.startDrawing);
  return (
    <section className="drawn-areas" aria-label={t('area.title')}>
      <h3>{t('area.title')}</h3>
      <AreaList />
      <div className="plan-buttons">
        {AREA_USES.map(use => (
          <button
            key={use}
            type="button"
            className="plan-button"
            aria-pressed={inHand === use}
            onClick={() => startDrawing(inHand === use ? null : use)}
          >
            {t(`area.draw.${use}`)}
          </button>
        ))}
      </div>
      <AreaInHand />
      <TypedArea />
    </section>
  );
}
