import { useTranslation } from 'react-i18next';
import {
  EXACT_PLACE_RADIUS_KM,
  NEAR_PLACE_RADIUS_KM,
  SECOND_ORDER_DIVISION_RADIUS_KM,
} from '../../../units/precision.ts';
import { GivenNumber } from '../../fields/NumberField.tsx';
import { useFormat } from '../../use-format.ts';
import { useSession } from '../../use-session.ts';
import { Choice } from './Choice.tsx';

const RADII_KM = [EXACT_PLACE_RADIUS_KM, NEAR_PLACE_RADIUS_KM, SECOND_ORDER_DIVISION_RADIUS_KM];

/** How deadly and how exactly placed an incident must be to count. */
export function IncidentThresholds() {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const minimumFatalities = useSession(state => state.settings.minimumFatalities);
  const maximumRadiusKm = useSession(state => state.settings.maximumRadiusKm);
  const changeSettings = useSession(state => state.changeSettings);
  // A project from elsewhere may hold another radius: it is offered too, so that the control shows what is on.
  const radii = [...new Set([...RADII_KM, ...(maximumRadiusKm === null ? [] : [maximumRadiusKm])])];
  return (
    <>
      <GivenNumber
        label={t('filters.minimumFatalities')}
        value={minimumFatalities}
        minimum={0}
        maximum={100_000}
        onChange={value => changeSettings({ minimumFatalities: value })}
      />
      <Choice
        label={t('filters.precision')}
        value={String(maximumRadiusKm)}
        options={[
          { value: 'null', label: t('filters.anyPrecision') },
          ...radii.map(km => ({
            value: String(km),
            label: t('filters.radius', { distance: format.chosenKm(km) }),
          })),
        ]}
        onChange={value => changeSettings({ maximumRadiusKm: value === 'null' ? null : Number(value) })}
      />
    </>
  );
}
