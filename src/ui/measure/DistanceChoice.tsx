import { useTranslation } from 'react-i18next';
import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import { GivenNumber } from '../fields/NumberField.tsx';
import { useSession } from '../use-session.ts';
import { LARGEST_DISTANCE_KM, SMALLEST_DISTANCE_KM } from './distance-steps.ts';

/** Preset distances and a typed one, in the number format of the language. */
export function DistanceChoice() {
  const { t } = useTranslation('measure');
  const distanceKm = useSession(state => state.settings.distanceKm);
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <div className="distance-choice">
      <fieldset className="segmented">
        <legend className="hidden">{t('distance.presets')}</legend>
        {PRESET_DISTANCES_KM.map(km => (
          <button
            key={km}
            type="button"
            aria-pressed={km === distanceKm}
            aria-label={t('distance.preset', { count: km })}
            onClick={() => changeSettings({ distanceKm: km })}
          >
            {km}
          </button>
        ))}
      </fieldset>
      <GivenNumber
        label={t('distance.typed')}
        hideLabel
        unit="km"
        value={distanceKm}
        minimum={SMALLEST_DISTANCE_KM}
        maximum={LARGEST_DISTANCE_KM}
        decimals={1}
        onChange={km => changeSettings({ distanceKm: km })}
      />
    </div>
  );
}
