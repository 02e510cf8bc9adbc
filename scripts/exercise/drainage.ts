import { Heap } from './heap.ts';
import { neighboursOf, type Terrain } from './terrain.ts';

/** Where the water of each grid point goes, and how much comes through it. */
export interface Drainage {
  /** The next grid point downstream; -1 in the sea. */
  readonly downstream: Int32Array;
  /** Grid points whose water passes here, itself included. */
  readonly flow: Int32Array;
}

/**
 * Drains the land by flooding it from the sea, lowest point first (priority flood; Barnes, Lehman & Mulla 2014,
 * Computers & Geosciences 62): every point runs to the one that it was flooded from, so no water is caught in a pit.
 */
export function drain(terrain: Terrain): Drainage {
  const count = terrain.heights.length;
  const downstream = new Int32Array(count).fill(-1);
  const flow = new Int32Array(count);
  const flooded = new Uint8Array(count);
  const order: number[] = [];
  const shore = new Heap();
  for (let index = 0; index < count; index += 1) {
    if ((terrain.heights[index] ?? 0) > 0) continue;
    flooded[index] = 1;
    shore.push(0, index);
  }
  for (let index = shore.pop(); index !== undefined; index = shore.pop()) {
    if ((terrain.heights[index] ?? 0) > 0) order.push(index);
    for (const neighbour of neighboursOf(terrain, index)) {
      if (flooded[neighbour]) continue;
      flooded[neighbour] = 1;
      downstream[neighbour] = index;
      shore.push(terrain.heights[neighbour] ?? 0, neighbour);
    }
  }
  for (const index of order.reverse()) {
    flow[index] = (flow[index] ?? 0) + 1;
    const next = downstream[index] ?? -1;
    if (next >= 0) flow[next] = (flow[next] ?? 0) + (flow[index] ?? 0);
  }
  return { downstream, flow };
}
