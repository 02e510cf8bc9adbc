import type { StrengthClass } from '../../cartography/base-symbols.ts';
import { geodesicRing } from '../../cartography/ring.ts';
import { nearBox } from './clip.ts';
import { around } from './ground.ts';
import { PAPER, PRESENCE, PRESENCE_GONE } from './ink.ts';
import { type MapBase, type MarkShape, markPath } from './map-bases.ts';
import { pathData } from './path.ts';
import type { Point, Projection } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

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
