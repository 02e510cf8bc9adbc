import { useTranslation } from 'react-i18next';
import { Section } from '../measure/Section.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BaselineDay } from './BaselineDay.tsx';
import { CompareControls } from './CompareControls.tsx';
import { DraftText } from './DraftText.tsx';
import { useActiveScenario } from './use-plan-bases.ts';

/** The scenarios beside the baseline, and what can be done with the one that is open. */
export function ScenarioSection() {
  const { t } = useTranslation('plan');
  const scenarios = useSession(state => state.scenarios);
  const newScenario = useSession(state => state.newScenario);
  const active = useActiveScenario();
  const summary = t('scenarios.count', { count: scenarios.length });
  return (
    <Section title={t('scenarios.title')} summary={summary}>
      <ScenarioList />
      <BaselineDay />
      <div className="plan-buttons">
        <button
          type="button"
          className="plan-button"
          onClick={() => void newScenario(t('scenarios.newName', { number: scenarios.length + 1 }))}
        >
          {t('scenarios.new')}
        </button>
        {active && <ScenarioButtons id={active.id} name={active.name} />}
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
  const choices = [
    { id: null, name: asOf === null ? t('baseline') : t('baselineOn', { day: format.day(asOf) }) },
    ...scenarios,
  ];
  return (
    <fieldset className="scenario-list">
      <legend className="hidden">{t('scenarios.open')}</legend>
      {choices.map(({ id, name }) => (
        <label key={id ?? 'baseline'} data-open={id === activeScenario || undefined}>
          <input
            type="radio"
            name="scenario"
            checked={id === activeScenario}
            onChange={() => openScenario(id)}
          />
          <span>{name}</span>
        </label>
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
  const renameScenario = useSession(state => state.renameScenario);
  const noteScenario = useSession(state => state.noteScenario);
  if (!scenario) return null;
  const { id, name, note } = scenario;
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
