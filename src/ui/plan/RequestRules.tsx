import { useTranslation } from 'react-i18next';
import { GivenNumber, NumberField } from '../fields/NumberField.tsx';
import { PickMany } from '../measure/filters/PickMany.tsx';
import { useSession } from '../use-session.ts';
import type { RequestProps } from './request-props.ts';

const FARTHEST_KM = 2000;
const LONGEST_SECONDS = 600;

/** Where sites must and must not be, and how long to look. */
export function RequestRules({ request, onChange }: RequestProps) {
  const { t } = useTranslation('plan');
  const towns = useSession(state => state.towns);
  const names = [...new Set(towns.map(town => town.name))].map(name => ({ id: name, name }));
  const areNamed = request.candidates === 'towns' && names.length > 0;
  return (
    <details className="numbers">
      <summary>{t('best.rules')}</summary>
      <div className="plan-fields">
        {areNamed && (
          <>
            <PickMany
              label={t('best.keep')}
              all={t('best.keepNone')}
              options={names}
              chosen={request.keep}
              onChange={keep => onChange({ keep })}
            />
            <PickMany
              label={t('best.refuse')}
              all={t('best.refuseNone')}
              options={names}
              chosen={request.refuse}
              onChange={refuse => onChange({ refuse })}
            />
          </>
        )}
        <NumberField
          label={t('best.fromBases')}
          value={request.minimumKmFromBases}
          minimum={0}
          maximum={FARTHEST_KM}
          onChange={minimumKmFromBases => onChange({ minimumKmFromBases })}
        />
        <NumberField
          label={t('best.fromParent')}
          value={request.maximumKmFromParent}
          minimum={1}
          maximum={FARTHEST_KM}
          onChange={maximumKmFromParent => onChange({ maximumKmFromParent })}
        />
        <NumberField
          label={t('best.perParent')}
          value={request.mostFromOneParent}
          minimum={1}
          maximum={30}
          onChange={mostFromOneParent => onChange({ mostFromOneParent })}
        />
        <GivenNumber
          label={t('best.timeLimit')}
          value={request.timeLimitSeconds}
          minimum={1}
          maximum={LONGEST_SECONDS}
          onChange={timeLimitSeconds => onChange({ timeLimitSeconds })}
        />
      </div>
    </details>
  );
}
