import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';

/** A base as reach is computed: where it is and how far it reaches, in kilometres. */
export interface ReachingBase {
  readonly latitude: number;
  readonly longitude: number;
  readonly reachKm: number;
}

/** Whether a base of a plan is there on a day. */
export function isThere(base: ScenarioBase, day: Day): boolean {
  return (base.from === null || base.from <= day) && (base.to === null || day < base.to);
}

/**
 * The day on which a scenario is looked at when none is chosen: when the last of its bases has opened, or the day of
 * the baseline if none opens later.
 */
export function postureDay(scenario: Scenario, asOf: Day): Day {
  return scenario.bases.reduce((day, base) => Math.max(day, base.from ?? day), asOf);
}

/** The bases there on a day, with the reach each has; `distanceKm` is the project's. */
export function postureOn(scenario: Scenario, day: Day, distanceKm: number): readonly ReachingBase[] {
  return scenario.bases
    .filter(base => isThere(base, day))
    .map(({ latitude, longitude, reachKm }) => ({ latitude, longitude, reachKm: reachKm ?? distanceKm }));
}
