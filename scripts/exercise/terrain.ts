import { Heap } from './heap.ts';
import type { PlanePoint } from './plane.ts';

/** Heights on a regular grid; above 0 is land. Row 0 is the southernmost. */
export interface Terrain {
  readonly columns: number;
  readonly rows: number;
  readonly stepKm: number;
  readonly heights: Float64Array;
}

const STEP_KM = 1.5;
const COLUMNS = 361;
const ROWS = 295;
const RIM_KM = 25;

/** What the island is kneaded from: rounded masses of land, and gulfs cut into them. Kilometres. */
const MASSES = [
  { xKm: -95, yKm: 45, widthKm: 125, heightKm: 115, lift: 1 },
  { xKm: 35, yKm: 60, widthKm: 135, heightKm: 95, lift: 1 },
  { xKm: -45, yKm: -55, widthKm: 110, heightKm: 95, lift: 0.9 },
  { xKm: 125, yKm: 5, widthKm: 95, heightKm: 110, lift: 0.85 },
  { xKm: 90, yKm: -90, widthKm: 100, heightKm: 65, lift: 0.75 },
  { xKm: -165, yKm: -35, widthKm: 65, heightKm: 70, lift: 0.6 },
  { xKm: 205, yKm: -125, widthKm: 22, heightKm: 16, lift: 0.32 },
  { xKm: 235, yKm: 90, widthKm: 20, heightKm: 26, lift: 0.34 },
  { xKm: -215, yKm: 125, widthKm: 24, heightKm: 18, lift: 0.34 },
];
const GULFS = [
  { xKm: 25, yKm: -125, widthKm: 38, heightKm: 78, depth: 1.25 },
  { xKm: -175, yKm: 15, widthKm: 55, heightKm: 22, depth: 0.75 },
  { xKm: 190, yKm: 45, widthKm: 60, heightKm: 26, depth: 0.8 },
  { xKm: -10, yKm: 150, widthKm: 30, heightKm: 45, depth: 0.8 },
];

interface Bump extends PlanePoint {
  readonly widthKm: number;
  readonly heightKm: number;
}

function closeness(bump: Bump, point: PlanePoint): number {
  const across = (point.xKm - bump.xKm) / bump.widthKm;
  const along = (point.yKm - bump.yKm) / bump.heightKm;
  return Math.max(-1, 1 - across * across - along * along);
}

function heightAt(point: PlanePoint, seed: number): number {
  // Bending the plane frays every shore alike; noise on the height alone would fray only the flat ones.
  const bend = { wavelengthKm: 95, octaves: 6, roughness: 0.62 };
  const bent = {
    xKm: point.xKm + 42 * fractalNoise(point.xKm, point.yKm, { ...bend, seed: seed + 100 }),
    yKm: point.yKm + 42 * fractalNoise(point.xKm, point.yKm, { ...bend, seed: seed + 200 }),
  };
  let height = -1;
  for (const mass of MASSES) height = Math.max(height, mass.lift * closeness(mass, bent));
  for (const gulf of GULFS) height -= gulf.depth * Math.max(0, closeness(gulf, bent));
  const noise = fractalNoise(point.xKm, point.yKm, { seed, wavelengthKm: 80, octaves: 6, roughness: 0.6 });
  return height + 0.7 * noise - 0.06;
}

/** The land sinks towards the rim of the grid, so that every shore closes. */
function sinkingAt(terrain: Terrain, { xKm, yKm }: PlanePoint): number {
  const toSideKm = ((terrain.columns - 1) / 2) * terrain.stepKm - Math.abs(xKm);
  const toEndKm = ((terrain.rows - 1) / 2) * terrain.stepKm - Math.abs(yKm);
  return 2 * Math.max(0, 1 - Math.min(toSideKm, toEndKm) / RIM_KM);
}

/** The island's terrain under the seed. */
export function makeTerrain(seed: number): Terrain {
  const heights = new Float64Array(COLUMNS * ROWS);
  const terrain: Terrain = { columns: COLUMNS, rows: ROWS, stepKm: STEP_KM, heights };
  for (let index = 0; index < heights.length; index += 1) {
    const point = pointOf(terrain, index);
    heights[index] = heightAt(point, seed) - sinkingAt(terrain, point);
  }
  return terrain;
}

/** Where a grid point lies; the grid is centred on the origin. */
export function pointOf(terrain: Terrain, index: number): PlanePoint {
  return {
    xKm: ((index % terrain.columns) - (terrain.columns - 1) / 2) * terrain.stepKm,
    yKm: (Math.floor(index / terrain.columns) - (terrain.rows - 1) / 2) * terrain.stepKm,
  };
}

/** The grid point nearest to a point of the plane. */
export function indexAt(terrain: Terrain, { xKm, yKm }: PlanePoint): number {
  const column = Math.round(xKm / terrain.stepKm + (terrain.columns - 1) / 2);
  const row = Math.round(yKm / terrain.stepKm + (terrain.rows - 1) / 2);
  return row * terrain.columns + column;
}

/** The up to eight grid points around one. */
export function neighboursOf(terrain: Terrain, index: number): number[] {
  const column = index % terrain.columns;
  const row = Math.floor(index / terrain.columns);
  const found: number[] = [];
  for (let up = -1; up <= 1; up += 1) {
    for (let right = -1; right <= 1; right += 1) {
      const inside =
        column + right >= 0 && column + right < terrain.columns && row + up >= 0 && row + up < terrain.rows;
      if (inside && (up !== 0 || right !== 0)) found.push(index + up * terrain.columns + right);
    }
  }
  return found;
}

/** Height of the lattice point (x, y), 0 to 1: integer arithmetic only, the same on every machine. */
function latticeValue(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ Math.imul(seed, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

function smooth(share: number): number {
  return share * share * share * (share * (share * 6 - 15) + 10);
}

function valueNoise(x: number, y: number, seed: number): number {
  const left = Math.floor(x);
  const bottom = Math.floor(y);
  const alongX = smooth(x - left);
  const alongY = smooth(y - bottom);
  const low = latticeValue(left, bottom, seed) * (1 - alongX) + latticeValue(left + 1, bottom, seed) * alongX;
  const high =
    latticeValue(left, bottom + 1, seed) * (1 - alongX) + latticeValue(left + 1, bottom + 1, seed) * alongX;
  return low * (1 - alongY) + high * alongY;
}

/**
 * Fractal value noise, about -1 to 1: `octaves` layers, the first with features of `wavelengthKm`, each next one half
 * as wide and `roughness` as high.
 */
function fractalNoise(
  xKm: number,
  yKm: number,
  options: { seed: number; wavelengthKm: number; octaves: number; roughness: number },
): number {
  let sum = 0;
  let height = 1;
  let reach = 0;
  let perKm = 1 / options.wavelengthKm;
  for (let octave = 0; octave < options.octaves; octave += 1) {
    sum += height * (2 * valueNoise(xKm * perKm, yKm * perKm, options.seed + octave) - 1);
    reach += height;
    height *= options.roughness;
    perKm *= 2;
  }
  return sum / reach;
}

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
