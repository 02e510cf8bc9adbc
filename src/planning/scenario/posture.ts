import { isActive } from '../../analysis/presence.ts';
import type { Base, Deployment, Presence } from '../../model/deployment.ts';
import { keptMeridian, keptName } from '../../model/kept-values.ts';
import type { BaseKind, Component, Scenario, ScenarioBase } from '../../model/scenario.ts';
import { entryAt } from '../../units/at.ts';
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

/** Id of the scenario that is the loaded deployment itself. */
const BASELINE_ID = 'baseline';

/** The loaded deployment as of a day, as a scenario to compare with and to start others from. */
export function baselineOf(deployment: Deployment, asOf: Day): Scenario {
  return {
    id: BASELINE_ID,
    name: '',
    note: '',
    bases: withOwnIds(
      deployment.bases.filter(base => isActive(base, asOf)).map(base => asScenarioBase(base, asOf)),
    ),
    madeFor: null,
  };
}

function asScenarioBase(base: Base, asOf: Day): ScenarioBase {
  const presence =
    base.presences.find(({ from, to }) => from <= asOf && asOf < to) ?? entryAt(base.presences, 0);
  const name = keptName(base.name);
  return {
    // Name and place, not a position in a list: the same base keeps its id when more data is loaded.
    id: `${keptName(base.mission)}|${name}|${base.latitude.toFixed(6)}|${base.longitude.toFixed(6)}`,
    name,
    latitude: base.latitude,
    longitude: keptMeridian(base.longitude),
    kind: kindOf(presence),
    strength: presence.strength,
    components: componentsOf(presence),
    from: null,
    to: null,
    reachKm: null,
    parent: null,
    plannedDays: null,
    chosenOn: null,
  };
}

/** Two bases of one name in one spot are two all the same: the second is counted. */
function withOwnIds(bases: readonly ScenarioBase[]): ScenarioBase[] {
  const times = new Map<string, number>();
  return bases.map(base => {
    const time = (times.get(base.id) ?? 0) + 1;
    times.set(base.id, time);
    return time === 1 ? base : { ...base, id: `${base.id}|${time}` };
  });
}

function kindOf({ headquarters, classes }: Presence): BaseKind {
  if (headquarters === 3) return 'mission-headquarters';
  if (headquarters === 2) return 'sector-headquarters';
  if (classes.includes('troops')) return 'company';
  return classes.includes('police') ? 'police' : 'observer';
}

function componentsOf({ classes }: Presence): Component[] {
  const components: Component[] = [];
  if (classes.includes('troops') || classes.includes('observers')) components.push('military');
  if (classes.includes('police')) components.push('police');
  return components;
}

/** Whether a base can carry a temporary operating base on a day: troops are stationed there, and for good. */
export function isParent(base: ScenarioBase, day: Day): boolean {
  return base.kind !== 'temporary' && base.components.includes('military') && isThere(base, day);
}
