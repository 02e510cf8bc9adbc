import { useTranslation } from 'react-i18next';
import { COMPARISONS } from '../../model/plan-view.ts';
import type { Scenario } from '../../model/scenario.ts';
import { Choice } from '../measure/filters/Choice.tsx';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { useScenarioName } from './use-scenario-name.ts';

/** No scenario has an empty id: it stands for the baseline. */
const BASELINE = '';

/** What the open scenario is shown beside on the map, and how. */
export function CompareControls({ active }: { readonly active: Scenario }) {
  const { t } = useTranslation('plan');
  const scenarios = useSession(state => state.scenarios);
  const comparedWith = useSession(state => state.comparedWith);
  const comparison = useSession(state => state.comparison);
  const compareWith = useSession(state => state.compareWith);
  const nameOf = useScenarioName();
  const misfitOf = useMisfit();
  const others = scenarios.filter(other => other.id !== active.id && misfitOf(other) === null);
  return (
    <div className="plan-fields">
      <Choice
        label={t('compare.with')}
        value={others.some(({ id }) => id === comparedWith) ? (comparedWith ?? BASELINE) : BASELINE}
        options={[
          { value: BASELINE, label: t('baseline') },
          ...others.map(other => ({ value: other.id, label: nameOf(other) })),
        ]}
        onChange={value => compareWith(value === BASELINE ? null : value, comparison)}
      />
      <div className="choice">
        <span aria-hidden="true">{t('compare.how')}</span>
        <fieldset className="segmented">
          <legend className="hidden">{t('compare.how')}</legend>
          {COMPARISONS.map(each => (
            <button
              key={each}
              type="button"
              aria-pressed={comparison === each}
              onClick={() => compareWith(comparedWith, each)}
            >
              {t(`compare.${each}`)}
            </button>
          ))}
        </fieldset>
      </div>
    </div>
  );
}
