import { useTranslation } from 'react-i18next';
import { BASE_KINDS, COMPONENTS, type ScenarioBase } from '../../model/scenario.ts';
import { NumberField } from '../fields/NumberField.tsx';
import { Choice } from '../measure/filters/Choice.tsx';
import { IconButton } from '../shell/IconButton.tsx';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';
import { BaseChoosing } from './BaseChoosing.tsx';
import { BaseMover } from './BaseMover.tsx';
import { BaseStay } from './BaseStay.tsx';
import { DraftText } from './DraftText.tsx';
import { ParentChoice } from './ParentChoice.tsx';
import { useChangeBase } from './use-change-base.ts';
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
