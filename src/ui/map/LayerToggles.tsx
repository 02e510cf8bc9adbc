import { useTranslation } from 'react-i18next';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

const TOGGLES = [
  ['showRings', 'rings'],
  ['showLines', 'lines'],
  ['showPoints', 'points'],
  ['showTowns', 'towns'],
] as const;

/** What is drawn besides the cells and the bases. */
export function LayerToggles() {
  const { t } = useTranslation('map');
  const format = useFormat();
  const view = useSession(state => state.view);
  const setView = useSession(state => state.setView);
  const distance = format.chosenKm(useSession(state => state.settings.distanceKm));
  return (
    <fieldset className="map-toggles">
      <legend className="hidden">{t('layers')}</legend>
      {TOGGLES.map(([shown, name]) => (
        <button
          key={shown}
          type="button"
          aria-pressed={view[shown]}
          title={t(`${name}Hint`, { distance })}
          onClick={() => setView({ [shown]: !view[shown] })}
        >
          {t(name)}
        </button>
      ))}
    </fieldset>
  );
}
