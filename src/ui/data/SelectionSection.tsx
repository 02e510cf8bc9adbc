import { useTranslation } from 'react-i18next';
import { useSession } from '../use-session.ts';
import { ManyOf } from './ManyOf.tsx';
import { OneOf } from './OneOf.tsx';
import { useDataFormat } from './use-data-format.ts';

/** Stands for "all missions" in the list of missions, whose names are never empty. */
const ALL = '';

/** Mission, countries and area of interest: what of the loaded data is looked at. */
export function SelectionSection() {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const choices = useSession(state => state.choices);
  const mission = useSession(state => state.settings.mission);
  const countries = useSession(state => state.settings.countries);
  const change = useSession(state => state.changeSettings);
  const missions = choices.missions.map(({ name, bases }) => ({
    id: name,
    name: t('selection.missionBases', { name, bases: integer(bases) }),
  }));
  const found = choices.countries.map(({ name, incidents }) => ({
    id: name,
    name,
    note: integer(incidents),
  }));
  return (
    <section className="data-section" aria-labelledby="data-selection">
      <h3 id="data-selection">{t('selection.title')}</h3>
      <OneOf
        label={t('selection.mission')}
        value={mission ?? ALL}
        options={[{ id: ALL, name: t('selection.allMissions') }, ...missions]}
        onChange={id => change({ mission: id === ALL ? null : id })}
      />
      <ManyOf
        label={t('selection.countries')}
        none={t('selection.allCountries')}
        options={found}
        chosen={countries}
        onChange={ids => change({ countries: [...ids] })}
      />
      <AreaOfInterest />
    </section>
  );
}

function AreaOfInterest() {
  const { t } = useTranslation('data');
  const areas = useSession(state => state.areas);
  const area = useSession(state => state.settings.area);
  const change = useSession(state => state.changeSettings);
  return (
    <ManyOf
      label={t('selection.area')}
      none={t('selection.noArea')}
      options={areas}
      chosen={area}
      onChange={ids => change({ area: [...ids] })}
    />
  );
}
