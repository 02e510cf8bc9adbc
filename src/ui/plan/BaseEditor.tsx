import { useTranslation } from 'react-i18next';
import { BASE_KINDS, COMPONENTS, type ScenarioBase } from '../../model/scenario.ts';
import { DayField } from '../fields/DayField.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { Choice } from '../measure/filters/Choice.tsx';
import { IconButton } from '../shell/IconButton.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BaseMover } from './BaseMover.tsx';
import { BaseStay } from './BaseStay.tsx';
import { DraftText } from './DraftText.tsx';
import { ParentChoice } from './ParentChoice.tsx';
import { useChangeBase } from './use-change-base.ts';
import { useChosenOn } from './use-chosen-on.ts';
import { WhyNot } from './WhyNot.tsx';

const MOST_PEOPLE = 50_000;
const FARTHEST_REACH_KM = 1000;

/** Everything that a scenario can change about the selected base. */
export function BaseEditor({ base }: { readonly base: ScenarioBase }) {
  const { t } = useTranslation('plan');
  const selectBase = useSession(state => state.selectBase);
  const change = useChangeBase(base.id);
  return (
    <section className="base-editor" aria-label={t('editor.title', { name: base.name })}>
      <header>
        <h3>{base.name}</h3>
        <IconButton icon="close" label={t('editor.close')} onClick={() => selectBase(null)} />
      </header>
      <BaseMover base={base} />
      <div className="plan-fields">
        <DraftText label={t('editor.name')} value={base.name} onChange={name => change({ name })} />
        <Choice
          label={t('editor.kind')}
          value={base.kind}
          options={BASE_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          onChange={value => change({ kind: BASE_KINDS.find(each => each === value) ?? base.kind })}
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
    <fieldset className="check-list">
      <legend>{t('editor.composition')}</legend>
      {COMPONENTS.map(component => {
        const checked = base.components.includes(component);
        return (
          <label key={component}>
            <input
              type="checkbox"
              checked={checked}
              onChange={() =>
                change({
                  components: COMPONENTS.filter(each =>
                    each === component ? !checked : base.components.includes(each),
                  ),
                })
              }
            />
            {t(`component.${component}`)}
          </label>
        );
      })}
    </fieldset>
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
