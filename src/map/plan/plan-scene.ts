import type { DrawnArea } from '../../model/drawn-area.ts';
import type { BaseFinding } from '../../model/findings.ts';
import type { Scenario, ScenarioBase } from '../../model/scenario.ts';
import type { Day } from '../../units/day.ts';
import type { ChangedCell } from './change-layers.ts';

/** What a scenario does to a base of the baseline, or that it adds it. */
export type BaseState = 'kept' | 'moved' | 'changed' | 'added' | 'closed';

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** A base as a plan draws it. */
export interface PlanBase {
  readonly base: ScenarioBase;
  readonly state: BaseState;
  /** Its own, or the project's. */
  readonly reachKm: number;
  /** Where the baseline has it, when the scenario has it elsewhere. */
  readonly ghost: Spot | null;
}

export interface ProposedSite extends Spot {
  readonly name: string;
}

/** A drawn area on the map; the longitudes of its corners run on past 180 degrees rather than jump. */
export interface SceneArea extends Pick<DrawnArea, 'id' | 'use' | 'corners'> {
  /** `open`: its corners can be taken hold of; `in-hand`: it is being drawn, and not closed yet. */
  readonly look: 'closed' | 'open' | 'in-hand';
}

/** What the map draws of a plan, over the cells of the measure. */
export interface PlanScene {
  readonly bases: readonly PlanBase[];
  readonly cells: readonly ChangedCell[];
  readonly proposed: { readonly sites: readonly ProposedSite[]; readonly km: number } | null;
  /** Areas drawn for the best sites, the one in hand last. */
  readonly areas: readonly SceneArea[];
  readonly selectedBase: string | null;
  /** The base in hand, and where it is held. */
  readonly drag: (Spot & { readonly id: string }) | null;
  /** Clicks place a base or a corner. */
  readonly placing: boolean;
  /** Whether bases can be moved: those of the baseline cannot. */
  readonly movable: boolean;
}

const SAME_PLACE_DEGREES = 1e-9;

/**
 * The bases of a scenario beside those of the baseline, looked at on a day: where each stands, what was done to it, and
 * where it was. Those that the scenario closes, or leaves out, come first, so that the others are drawn over them.
 * `distanceKm` is the project's reach.
 */
export function planBases(
  baseline: Scenario,
  scenario: Scenario,
  day: Day,
  distanceKm: number,
): readonly PlanBase[] {
  const before = new Map(baseline.bases.map(base => [base.id, base]));
  const kept = new Set(scenario.bases.map(base => base.id));
  const removed = baseline.bases
    .filter(base => !kept.has(base.id))
    .map((base): PlanBase => ({ base, state: 'closed', reachKm: base.reachKm ?? distanceKm, ghost: null }));
  const drawn = scenario.bases.map((base): PlanBase => {
    const known = before.get(base.id);
    return {
      base,
      state: stateOf(base, known, day),
      reachKm: base.reachKm ?? distanceKm,
      ghost: known && !samePlace(known, base) ? known : null,
    };
  });
  const closed = drawn.filter(({ state }) => state === 'closed');
  return [...removed, ...closed, ...drawn.filter(({ state }) => state !== 'closed')];
}

function stateOf(base: ScenarioBase, known: ScenarioBase | undefined, day: Day): BaseState {
  // Half-open: on its closing day it is no longer there.
  const isThere = (base.from === null || base.from <= day) && (base.to === null || day < base.to);
  if (!isThere) return 'closed';
  if (!known) return 'added';
  if (!samePlace(known, base)) return 'moved';
  return JSON.stringify(known) === JSON.stringify({ ...base, name: known.name }) ? 'kept' : 'changed';
}

function samePlace(one: Spot, other: Spot): boolean {
  return (
    Math.abs(one.latitude - other.latitude) < SAME_PLACE_DEGREES &&
    Math.abs(one.longitude - other.longitude) < SAME_PLACE_DEGREES
  );
}

/** The bases where they are held or stand now. */
export function whereNow({ bases, drag }: Pick<PlanScene, 'bases' | 'drag'>): readonly PlanBase[] {
  if (!drag) return bases;
  return bases.map(drawn =>
    drawn.base.id === drag.id
      ? {
          ...drawn,
          ghost: drawn.ghost ?? drawn.base,
          base: { ...drawn.base, latitude: drag.latitude, longitude: drag.longitude },
        }
      : drawn,
  );
}

const HEADQUARTERS = { 'mission-headquarters': 3, 'sector-headquarters': 2 } as const;

/** A base of a plan in the form in which the map names bases. */
export function asFinding({ base, state }: PlanBase): BaseFinding {
  const { name, latitude, longitude, strength, kind } = base;
  const headquarters = kind in HEADQUARTERS ? HEADQUARTERS[kind as keyof typeof HEADQUARTERS] : 0;
  return {
    name,
    mission: '',
    latitude,
    longitude,
    presences: [{ from: base.from ?? 0, to: base.to ?? 0, strength, classes: [], headquarters }],
    headquarters,
    active: state !== 'closed',
  };
}
