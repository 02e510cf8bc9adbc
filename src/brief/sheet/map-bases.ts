import {
  type BASE_SHAPES,
  lookOfBase,
  type StrengthClass,
  symbolPath,
} from '../../cartography/base-symbols.ts';
import type { BaseFinding } from '../../model/findings.ts';
import type { ScenarioBase } from '../../model/scenario.ts';
import type { PlanInput } from './input.ts';

/** What a plan does with a base. */
export type BaseChange = 'kept' | 'added' | 'moved' | 'closed';
export type MarkShape = (typeof BASE_SHAPES)[number] | 'triangle';

/** One base as a sheet draws it. */
export interface MapBase {
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly shape: MarkShape;
  readonly strength: StrengthClass;
  /** Filled when it is there, hollow when it is not. */
  readonly active: boolean;
  readonly change: BaseChange;
  /** Kilometres it reaches. */
  readonly reachKm: number;
  /** Where it was, for a base that is moved. */
  readonly from: readonly [longitude: number, latitude: number] | null;
}

/** Bases as they were measured. */
export function measuredBases(bases: readonly BaseFinding[], distanceKm: number): readonly MapBase[] {
  return bases.map(base => ({
    name: base.name,
    longitude: base.longitude,
    latitude: base.latitude,
    ...lookOfBase(base),
    change: 'kept',
    reachKm: distanceKm,
    from: null,
  }));
}

/** Bases of the posture that a plan starts from. */
export function baselineBases(
  { findings }: PlanInput,
  distanceKm: number,
  withStrength: boolean,
): readonly MapBase[] {
  return findings.baseline.bases
    .filter(base => isThere(base, findings.asOf))
    .map(base => planned(base, 'kept', null, distanceKm, withStrength));
}

/** Bases of a plan, those it closes among them. */
export function scenarioBases(
  plan: PlanInput,
  distanceKm: number,
  withStrength: boolean,
): readonly MapBase[] {
  return basesOfPlan(plan).map(({ base, change, before }) => {
    const from = change === 'moved' && before ? ([before.longitude, before.latitude] as const) : null;
    return planned(base, change, from, distanceKm, withStrength);
  });
}

/** Each base of a plan, what the plan does with it, and what it was before. Bases that are not there are left out. */
export function basesOfPlan({ scenario, findings }: PlanInput): readonly {
  readonly base: ScenarioBase;
  readonly change: BaseChange;
  readonly before: ScenarioBase | null;
}[] {
  const known = new Map(
    findings.baseline.bases.filter(base => isThere(base, findings.asOf)).map(base => [base.id, base]),
  );
  const there = scenario.bases.filter(base => isThere(base, findings.day));
  const ids = new Set(there.map(({ id }) => id));
  const closed = [...known.values()].filter(({ id }) => !ids.has(id));
  return [
    ...there.map(base => {
      const before = known.get(base.id) ?? null;
      return { base, before, change: changeOf(base, before) };
    }),
    ...closed.map(base => ({ base, before: base, change: 'closed' as const })),
  ];
}

function changeOf(base: ScenarioBase, before: ScenarioBase | null): BaseChange {
  if (before === null) return 'added';
  return base.latitude === before.latitude && base.longitude === before.longitude ? 'kept' : 'moved';
}

/** Whether a base of a plan is there on a day. */
function isThere({ from, to }: ScenarioBase, day: number): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

const KIND_SHAPES: Readonly<Record<ScenarioBase['kind'], MarkShape>> = {
  'mission-headquarters': 'star',
  'sector-headquarters': 'square',
  company: 'circle',
  temporary: 'triangle',
  observer: 'diamond',
  police: 'diamond',
};

function planned(
  base: ScenarioBase,
  change: BaseChange,
  from: MapBase['from'],
  distanceKm: number,
  withStrength: boolean,
): MapBase {
  const { name, longitude, latitude, kind, strength } = base;
  const look = lookOfBase({
    headquarters: 0,
    active: true,
    presences: [{ strength: withStrength ? strength : null }],
  });
  return {
    name,
    longitude,
    latitude,
    shape: KIND_SHAPES[kind],
    strength: look.strength,
    active: change !== 'closed',
    change,
    reachKm: base.reachKm ?? distanceKm,
    from,
  };
}

/** The outline of a symbol in a box of 24 by 24. */
export function markPath(shape: MarkShape): string {
  return shape === 'triangle' ? 'M12 3.2L21.4 20H2.6z' : symbolPath(shape);
}
