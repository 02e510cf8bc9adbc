import { useCallback, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BASE_KINDS, COMPONENTS, type ScenarioBase } from '../../model/scenario.ts';
import { session } from '../../session/session.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { CheckList, Choice, DayField, NumberField, TextField } from '../parts/Field.tsx';
import { useFocusReturn } from '../use-focus-return.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { LiveChange } from './LiveChange.tsx';
import { readBack } from './plan-figures.ts';
import { tellOutcome, WhyNot } from './refusals.tsx';
import { useChosenOn } from './use-chosen-on.ts';
import { dropHeldBase, useBaseKeys } from './use-plan-map.ts';
import { useActiveScenario } from './use-plan-scene.ts';

const MOST_PEOPLE = 50_000;
const FARTHEST_REACH_KM = 1000;

/** Everything that a scenario can change about the selected base. */
export function BaseEditor({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const selectBase = useSession(state => state.selectBase);
  const change = useChangeBase(base.id);
  useFocusReturn(base.id);
  return (
    <section className="base-editor" aria-label={t('editor.title', { name: base.name })}>
      <header>
        <h3>{base.name}</h3>
        <IconButton icon="close" label={t('editor.close')} onClick={() => selectBase(null)} />
      </header>
      <BaseMover base={base} />
      <div className="plan-fields">
        <TextField label={t('editor.name')} value={base.name} onChange={name => change({ name })} />
        <Choice
          label={t('editor.kind')}
          value={base.kind}
          options={BASE_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          onChange={kind => change({ kind })}
        />
        <StrengthAndReach base={base} />
        <Composition base={base} />
        {base.kind === 'temporary' && <ParentChoice base={base} />}
      </div>
      <BaseStay base={base} />
      <BaseChoosing base={base} />
      <WhyNot asked="edit" />
    </section>
  );
}

function StrengthAndReach({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const distanceKm = useSession(state => state.settings.distanceKm);
  const change = useChangeBase(base.id);
  return (
    <>
      <NumberField
        label={t('editor.strength')}
        value={base.strength}
        placeholder={t('unknown')}
        minimum={0}
        maximum={MOST_PEOPLE}
        onChange={strength => change({ strength })}
      />
      <NumberField
        label={t('editor.reach')}
        value={base.reachKm}
        placeholder={format.chosenKm(distanceKm)}
        minimum={0.1}
        maximum={FARTHEST_REACH_KM}
        decimals={1}
        onChange={reachKm => change({ reachKm })}
      />
    </>
  );
}

function Composition({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const change = useChangeBase(base.id);
  return (
    <CheckList
      legend={t('editor.composition')}
      options={COMPONENTS}
      chosen={base.components}
      label={component => t(`component.${component}`)}
      onChange={components => change({ components })}
    />
  );
}

/** On what the place was chosen. Of one that a planner put there nobody knows but the planner, who can say so. */
function BaseChoosing({ base }: { readonly base: ScenarioBase }) {
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

/** A handle for moving the base without a mouse; what would change is said as it moves. */
function BaseMover({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const drag = useSession(state => state.drag);
  const onKeyDown = useBaseKeys();
  const helpId = useId();
  const held = drag?.id === base.id ? drag : null;
  return (
    <div className="base-mover">
      {/* The arrow keys belong to the handle, which only this role tells a screen reader. */}
      <div
        className="mover-handle"
        role="application"
        aria-label={t('move.label', { name: base.name })}
        aria-describedby={helpId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by its own keys
        tabIndex={0}
        data-held={held !== null || undefined}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (held) void dropHeldBase(true);
        }}
      >
        <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
          <path d="M9 2v14M2 9h14M9 2L7 4M9 2l2 2M9 16l-2-2M9 16l2-2M2 9l2-2M2 9l2 2M16 9l-2-2M16 9l-2 2" />
        </svg>
        <span>{readBack(held ?? base)}</span>
      </div>
      <p id={helpId} className="explanation">
        {t(held ? 'move.held' : 'move.help')}
      </p>
      {held && <LiveChange />}
      <WhyNot asked="move" />
    </div>
  );
}

const LONGEST_STAY_DAYS = 3650;

/** From when to when the base is there, the day it closes being its last: closing it, opening it again, and taking out what the scenario added. */
function BaseStay({ base }: { readonly base: ScenarioBase }) {
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
      <div className="buttons">
        {base.to === null && day !== null && (
          <Button onClick={() => change({ to: day })}>{t('stay.close', { day: format.day(day) })}</Button>
        )}
        {base.to !== null && <Button onClick={() => change({ to: null })}>{t('stay.reopen')}</Button>}
        {!isOfBaseline && <Button onClick={() => removeBase(base.id)}>{t('stay.remove')}</Button>}
      </div>
    </>
  );
}

/** No base has an empty id: it stands for none. */
const NONE = '';

/** The base that a temporary operating base takes its strength from. */
function ParentChoice({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const scenario = useActiveScenario();
  const change = useChangeBase(base.id);
  const parents = (scenario?.bases ?? []).filter(
    ({ id, kind }) => id !== base.id && (kind !== 'temporary' || id === base.parent),
  );
  return (
    <Choice
      label={t('editor.parent')}
      value={base.parent ?? NONE}
      options={[
        { value: NONE, label: t('editor.noParent') },
        ...parents
          .map(({ id, name }) => ({ value: id, label: name }))
          .sort((one, other) => one.label.localeCompare(other.label)),
      ]}
      onChange={value => change({ parent: value === NONE ? null : value })}
    />
  );
}

/** Changes a base of the open scenario and says beside the editor why it cannot be so. */
function useChangeBase(id: string): (change: Partial<Omit<ScenarioBase, 'id'>>) => void {
  return useCallback(
    change => {
      void session
        .getState()
        .changeBase(id, change)
        .then(problem => tellOutcome('edit', problem));
    },
    [id],
  );
}
