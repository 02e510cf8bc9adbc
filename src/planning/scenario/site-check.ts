import { geodesicKm } from '../../analysis/geodesic.ts';
import type { AreaOutline } from '../../model/place.ts';
import type { PlaceProblem } from '../../model/plan-step.ts';
import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import { isNearLand } from './land.ts';

/**
 * Two sites nearer than this are one: a base is a compound of some hundred metres, and sources give its place no more
 * finely (Geo-PKO codes the town).
 */
const SAME_SITE_KM = 0.1;

/** What is known of the ground. */
export interface Ground {
  /** All outlines: the countries of the world and the coasts and areas loaded. None: where the sea is is not known. */
  readonly outlines: readonly AreaOutline[];
  /** Outlines of the area of interest; none: anywhere will do. */
  readonly area: readonly AreaOutline[];
}

type Stay = Pick<ScenarioBase, 'from' | 'to'>;

/**
 * Why a base cannot stand where it is put; `null` when it can. A site on the wrong side of a border or a coast by no
 * more than outlines are drawn coarsely is not refused (see `land.ts`).
 *
 * @param base the base as it would be; others of the scenario with its id are itself
 */
export function checkPlace(base: ScenarioBase, scenario: Scenario, ground: Ground): PlaceProblem | null {
  const { latitude, longitude } = base;
  if (ground.outlines.length > 0 && !isNearLand(ground.outlines, latitude, longitude)) return 'in-the-sea';
  const isTaken = scenario.bases.some(
    other =>
      other.id !== base.id &&
      overlap(other, base) &&
      geodesicKm(latitude, longitude, other.latitude, other.longitude) < SAME_SITE_KM,
  );
  if (isTaken) return 'on-another-base';
  const isOutside = ground.area.length > 0 && !isNearLand(ground.area, latitude, longitude);
  return isOutside ? 'outside-area' : null;
}

/** Why a base cannot be there at the time it is said to be; `null` when it can. `to` is the first day gone. */
export function checkStay({ from, to }: Stay): PlaceProblem | null {
  return from !== null && to !== null && to <= from ? 'closes-before-opens' : null;
}

/** Whether there is a day on which both are there. */
function overlap(one: Stay, other: Stay): boolean {
  const start = Math.max(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY);
  const end = Math.min(one.to ?? Number.POSITIVE_INFINITY, other.to ?? Number.POSITIVE_INFINITY);
  return start < end;
}
