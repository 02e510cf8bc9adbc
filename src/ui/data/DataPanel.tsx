import './data.css';
import { useTranslation } from 'react-i18next';
import { isBasemapUnreadable } from '../../session/state.ts';
import { Button, FileButton } from '../parts/Button.tsx';
import { Choice } from '../parts/Field.tsx';
import { PickMany } from '../parts/PickMany.tsx';
import { useSession } from '../use-session.ts';
import { ProjectSection, ProjectTrouble } from './ProjectSection.tsx';
import { SourceList } from './SourceList.tsx';
import { useDataFormat } from './use-data-format.ts';

/** The panel of Data mode: what is loaded, what of it is looked at, and the project that keeps it. */
export function DataPanel() {
  const { t } = useTranslation('data');
  const exercise = useSession(state => state.exercise);
  return (
    <div className="data-panel">
      <h2>{t('title')}</h2>
      {exercise && <p className="data-exercise">{t('exercise.line')}</p>}
      <AddFiles />
      <ProjectTrouble />
      <SourceList />
      <SelectionSection />
      <ProjectSection />
      <BasemapSection />
      <WhereToGet />
    </div>
  );
}

/** The way in: a file picker, and a word on dropping. */
export function AddFiles() {
  const { t } = useTranslation('data');
  const offerFiles = useSession(state => state.offerFiles);
  return (
    <section className="data-section">
      <FileButton kind="primary" multiple onFiles={files => void offerFiles(files)}>
        {t('add.button')}
      </FileButton>
      <p className="explanation">{t('add.hint')}</p>
    </section>
  );
}

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
    value: name,
    label: t('selection.missionBases', { name, bases: integer(bases) }),
  }));
  const found = choices.countries.map(({ name, incidents }) => ({
    id: name,
    name,
    count: incidents,
  }));
  return (
    <section className="data-section" aria-labelledby="data-selection">
      <h3 id="data-selection">{t('selection.title')}</h3>
      <Choice
        stacked
        label={t('selection.mission')}
        value={mission ?? ALL}
        options={[{ value: ALL, label: t('selection.allMissions') }, ...missions]}
        onChange={id => change({ mission: id === ALL ? null : id })}
      />
      <PickMany
        label={t('selection.countries')}
        all={t('selection.allCountries')}
        options={found}
        chosen={countries}
        onChange={ids => change({ countries: ids })}
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
    <PickMany
      label={t('selection.area')}
      all={t('selection.noArea')}
      options={areas}
      chosen={area}
      onChange={ids => change({ area: ids })}
    />
  );
}

/** A user's own basemap in place of the bundled outlines. */
export function BasemapSection() {
  const { t } = useTranslation('data');
  const basemap = useSession(state => state.basemap);
  const isUnreadable = useSession(isBasemapUnreadable);
  const setBasemap = useSession(state => state.setBasemap);
  return (
    <section className="data-section" aria-labelledby="data-basemap">
      <h3 id="data-basemap">{t('basemap.title')}</h3>
      <p className="explanation">
        {basemap
          ? t(isUnreadable ? 'basemap.unreadable' : 'basemap.own', { fileName: basemap.name })
          : t('basemap.bundled')}
      </p>
      <div className="buttons">
        <FileButton accept=".pmtiles" onFiles={([file]) => file && setBasemap(file)}>
          {t('basemap.choose')}
        </FileButton>
        {basemap && <Button onClick={() => setBasemap(null)}>{t('basemap.remove')}</Button>}
      </div>
    </section>
  );
}

const UCDP_DOWNLOADS = 'https://ucdp.uu.se/downloads/';
const GEO_PKO =
  'https://www.uu.se/en/department/peace-and-conflict-research/research/research-data/geo-pko-dataset';

/** Where the open data comes from. Nothing is fetched: the user follows a link and comes back with a file. */
export function WhereToGet() {
  const { t } = useTranslation('data');
  return (
    <section className="data-section" aria-labelledby="data-get">
      <h3 id="data-get">{t('get.title')}</h3>
      <p className="explanation">
        {t('get.ged')}{' '}
        <a href={UCDP_DOWNLOADS} target="_blank" rel="noreferrer">
          ucdp.uu.se/downloads
        </a>
      </p>
      <p className="explanation">
        {t('get.geoPko')}{' '}
        <a href={GEO_PKO} target="_blank" rel="noreferrer">
          uu.se, Geo-PKO
        </a>
      </p>
      <p className="explanation">{t('get.own')}</p>
    </section>
  );
}
