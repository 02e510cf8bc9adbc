import { useTranslation } from 'react-i18next';
import { DayField } from '../fields/DayField.tsx';
import { useSession } from '../use-session.ts';

/** The day whose deployment is the baseline; emptied, it is the end of the period measured. */
export function BaselineDay() {
  const { t } = useTranslation('plan');
  const chosen = useSession(state => state.planSettings.asOf);
  const measured = useSession(state => state.plan?.asOf ?? null);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  return (
    <div className="plan-fields">
      <DayField
        label={t('scenarios.asOf')}
        value={chosen ?? measured}
        onChange={asOf => changePlanSettings({ asOf })}
      />
    </div>
  );
}
