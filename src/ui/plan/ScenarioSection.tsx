import { useTranslation } from 'react-i18next';
import { COMPARISONS } from '../../model/project.ts';
import type { Scenario } from '../../model/scenario.ts';
import { Button, Segmented } from '../parts/Button.tsx';
import { Disclosure, Section } from '../parts/Disclosure.tsx';
import { Choice, DayField, TextField } from '../parts/Field.tsx';
import { useFormat } from '../use-format.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { useScenarioName } from './plan-words.ts';
import { useActiveScenario } from './use-plan-scene.ts';

/** The scenarios beside the baseline, and what can be done with the one that is open. */
export function ScenarioSection() {
  const { t } = useTranslation('plan');
  const scenarios = useSession(state => state.scenarios);
  const newScenario = useSession(state => state.newScenario);
  const active = useActiveScenario();
  const nameOf = useScenarioName();
  const summary = t('scenarios.count', { count: scenarios.length });
  return (
    <Section title={t('scenarios.title')} summary={summary}>
      <ScenarioList />
      <BaselineDay />
      <PlanPeriod />
      <div className="buttons">
        <Button onClick={() => void newScenario()}>{t('scenarios.new')}</Button>
        {active && <ScenarioButtons id={active.id} name={nameOf(active)} />}
      </div>
      {active ? <ScenarioText /> : <p className="explanation">{t('scenarios.baselineNote')}</p>}
      {active && <CompareControls active={active} />}
    </Section>
  );
}

function ScenarioList() {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const scenarios = useSession(state => state.scenarios);
  const activeScenario = useSession(state => state.activeScenario);
  const openScenario = useSession(state => state.openScenario);
  const asOf = useSession(state => state.plan?.asOf ?? null);
  const deleteScenario = useSession(state => state.deleteScenario);
  const nameOf = useScenarioName();
  const misfitOf = useMisfit();
  const choices = [
    {
      id: null,
      name: asOf === null ? t('baseline') : t('baselineOn', { day: format.day(asOf) }),
      misfit: null,
    },
    ...scenarios.map(scenario => ({ id: scenario.id, name: nameOf(scenario), misfit: misfitOf(scenario) })),
  ];
  return (
    <fieldset className="scenario-list">
      <legend className="hidden">{t('scenarios.open')}</legend>
      {choices.map(({ id, name, misfit }) => (
        <div key={id ?? 'baseline'} className="scenario-row">
          <label data-open={id === activeScenario || undefined} data-other={misfit !== null || undefined}>
            <input
              type="radio"
              name="scenario"
              checked={id === activeScenario}
              disabled={misfit !== null}
              onChange={() => openScenario(id)}
            />
            <span>
              {name}
              {misfit !== null && <span className="second-line muted">{misfit}</span>}
            </span>
          </label>
          {misfit !== null && id !== null && (
            <Button kind="link" onClick={() => deleteScenario(id)}>
              {t('scenarios.delete')}
              <span className="hidden"> {name}</span>
            </Button>
          )}
        </div>
      ))}
    </fieldset>
  );
}

function ScenarioButtons({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('plan');
  const duplicateScenario = useSession(state => state.duplicateScenario);
  const deleteScenario = useSession(state => state.deleteScenario);
  return (
    <>
      <Button onClick={() => duplicateScenario(id)}>
        {t('scenarios.duplicate')}
        <span className="hidden"> {name}</span>
      </Button>
      <Button onClick={() => deleteScenario(id)}>
        {t('scenarios.delete')}
        <span className="hidden"> {name}</span>
      </Button>
    </>
  );
}

function ScenarioText() {
  const { t } = useTranslation('plan');
  const scenario = useActiveScenario();
  const nameOf = useScenarioName();
  const renameScenario = useSession(state => state.renameScenario);
  const noteScenario = useSession(state => state.noteScenario);
  if (!scenario) return null;
  const { id, note } = scenario;
  const name = nameOf(scenario);
  return (
    <div className="plan-fields" key={id}>
      <TextField label={t('scenarios.name')} value={name} onChange={text => renameScenario(id, text)} />
      <Disclosure kind="small" summary={t('scenarios.note')} isOpen={note !== ''}>
        <TextField
          label={t('scenarios.noteOf')}
          value={note}
          long
          mayBeEmpty
          onChange={text => noteScenario(id, text)}
        />
      </Disclosure>
    </div>
  );
}

/** The day whose deployment is the baseline; emptied, it is the end of the period measured. */
function BaselineDay() {
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

/** The incidents that every figure of a plan counts: those of the period of Measure, unless one is chosen here. */
function PlanPeriod() {
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

/** No scenario has an empty id: it stands for the baseline. */
const BASELINE = '';

/** What the open scenario is shown beside on the map, and how. */
function CompareControls({ active }: { readonly active: Scenario }) {
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
      <div className="field">
        <span aria-hidden="true">{t('compare.how')}</span>
        <Segmented
          legend={t('compare.how')}
          options={COMPARISONS.map(value => ({ value, text: t(`compare.${value}`) }))}
          chosen={comparison}
          onChange={value => compareWith(comparedWith, value)}
        />
      </div>
    </div>
  );
}
