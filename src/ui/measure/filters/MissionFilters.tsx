import { useTranslation } from 'react-i18next';
import { GivenNumber } from '../../fields/NumberField.tsx';
import { useSession } from '../../use-session.ts';
import { Choice } from './Choice.tsx';

/** An empty value stands for all missions: no mission has an empty name. */
const ALL = '';

export function MissionFilters() {
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
