import { useTranslation } from 'react-i18next';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapHover } from '../../map/scene.ts';
import { useFormat } from '../use-format.ts';

/** What a tooltip says about a base or a cell of a plan, the first line being its title; `null`: it is neither. */
export function usePlanTooltip(hover: MapHover, plan: PlanScene | null): readonly string[] | null {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (!plan) return null;
  if (hover.target === 'plan-base') {
    const drawn = plan.bases.find(({ base }) => base.id === hover.id);
    if (!drawn) return null;
    const { base, state, reachKm } = drawn;
    return [
      base.name,
      `${t(`kind.${base.kind}`)}, ${base.strength === null ? t('tip.strengthUnknown') : t('tip.strength', { count: base.strength })}`,
      t('tip.reach', { distance: format.chosenKm(reachKm) }),
      t(`state.${state}`),
      ...(plan.movable && state !== 'closed' ? [t('tip.drag')] : []),
    ];
  }
  const change = hover.target === 'changed-cell' ? plan.cells[hover.index]?.change : undefined;
  if (!change) return null;
  const lines: string[] = [];
  if (change.reachedIncidents > 0) {
    const fatalities = t('map:tip.fatalities', { count: change.reachedFatalities });
    lines.push(t('tip.reached', { count: change.reachedIncidents, fatalities }));
  }
  if (change.exposedIncidents > 0) {
    const fatalities = t('map:tip.fatalities', { count: change.exposedFatalities });
    lines.push(t('tip.exposed', { count: change.exposedIncidents, fatalities }));
  }
  return lines;
}
