import { useTranslation } from 'react-i18next';
import type { AreaUse } from '../../model/drawn-area.ts';
import { useSession } from '../use-session.ts';
import { AreaInHand } from './AreaInHand.tsx';
import { TypedArea } from './TypedArea.tsx';
import './areas.css';

const USES: readonly AreaUse[] = ['within', 'not-within'];

/** Areas for the best sites: drawn on the map or typed, listed, and taken away again. */
export function DrawnAreas() {
  const { t } = useTranslation('plan');
  const areas = useSession(state => state.drawnAreas);
  const inHand = useSession(state => state.drawing?.use ?? null);
  const startDrawing = useSession(state => state.startDrawing);
  const removeArea = useSession(state => state.removeArea);
  return (
    <section className="drawn-areas" aria-label={t('area.title')}>
      <h3>{t('area.title')}</h3>
      {areas.length > 0 && (
        <ul>
          {areas.map(({ id, use, corners }, index) => (
            <li key={id}>
              <span>{t(`area.listed.${use}`, { number: index + 1, count: corners.length })}</span>
              <button
                type="button"
                className="link"
                aria-label={t('area.removeNamed', { number: index + 1 })}
                onClick={() => removeArea(id)}
              >
                {t('area.remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="plan-buttons">
        {USES.map(use => (
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
