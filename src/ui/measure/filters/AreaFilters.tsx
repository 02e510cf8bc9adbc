import { useTranslation } from 'react-i18next';
import { useSession } from '../../use-session.ts';
import { PickMany } from './PickMany.tsx';

/** Whose incidents count, and the area whose every cell gets a distance. */
export function AreaFilters() {
  const { t } = useTranslation('measure');
  const chosenCountries = useSession(state => state.settings.countries);
  const chosenAreas = useSession(state => state.settings.area);
  const countries = useSession(state => state.choices.countries);
  const areas = useSession(state => state.areas);
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <>
      <PickMany
        label={t('filters.country')}
        all={t('filters.allCountries')}
        options={countries.map(({ name, incidents }) => ({ id: name, name, count: incidents }))}
        chosen={chosenCountries}
        onChange={value => changeSettings({ countries: value })}
      />
      <PickMany
        label={t('filters.area')}
        all={t('filters.noArea')}
        options={areas}
        chosen={chosenAreas}
        onChange={value => changeSettings({ area: value })}
      />
      <p className="explanation">{t('filters.areaHint')}</p>
    </>
  );
}
