import { useTranslation } from 'react-i18next';
import type { ScenarioBase } from '../../model/scenario.ts';
import { DayField } from '../fields/DayField.tsx';
import { useSession } from '../use-session.ts';
import { useChangeBase } from './use-change-base.ts';
import { useChosenOn } from './use-chosen-on.ts';

/** On what the place was chosen. Of one that a planner put there nobody knows but the planner, who can say so. */
export function BaseChoosing({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const { id, latitude, longitude, chosenOn } = base;
  const isWhereItWas = useSession(
    state =>
      state.plan?.baseline.bases.some(
        one => one.id === id && one.latitude === latitude && one.longitude === longitude,
      ) ?? false,
  );
  const change = useChangeBase(id);
  const chosenOnText = useChosenOn();
  if (isWhereItWas) return null;
  if (chosenOn?.by === 'search') return <p className="explanation">{chosenOnText(chosenOn)}</p>;
  return (
    <>
      <div className="plan-fields">
        <DayField
          label={t('editor.chosenUntil')}
          value={chosenOn?.until ?? null}
          onChange={until =>
            change({ chosenOn: until === null ? null : { by: 'planner', from: null, until } })
          }
        />
      </div>
      <p className="explanation">{t('editor.chosenWhy')}</p>
    </>
  );
}
