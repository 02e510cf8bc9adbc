import { useTranslation } from 'react-i18next';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { BaselineDay } from './BaselineDay.tsx';
import { CompareControls } from './CompareControls.tsx';
import { DraftText } from './DraftText.tsx';
import { PlanPeriod } from './PlanPeriod.tsx';
import { useActiveScenario } from './use-plan-bases.ts';
import { useScenarioName } from './use-scenario-name.ts';

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
      <div className="plan-buttons">
        <button type="button" className="plan-button" onClick={() => void newScenario()}>
          {t('scenarios.new')}
        </button>
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
            <button type="button" className="link" onClick={() => deleteScenario(id)}>
              {t('scenarios.delete')}
              <span className="hidden"> {name}</span>
            </button>
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
      <button type="button" className="plan-button" onClick={() => duplicateScenario(id)}>
        {t('scenarios.duplicate')}
        <span className="hidden"> {name}</span>
      </button>
      <button type="button" className="plan-button" onClick={() => deleteScenario(id)}>
        {t('scenarios.delete')}
        <span className="hidden"> {name}</span>
      </button>
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
      <DraftText label={t('scenarios.name')} value={name} onChange={text => renameScenario(id, text)} />
      <details className="numbers" open={note !== ''}>
        <summary>{t('scenarios.note')}</summary>
        <DraftText
          label={t('scenarios.noteOf')}
          value={note}
          long
          mayBeEmpty
          onChange={text => noteScenario(id, text)}
        />
      </details>
    </div>
  );
}
