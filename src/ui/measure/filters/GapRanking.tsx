import { useTranslation } from 'react-i18next';
import { useSession } from '../../use-session.ts';
import { Choice } from './Choice.tsx';

const HALF_LIVES_DAYS = [90, 180, 365, 730];

/** What puts a gap cell at the top, and whether old violence counts less. */
export function GapRanking() {
  const { t } = useTranslation('measure');
  const gapsBy = useSession(state => state.settings.gapsBy);
  const halfLifeDays = useSession(state => state.settings.halfLifeDays);
  const changeSettings = useSession(state => state.changeSettings);
  const days = [...new Set([...HALF_LIVES_DAYS, ...(halfLifeDays === null ? [] : [halfLifeDays])])];
  return (
    <>
      <Choice
        label={t('filters.gapsBy')}
        value={gapsBy}
        options={[
          { value: 'fatalities', label: t('filters.byFatalities') },
          { value: 'incidents', label: t('filters.byIncidents') },
        ]}
        onChange={value => changeSettings({ gapsBy: value === 'incidents' ? 'incidents' : 'fatalities' })}
      />
      <Choice
        label={t('filters.halfLife')}
        value={String(halfLifeDays)}
        options={[
          { value: 'null', label: t('filters.noHalfLife') },
          ...days.map(count => ({ value: String(count), label: t('filters.days', { count }) })),
        ]}
        onChange={value => changeSettings({ halfLifeDays: value === 'null' ? null : Number(value) })}
      />
    </>
  );
}
