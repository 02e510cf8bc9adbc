import type { ScenarioBase } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';
import { isThere } from '../scenario/posture.ts';

/** Whether a base can carry a temporary operating base on a day: troops are stationed there, and for good. */
export function isParent(base: ScenarioBase, day: Day): boolean {
  return base.kind !== 'temporary' && base.components.includes('military') && isThere(base, day);
}
