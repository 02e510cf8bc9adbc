import { useTranslation } from 'react-i18next';
import { PLACEMENT_OBJECTIVES } from '../../model/placement.ts';
import { GivenNumber } from '../fields/NumberField.tsx';
import { Choice } from '../measure/filters/Choice.tsx';
import { useSession } from '../use-session.ts';
import { RequestRules } from './RequestRules.tsx';
import type { RequestProps } from './request-props.ts';

const WEIGHTS = ['incidents', 'fatalities', 'people'] as const;
const CANDIDATES = ['towns', 'cells', 'file'] as const;
const HALF_LIVES_DAYS = [90, 180, 365, 730];
const MOST_SITES = 30;
const FARTHEST_KM = 1000;

/** What the sites are to be best at, how many, and where they may be. */
export function RequestForm({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  const hasPeople = useSession(state => state.sources.some(source => source.role === 'population'));
  return (
    <div className="plan-fields">
      <Choice
        label={t('best.objective')}
        value={request.objective}
        options={PLACEMENT_OBJECTIVES.map(value => ({ value, label: t(`objective.${value}`) }))}
        onChange={value =>
          onChange({ objective: PLACEMENT_OBJECTIVES.find(each => each === value) ?? 'coverage' })
        }
      />
      <p className="explanation">{t(`objectiveNote.${request.objective}`)}</p>
      <Choice
        label={t('best.weight')}
        value={request.weight}
        options={WEIGHTS.filter(value => value !== 'people' || hasPeople).map(value => ({
          value,
          label: t(`best.by.${value}`),
        }))}
        onChange={value => onChange({ weight: WEIGHTS.find(each => each === value) ?? 'incidents' })}
      />
      <RequestSize request={request} onChange={onChange} />
      {request.weight !== 'people' && <RequestAge request={request} onChange={onChange} />}
      <Choice
        label={t('best.candidates')}
        value={request.candidates}
        options={CANDIDATES.map(value => ({ value, label: t(`best.from.${value}`) }))}
        onChange={value => onChange({ candidates: CANDIDATES.find(each => each === value) ?? 'towns' })}
      />
      <RequestRules request={request} onChange={onChange} />
    </div>
  );
}

function RequestSize({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  return (
    <>
      {request.objective === 'set-covering' ? (
        <GivenNumber
          label={t('best.required')}
          value={Math.round(request.requiredShare * 100)}
          minimum={1}
          maximum={100}
          onChange={value => onChange({ requiredShare: value / 100 })}
        />
      ) : (
        <GivenNumber
          label={t('best.sites')}
          value={request.sites}
          minimum={1}
          maximum={MOST_SITES}
          onChange={sites => onChange({ sites })}
        />
      )}
      {request.objective !== 'p-median' && (
        <GivenNumber
          label={t('best.km')}
          value={request.km}
          minimum={0.1}
          maximum={FARTHEST_KM}
          decimals={1}
          onChange={km => onChange({ km })}
        />
      )}
    </>
  );
}

/** Where people live has no age, so it is asked for incidents only. */
function RequestAge({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  return (
    <Choice
      label={t('measure:filters.halfLife')}
      value={String(request.halfLifeDays)}
      options={[
        { value: 'null', label: t('measure:filters.noHalfLife') },
        ...HALF_LIVES_DAYS.map(count => ({
          value: String(count),
          label: t('measure:filters.days', { count }),
        })),
      ]}
      onChange={value => onChange({ halfLifeDays: value === 'null' ? null : Number(value) })}
    />
  );
}
