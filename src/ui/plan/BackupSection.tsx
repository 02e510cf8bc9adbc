import { useTranslation } from 'react-i18next';
import type { PlanFindings } from '../../model/plan-findings.ts';
import { Section } from '../parts/Disclosure.tsx';
import { GivenNumber } from '../parts/Field.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { usePeriod } from './plan-words.ts';

const MOST_PERCENT = 99;

/** How much of what is reached would be reached still if bases were unavailable. */
export function BackupSection({ plan }: { readonly plan: PlanFindings }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const unavailable = useSession(state => state.planSettings.unavailable);
  const changePlanSettings = useSession(state => state.changePlanSettings);
  const { once, twiceOrMore, expected } = plan.backup;
  const total = plan.change.incidents;
  const percent = Math.round(unavailable * 100);
  const period = usePeriod(plan.period);
  return (
    <Section title={t('backup.title')} summary={t('backup.summary', { count: twiceOrMore })} closed>
      <p>
        {t('backup.twice', {
          twice: format.integer(twiceOrMore),
          once: format.integer(once),
          total: format.integer(total),
          period,
        })}
      </p>
      <p>
        {t('backup.expected', {
          expected: format.decimal(expected),
          total: format.integer(total),
          share: format.percent(expected, total),
          chance: format.percent(percent, 100),
        })}
      </p>
      <div className="plan-fields">
        <GivenNumber
          label={t('backup.unavailable')}
          value={percent}
          minimum={0}
          maximum={MOST_PERCENT}
          onChange={value => changePlanSettings({ unavailable: value / 100 })}
        />
      </div>
    </Section>
  );
}
