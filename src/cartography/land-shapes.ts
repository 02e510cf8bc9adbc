import { float32At, uint32At } from '../units/at.ts';
import type { MapBounds } from './map-bounds.ts';

/**
 * Outlines of countries in the form that the graphics card takes: `longitude, latitude` in turn, in degrees, in single
 * precision, which is out by a metre at most.
 */
export interface LandShapes {
  /** Triangles that fill the outlines, three corners each. */
  readonly fill: Float32Array;
  /** The rings, one after another. */
  readonly rings: Float32Array;
  /** The corner that each ring starts with, and after the last ring the number of all corners. */
  readonly ringStarts: Uint32Array;
}

/** Lines that begin in one block of the world, with the bounds they lie in. */
export interface BorderBlock extends Pick<LandShapes, 'rings' | 'ringStarts'> {
  readonly bounds: MapBounds;
}

/** Side of a block: a mission's area touches few of them, and the world has few enough to draw one after another. */
const BLOCK_DEGREES = 20;
const BLOCKS_AROUND = 360 / BLOCK_DEGREES;

/** A stretch of a ring, from one of its corners to another, both included. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Rings cut into lines by block, so that a map need draw only those in sight: a weak machine takes seconds for the
 * borders of the whole world. Every edge is in one line, once.
 */
export function borderBlocks({ rings, ringStarts }: Pick<LandShapes, 'rings' | 'ringStarts'>) {
  const blocks = new Map<number, Stretch[]>();
  for (let ring = 0; ring + 1 < ringStarts.length; ring++) {
    const last = uint32At(ringStarts, ring + 1) - 1;
    let from = uint32At(ringStarts, ring);
    while (from < last) {
      const block = blockOf(rings, from);
      let to = from + 1;
      while (to < last && blockOf(rings, to) === block) to++;
      const stretches = blocks.get(block);
      if (stretches) stretches.push({ from, to });
      else blocks.set(block, [{ from, to }]);
      from = to;
    }
  }
  return [...blocks.values()].map(stretches => joined(rings, stretches));
}

function blockOf(rings: Float32Array, corner: number): number {
  const column = Math.floor((float32At(rings, corner * 2) + 180) / BLOCK_DEGREES);
  const row = Math.floor((float32At(rings, corner * 2 + 1) + 90) / BLOCK_DEGREES);
  return row * (BLOCKS_AROUND + 1) + column;
}

function joined(rings: Float32Array, stretches: readonly Stretch[]): BorderBlock {
  const starts = new Uint32Array(stretches.length + 1);
  for (const [index, { from, to }] of stretches.entries())
    starts[index + 1] = uint32At(starts, index) + to - from + 1;
  const lines = new Float32Array(uint32At(starts, stretches.length) * 2);
  for (const [index, { from, to }] of stretches.entries()) {
    lines.set(rings.subarray(from * 2, (to + 1) * 2), uint32At(starts, index) * 2);
  }
  return { rings: lines, ringStarts: starts, bounds: boundsOf(lines) };
}

function boundsOf(lines: Float32Array): MapBounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let place = 0; place < lines.length; place += 2) {
    west = Math.min(west, float32At(lines, place));
    east = Math.max(east, float32At(lines, place));
    south = Math.min(south, float32At(lines, place + 1));
    north = Math.max(north, float32At(lines, place + 1));
  }
  return { west, south, east, north };
}
