import { useTranslation } from 'react-i18next';
import { DayField } from '../fields/DayField.tsx';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { TestPlot } from './TestPlot.tsx';

/** Chosen on one period, judged on the next: the scenario beside the baseline, chance and hindsight. */
export function TestSection() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const splitDay = useSession(state => state.planSettings.splitDay);
  const demandDays = useSession(state => state.plan?.demandDays ?? null);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  const testPlan = useSession(state => state.testPlan);
  const testing = useSession(state => state.testing);
  const test = useSession(state => state.planTest);
  const problem = useSession(state => state.planTestProblem);
  return (
    <Section title={t('test.title')} closed>
      <p className="explanation">{t('test.why')}</p>
      <div className="plan-fields">
        <DayField
          label={t('test.split')}
          value={splitDay}
          onChange={day => changePlanSettings({ splitDay: day })}
        />
      </div>
      {demandDays && (
        <p className="explanation">
          {t('test.range', { first: format.day(demandDays.first), last: format.day(demandDays.last) })}
        </p>
      )}
      <button
        type="button"
        className="plan-button plan-primary"
        aria-disabled={testing || splitDay === null}
        onClick={() => {
          if (!testing && splitDay !== null) testPlan();
        }}
      >
        {t(testing ? 'test.running' : 'test.run')}
      </button>
      <div role="status">
        {splitDay === null && <p className="explanation">{t('test.needsSplit')}</p>}
        {problem && <p className="why-not">{t(`testProblem.${problem}`)}</p>}
      </div>
      {test && <TestPlot test={test} />}
    </Section>
  );
}
