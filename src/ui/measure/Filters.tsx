import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { SITE_CLASSES } from '../../model/deployment.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../model/incidents.ts';
import type { Settings } from '../../model/settings.ts';
import {
  EXACT_PLACE_RADIUS_KM,
  NEAR_PLACE_RADIUS_KM,
  SECOND_ORDER_DIVISION_RADIUS_KM,
} from '../../units/precision.ts';
import type { Format } from '../format.ts';
import { Section } from '../parts/Disclosure.tsx';
import { CheckList, Choice, DayField, GivenNumber } from '../parts/Field.tsx';
import { PickMany } from '../parts/PickMany.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** What is counted: which incidents and which bases; the closed section still says what is on. The distance has a section of its own. */
export function Filters() {
  const { t } = useTranslation('measure');
  const format = useFormat();
  const settings = useSession(state => state.settings);
  const actors = useSession(state => state.choices.actors);
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <Section title={t('filters.title')} summary={filterSummary(settings, t, format)} closed>
      <div className="filters">
        <h3>{t('filters.incidents')}</h3>
        <CheckList
          atLeastOne
          legend={t('filters.kind')}
          options={INCIDENT_KINDS}
          chosen={settings.kinds}
          label={kind => t(`kind.${kind}`)}
          onChange={kinds => changeSettings({ kinds })}
        />
        <CheckList
          atLeastOne
          legend={t('filters.perpetrator')}
          options={PERPETRATORS}
          chosen={settings.perpetrators}
          label={perpetrator => t(`perpetrator.${perpetrator}`)}
          onChange={perpetrators => changeSettings({ perpetrators })}
        />
        <PickMany
          label={t('filters.actor')}
          all={t('filters.allActors')}
          options={actors.map(({ name, incidents }) => ({ id: name, name, count: incidents }))}
          chosen={settings.actors}
          onChange={chosen => changeSettings({ actors: chosen })}
        />
        <IncidentThresholds />
        <h3>{t('filters.bases')}</h3>
        <MissionFilters />
        <CheckList
          atLeastOne
          legend={t('filters.sites')}
          options={SITE_CLASSES}
          chosen={settings.siteClasses}
          label={site => t(`site.${site}`)}
          onChange={siteClasses => changeSettings({ siteClasses })}
        />
        <h3>{t('filters.records')}</h3>
        <RecordFilters />
        <h3>{t('filters.place')}</h3>
        <AreaFilters />
        <h3>{t('filters.gaps')}</h3>
        <GapRanking />
      </div>
    </Section>
  );
}

/** The time for which the sources speak, to be corrected; an emptied date goes back to what the files say. */
function RecordFilters() {
  const { t } = useTranslation('measure');
  const incidentRecord = useSession(state => state.findings?.incidentRecord ?? null);
  const lastKnown = useSession(state => state.findings?.record.at(-1)?.to ?? null);
  const hasList = useSession(state =>
    state.sources.some(({ summary }) => summary.recipe.format === 'base-list'),
  );
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <>
      <DayField
        label={t('filters.incidentsFrom')}
        value={incidentRecord?.from ?? null}
        onChange={incidentsFrom => changeSettings({ incidentsFrom })}
      />
      <DayField
        label={t('filters.incidentsTo')}
        value={incidentRecord && incidentRecord.to - 1}
        onChange={incidentsTo => changeSettings({ incidentsTo })}
      />
      {hasList && (
        <DayField
          label={t('filters.basesListedUntil')}
          value={lastKnown && lastKnown - 1}
          onChange={basesListedUntil => changeSettings({ basesListedUntil })}
        />
      )}
    </>
  );
}

/** An empty value stands for all missions: no mission has an empty name. */
const ALL = '';

function MissionFilters() {
  const { t } = useTranslation('measure');
  const mission = useSession(state => state.settings.mission);
  const holdMonths = useSession(state => state.settings.holdMonths);
  const missions = useSession(state => state.choices.missions);
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <>
      <Choice
        label={t('filters.mission')}
        value={mission ?? ALL}
        options={[
          { value: ALL, label: t('filters.allMissions') },
          ...missions.map(({ name, bases }) => ({
            value: name,
            label: t('filters.missionBases', { name, count: bases }),
          })),
        ]}
        onChange={value => changeSettings({ mission: value === ALL ? null : value })}
      />
      <GivenNumber
        label={t('filters.holdMonths')}
        value={holdMonths}
        minimum={1}
        maximum={120}
        onChange={value => changeSettings({ holdMonths: value })}
      />
    </>
  );
}

/** Whose incidents count, and the area whose every cell gets a distance. */
function AreaFilters() {
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

const RADII_KM = [EXACT_PLACE_RADIUS_KM, NEAR_PLACE_RADIUS_KM, SECOND_ORDER_DIVISION_RADIUS_KM];

/** How deadly and how exactly placed an incident must be to count. */
function IncidentThresholds() {
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

/** What puts a gap cell at the top, and whether old violence counts less. */
function GapRanking() {
  const { t } = useTranslation('measure');
  const gapsBy = useSession(state => state.settings.gapsBy);
  const halfLifeDays = useSession(state => state.settings.halfLifeDays);
  const changeSettings = useSession(state => state.changeSettings);
  return (
    <>
      <Choice
        label={t('filters.gapsBy')}
        value={gapsBy}
        options={[
          { value: 'fatalities', label: t('filters.byFatalities') },
          { value: 'incidents', label: t('filters.byIncidents') },
        ]}
        onChange={by => changeSettings({ gapsBy: by })}
      />
      <HalfLifeChoice value={halfLifeDays} onChange={days => changeSettings({ halfLifeDays: days })} />
    </>
  );
}

const HALF_LIVES_DAYS = [90, 180, 365, 730];

interface HalfLifeProps {
  /** `null`: old violence counts as much as new. */
  readonly value: number | null;
  readonly onChange: (days: number | null) => void;
}

/** After how many days an incident counts half; one that was given elsewhere is offered too. */
export function HalfLifeChoice({ value, onChange }: HalfLifeProps) {
  const { t } = useTranslation('measure');
  const days = [...new Set([...HALF_LIVES_DAYS, ...(value === null ? [] : [value])])];
  return (
    <Choice
      label={t('filters.halfLife')}
      value={String(value)}
      options={[
        { value: 'null', label: t('filters.noHalfLife') },
        ...days.map(count => ({ value: String(count), label: t('filters.days', { count }) })),
      ]}
      onChange={chosen => onChange(chosen === 'null' ? null : Number(chosen))}
    />
  );
}

/** What is on, in one line: what is compared with what, then every filter that narrows it. */
function filterSummary(settings: Settings, t: TFunction<'measure'>, format: Format): string {
  const parts = [
    settings.kinds.map(kind => t(`kindShort.${kind}`)).join(' + '),
    settings.mission ?? t('filters.allMissions'),
    settings.siteClasses.map(site => t(`siteShort.${site}`)).join(' + '),
  ];
  if (settings.perpetrators.length < PERPETRATORS.length) {
    parts.push(settings.perpetrators.map(each => t(`perpetrator.${each}`)).join(' + '));
  }
  if (settings.actors.length > 0) parts.push(t('filters.actorCount', { count: settings.actors.length }));
  if (settings.minimumFatalities > 0) {
    parts.push(t('filters.atLeast', { count: settings.minimumFatalities }));
  }
  if (settings.maximumRadiusKm !== null) {
    parts.push(t('filters.radius', { distance: format.chosenKm(settings.maximumRadiusKm) }));
  }
  if (settings.countries.length === 1) parts.push(settings.countries.join());
  if (settings.countries.length > 1) {
    parts.push(t('filters.countryCount', { count: settings.countries.length }));
  }
  if (settings.halfLifeDays !== null) {
    parts.push(t('filters.halfLifeShort', { count: settings.halfLifeDays }));
  }
  return parts.join(' · ');
}
