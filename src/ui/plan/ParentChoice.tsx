import { useTranslation } from 'react-i18next';
import type { ScenarioBase } from '../../model/scenario.ts';
import { Choice } from '../measure/filters/Choice.tsx';
import { useChangeBase } from './use-change-base.ts';
import { useActiveScenario } from './use-plan-bases.ts';

/** No base has an empty id: it stands for none. */
const NONE = '';

/** The base that a temporary operating base takes its strength from. */
export function ParentChoice({ base }: { readonly base: ScenarioBase }) {
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
