import './filters.css';
import { useTranslation } from 'react-i18next';
import { SITE_CLASSES } from '../../../model/deployment.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../../model/incidents.ts';
import { DayField } from '../../fields/DayField.tsx';
import { useFormat } from '../../use-format.ts';
import { useSession } from '../../use-session.ts';
import { Section } from '../Section.tsx';
import { AreaFilters } from './AreaFilters.tsx';
import { CheckList } from './CheckList.tsx';
import { filterSummary } from './filter-summary.ts';
import { GapRanking } from './GapRanking.tsx';
import { IncidentThresholds } from './IncidentThresholds.tsx';
import { MissionFilters } from './MissionFilters.tsx';
import { PickMany } from './PickMany.tsx';

/** Everything that changes the numbers, in one place; the closed section still says what is on. */
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
          legend={t('filters.kind')}
          options={INCIDENT_KINDS}
          chosen={settings.kinds}
          label={kind => t(`kind.${kind}`)}
          onChange={kinds => changeSettings({ kinds })}
        />
        <CheckList
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
