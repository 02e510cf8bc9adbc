import { useTranslation } from 'react-i18next';
import type { ScenarioBase } from '../../model/scenario.ts';
import { DayField } from '../fields/DayField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { useChangeBase } from './use-change-base.ts';

const LONGEST_STAY_DAYS = 3650;

/** From when to when the base is there, the day it closes being its last: closing it, opening it again, and taking out what the scenario added. */
export function BaseStay({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const day = useSession(state => state.plan?.day ?? null);
  const removeBase = useSession(state => state.removeBase);
  const isOfBaseline = useSession(
    state => state.plan?.baseline.bases.some(({ id }) => id === base.id) ?? false,
  );
  const change = useChangeBase(base.id);
  const isLater = day !== null && base.to !== null && base.to > day;
  return (
    <>
      <div className="plan-fields">
        <DayField label={t('stay.from')} value={base.from} onChange={from => change({ from })} />
        <DayField
          label={t('stay.to')}
          value={base.to === null ? null : base.to - 1}
          onChange={last => change({ to: last === null ? null : last + 1 })}
        />
        {base.kind === 'temporary' && (
          <NumberField
            label={t('stay.planned')}
            value={base.plannedDays}
            minimum={1}
            maximum={LONGEST_STAY_DAYS}
            onChange={plannedDays => change({ plannedDays })}
          />
        )}
      </div>
      {isLater && <p className="explanation">{t('stay.later', { day: format.day(day) })}</p>}
      <div className="plan-buttons">
        {base.to === null && day !== null && (
          <button type="button" className="plan-button" onClick={() => change({ to: day })}>
            {t('stay.close', { day: format.day(day) })}
          </button>
        )}
        {base.to !== null && (
          <button type="button" className="plan-button" onClick={() => change({ to: null })}>
            {t('stay.reopen')}
          </button>
        )}
        {!isOfBaseline && (
          <button type="button" className="plan-button" onClick={() => removeBase(base.id)}>
            {t('stay.remove')}
          </button>
        )}
      </div>
    </>
  );
}
