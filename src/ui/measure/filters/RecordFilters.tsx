import { useTranslation } from 'react-i18next';
import { DayField } from '../../fields/DayField.tsx';
import { useSession } from '../../use-session.ts';

/** The time for which the sources speak, to be corrected; an emptied date goes back to what the files say. */
export function RecordFilters() {
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
