import { useTranslation } from 'react-i18next';
import { DayField } from '../fields/DayField.tsx';
import { Choice } from '../measure/filters/Choice.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

/** The incidents that every figure of a plan counts: those of the period of Measure, unless one is chosen here. */
export function PlanPeriod() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const own = useSession(state => state.planSettings.period);
  const measured = useSession(state => state.plan?.period ?? null);
  const total = useSession(state => state.plan?.change.incidents ?? null);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  const begin = { from: measured?.first ?? null, to: measured?.last ?? null };
  return (
    <>
      <div className="plan-fields">
        <Choice
          label={t('period.label')}
          value={own === null ? 'measure' : 'own'}
          options={[
            { value: 'measure', label: t('period.ofMeasure') },
            { value: 'own', label: t('period.own') },
          ]}
          onChange={value => changePlanSettings({ period: value === 'own' ? (own ?? begin) : null })}
        />
        {own && (
          <>
            <DayField
              label={t('period.from')}
              value={own.from}
              onChange={from => changePlanSettings({ period: { ...own, from } })}
            />
            <DayField
              label={t('period.to')}
              value={own.to}
              onChange={to => changePlanSettings({ period: { ...own, to } })}
            />
          </>
        )}
      </div>
      {total !== null && measured && (
        <p className="explanation">
          {t(measured.own ? 'period.countedOwn' : 'period.counted', {
            total: format.integer(total),
            first: format.day(measured.first),
            last: format.day(measured.last),
          })}
        </p>
      )}
    </>
  );
}
