import {
  type BASE_SHAPES,
  lookOfBase,
  type StrengthClass,
  symbolPath,
} from '../../cartography/base-symbols.ts';
import { geodesicRing } from '../../cartography/ring.ts';
import type { BaseFinding } from '../../model/findings.ts';
import type { ScenarioBase } from '../../model/scenario.ts';
import { around } from './ground.ts';
import { PAPER, PRESENCE, PRESENCE_GONE } from './ink.ts';
import type { PlanInput } from './input.ts';
import { nearBox, pathData } from './path.ts';
import type { Point, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

/** What a plan does with a base. */
type BaseChange = 'kept' | 'added' | 'moved' | 'closed';
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
function markPath(shape: MarkShape): string {
  return shape === 'triangle' ? 'M12 3.2L21.4 20H2.6z' : symbolPath(shape);
}

/** Side of the symbol's box of 24 by 24, as a multiple of the size of running text. */
const SYMBOL_SIZE: Readonly<Record<StrengthClass, number>> = {
  unknown: 1.05,
  'below-company': 0.95,
  company: 1.25,
  battalion: 1.6,
};

/** Side of a base's symbol in millimetres, on a page with this size of running text. */
export function symbolSide(strength: StrengthClass, text: number): number {
  return SYMBOL_SIZE[strength] * text;
}

interface SymbolLook {
  readonly shape: MarkShape;
  readonly active: boolean;
  readonly change: MapBase['change'];
}

/** A base's symbol with its middle at a point: blue and filled, hollow when gone, with the mark of what a plan changes. */
export function baseSymbol(look: SymbolLook, [x, y]: Point, side: number): readonly SvgNode[] {
  const scale = side / 24;
  const path = pathAt(markPath(look.shape), x, y, scale);
  const halo = element('path', {
    ...path,
    fill: PAPER,
    stroke: PAPER,
    'stroke-width': 5,
    'stroke-linejoin': 'round',
  });
  const body = look.active
    ? element('path', { ...path, fill: PRESENCE, stroke: PRESENCE, 'stroke-width': 1 })
    : element('path', { ...path, fill: PAPER, stroke: PRESENCE_GONE, 'stroke-width': 2.4 });
  return [halo, body, ...changeMark(look.change, x, y, side)];
}

function pathAt(data: string, x: number, y: number, scale: number): { d: string; transform: string } {
  const move = (value: number) => String(Math.round((value - 12 * scale) * 1000) / 1000);
  return {
    d: data,
    transform: `translate(${move(x)} ${move(y)}) scale(${Math.round(scale * 10000) / 10000})`,
  };
}

/** Plus: added. Cross: closed. Dot: moved here. Seen without colour. */
function changeMark(change: MapBase['change'], x: number, y: number, side: number): readonly SvgNode[] {
  const arm = side * 0.19;
  const stroke = { 'stroke-width': side * 0.095, 'stroke-linecap': 'round', fill: 'none' };
  const at = (dx: number, dy: number): Point => [x + dx * arm, y + dy * arm];
  switch (change) {
    case 'kept':
      return [];
    case 'moved':
      return [element('circle', { cx: x, cy: y, r: side * 0.12, fill: PAPER })];
    case 'added': {
      const plus = pathData([at(-1, 0), at(1, 0)], false) + pathData([at(0, -1), at(0, 1)], false);
      return [element('path', { d: plus, stroke: PAPER, ...stroke })];
    }
    case 'closed': {
      const cross = pathData([at(-2, -2), at(2, 2)], false) + pathData([at(-2, 2), at(2, -2)], false);
      return [element('path', { d: cross, stroke: PRESENCE_GONE, ...stroke })];
    }
  }
}

/** The way that bases are moved, from where they were. */
export function drawMoves(bases: readonly MapBase[], { project }: Projection): readonly SvgNode[] {
  const data = bases.map(({ from, longitude, latitude }) =>
    from ? pathData([project(from[0], from[1]), project(longitude, latitude)], false) : '',
  );
  const joined = data.join('');
  if (joined === '') return [];
  const line = { d: joined, fill: 'none', 'stroke-linecap': 'round' };
  return [
    element('path', { ...line, stroke: PAPER, 'stroke-width': 1.1 }),
    element('path', { ...line, stroke: PRESENCE, 'stroke-width': 0.5, 'stroke-dasharray': '1.6 1' }),
  ];
}

/** Rings of the distance that each base reaches, on a white casing that carries them over dark cells. */
export function drawRings(bases: readonly MapBase[], projection: Projection): readonly SvgNode[] {
  const box = around(projection.frame, 1);
  const data = bases
    .filter(base => base.active)
    .flatMap(({ latitude, longitude, reachKm }) => {
      const ring = geodesicRing(latitude, longitude, reachKm).map(([east, north]) =>
        projection.project(east, north),
      );
      return nearBox(ring, box).map(part => pathData(part, false));
    })
    .join('');
  if (data === '') return [];
  return [
    element('path', { d: data, fill: 'none', stroke: PAPER, 'stroke-width': 0.7, 'stroke-opacity': '0.75' }),
    element('path', { d: data, fill: 'none', stroke: PRESENCE, 'stroke-width': 0.3 }),
  ];
}

/** The symbols, those that are there over those that are gone. */
export function drawBases(
  bases: readonly MapBase[],
  projection: Projection,
  text: number,
): readonly SvgNode[] {
  const ordered = [...bases].sort((one, other) => Number(one.active) - Number(other.active));
  return ordered.flatMap(base => {
    const point = projection.project(base.longitude, base.latitude);
    return baseSymbol(base, point, symbolSide(base.strength, text));
  });
}
