import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField } from 'react-aria-components/NumberField';
import { useTranslation } from 'react-i18next';
import { PRESET_DISTANCES_KM } from '../../units/distance.ts';
import { useSession } from '../use-session.ts';
import { LARGEST_DISTANCE_KM } from './distance-steps.ts';

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
      <NumberField
        className="number-field"
        value={distanceKm}
        minValue={0.1}
        maxValue={LARGEST_DISTANCE_KM}
        formatOptions={{ maximumFractionDigits: 1 }}
        isWheelDisabled
        onChange={km => {
          if (km > 0) changeSettings({ distanceKm: km });
        }}
      >
        <Label className="hidden">{t('distance.typed')}</Label>
        <Group className="number-group">
          <Input />
          <span aria-hidden="true">km</span>
        </Group>
      </NumberField>
    </div>
  );
}
