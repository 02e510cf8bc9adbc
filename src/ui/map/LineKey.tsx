import { useTranslation } from 'react-i18next';
import { cssColour, PALETTES } from '../../cartography/colours.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** The part of the legend for what can be switched on and off: rings, lines, incidents. */
export function LineKey({ distanceKm }: { readonly distanceKm: number }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const { showRings, showLines, showPoints } = useSession(state => state.view);
  const theme = useSession(state => state.theme);
  const distance = format.chosenKm(distanceKm);
  const { presence, line, incident } = PALETTES[theme];
  return (
    <>
      {showRings && (
        <li>
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <circle cx="12" cy="12" r="10" fill="none" stroke={cssColour(presence)} strokeWidth="2.4" />
          </svg>
          {t('legend.ring', { distance })}
        </li>
      )}
      {showLines && (
        <li className="map-wide">
          <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
            <path d="M2 20L22 4" stroke={cssColour(line)} strokeWidth="2" />
          </svg>
          {t('legend.line')}
        </li>
      )}
      {showPoints &&
        ([0.5, 0.06] as const).map(opacity => (
          <li key={opacity} className="map-wide">
            <svg viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
              <circle
                cx="12"
                cy="12"
                r="6"
                fill={cssColour(incident)}
                fillOpacity={opacity}
                stroke={cssColour(incident)}
                strokeWidth="1.5"
              />
            </svg>
            {t(opacity > 0.1 ? 'legend.pointUncovered' : 'legend.pointCovered', { distance })}
          </li>
        ))}
    </>
  );
}
