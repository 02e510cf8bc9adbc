import { positionsOf } from './coast.ts';
import { smoothCurve, thinCurve } from './curve.ts';
import type { Drainage } from './drainage.ts';
import { RIVER_NAMES } from './names.ts';
import type { Position } from './plane.ts';
import { neighboursOf, pointOf, type Terrain } from './terrain.ts';

export interface River {
  readonly name: string;
  readonly line: readonly Position[];
}

/** A stream is drawn where it drains at least this many grid points (about 340 km2). */
const SMALLEST_FLOW = 150;

function largestUpstream(terrain: Terrain, drainage: Drainage, index: number, taken: Set<number>): number {
  let best = -1;
  for (const neighbour of neighboursOf(terrain, index)) {
    if (drainage.downstream[neighbour] !== index || taken.has(neighbour)) continue;
    if (best < 0 || (drainage.flow[neighbour] ?? 0) > (drainage.flow[best] ?? 0)) best = neighbour;
  }
  return best >= 0 && (drainage.flow[best] ?? 0) >= SMALLEST_FLOW ? best : -1;
}

/** The grid points of the longest rivers, each from its mouth up, tributaries from where they join. */
export function riverCourses(terrain: Terrain, drainage: Drainage): readonly (readonly number[])[] {
  const taken = new Set<number>();
  const byFlow = [...drainage.flow.keys()]
    .filter(index => (terrain.heights[index] ?? 0) > 0 && (drainage.flow[index] ?? 0) >= SMALLEST_FLOW)
    .sort((one, other) => (drainage.flow[other] ?? 0) - (drainage.flow[one] ?? 0) || one - other);
  const courses: number[][] = [];
  for (const start of byFlow) {
    if (taken.has(start)) continue;
    const course = [start];
    taken.add(start);
    for (
      let index = largestUpstream(terrain, drainage, start, taken);
      index >= 0;
      index = largestUpstream(terrain, drainage, index, taken)
    ) {
      course.push(index);
      taken.add(index);
    }
    const joined = drainage.downstream[start] ?? -1;
    // A tributary starts in the river that it joins; a mouth stops at the last land, never out at sea.
    courses.push((terrain.heights[joined] ?? 0) > 0 ? [joined, ...course] : course);
  }
  return courses
    .sort((one, other) => other.length - one.length || (one[0] ?? 0) - (other[0] ?? 0))
    .slice(0, RIVER_NAMES.length);
}

/** The rivers as drawn, from source to mouth. */
export function makeRivers(terrain: Terrain, courses: readonly (readonly number[])[]): readonly River[] {
  return courses.map((course, order) => {
    const points = [...course].reverse().map(index => pointOf(terrain, index));
    return { name: RIVER_NAMES[order] ?? '', line: positionsOf(smoothCurve(thinCurve(points, 3), 2)) };
  });
}
