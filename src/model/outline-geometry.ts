import { FULL_TURN_DEGREES, HALF_TURN_DEGREES, longitudeNear } from '../units/longitude.ts';

/** A line or a ring: `[longitude, latitude]` pairs in degrees. */
export type Line = readonly (readonly [number, number])[];

/** A polygon: outer ring and holes. */
export type Polygon = readonly Line[];

/**
 * Outlines in the one form in which everything uses them. `[longitude, latitude]` in degrees, straight in degrees from
 * one position to the next, within -180 to 180 and -90 to 90. Cut at the antimeridian and, round a pole, led along it
 * (RFC 7946, section 3.1.9), so that whether a point lies inside, the area, and the drawing are those of plane figures.
 * Every ring is closed; outer rings run anticlockwise, holes clockwise (section 3.1.6). No edge is wider than
 * {@link WIDEST_EDGE_DEGREES}.
 */
export type OutlineGeometry = { readonly lines: readonly Line[] } | { readonly polygons: readonly Polygon[] };

/** The lines of an outline (rings, for a polygon) and its polygons, if any. */
export function flatGeometry(geometry: OutlineGeometry): {
  readonly lines: readonly Line[];
  readonly polygons: readonly Polygon[];
} {
  if ('lines' in geometry) return { lines: geometry.lines, polygons: [] };
  return { lines: geometry.polygons.flat(), polygons: geometry.polygons };
}

/** Why positions make no outline. */
export type OutlineFlaw = 'too-few-positions' | 'ring-without-area' | 'ring-round-the-earth';

type Position = Line[number];

/** The grid takes an edge wider than half a turn to lead the other way round the Earth (H3, `bboxFromGeoLoop`). */
export const WIDEST_EDGE_DEGREES = 90;

/** Outlines clipped at the antimeridian overshoot it by rounding. */
const ROUNDING_DEGREES = 1e-6;

/** Fewer enclose nothing. */
const FEWEST_CORNERS = 3;

const POLE_DEGREES = 90;
/** Natural Earth stops 0.001 degrees short of the South Pole, and leaves a hole of 111 m there. */
const SHORT_OF_POLE_DEGREES = 0.002;

/** Of a ring from west to east: once round, and half a turn for bends that overlap the beginning. */
const WIDEST_RING_DEGREES = 1.5 * FULL_TURN_DEGREES;

/** Rings of less, a square metre or so at the equator, are rounding; in square degrees, twice over. */
const LEAST_WINDING = 2e-10;

const DEGREES = 180 / Math.PI;

/** A line whose longitudes run on past 180 degrees rather than jump: each step leads the shorter way round the Earth. */
export function unrolled(line: Line): Position[] {
  let before = line[0]?.[0] ?? 0;
  return line.map(([longitude, latitude]) => {
    before = longitudeNear(longitude, before);
    return [before, latitude];
  });
}

/** By how many degrees an unrolled ring, open or closed, comes back east of where it began: round a pole by a full turn. */
export function turnOf(ring: Line): number {
  const first = ring[0]?.[0] ?? 0;
  return longitudeNear(first, ring.at(-1)?.[0] ?? 0) - first;
}

/**
 * The polygons of the rings of one polygon, each open or closed, with latitudes within -90 and 90. A jump of more than
 * half a turn leads the shorter way round, and a ring that comes back a full turn farther on encloses a pole. The
 * largest ring is the outer one: rings stitched together at a pole, and some converters, put a hole first. Rings that
 * enclose nothing are left out.
 */
export function polygonsOfRings(given: Polygon): readonly Polygon[] | OutlineFlaw {
  const placed = given
    .map(ring => withoutRepeats(ring.map(snapped)))
    .filter(ring => ring.length >= FEWEST_CORNERS)
    .map(placedRing);
  const rings = placed.filter(ring => ring !== null);
  if (rings.length < placed.length) return 'ring-round-the-earth';
  const [first] = rings;
  if (!first) return 'too-few-positions';
  const outer = rings.reduce((largest, ring) => (sizeOf(ring) > sizeOf(largest) ? ring : largest), first);
  const middle = middleOf(outer);
  const holes = rings
    .filter(ring => ring !== outer)
    .map(ring => shifted(ring, longitudeNear(middleOf(ring), middle) - middleOf(ring)));
  const polygons = cutAtAntimeridian(outer, holes);
  return polygons.length > 0 ? polygons : 'ring-without-area';
}

/** A line cut where it crosses the antimeridian; a jump of more than half a turn leads the shorter way round. */
export function linesOfLine(given: Line): readonly Line[] | OutlineFlaw {
  const line = unrolled(given.map(snapped)).filter(
    (position, index, all) => !isSame(position, all[index - 1]),
  );
  if (line.length < 2) return 'too-few-positions';
  const lines: Position[][] = [];
  let turn: number | null = null;
  for (const [start, end] of line.slice(1).flatMap((end, index) => cutEdge(line[index] ?? end, end))) {
    if (turn === null || !isWithinTurn(turn, start[0], end[0])) {
      turn = turnAt((start[0] + end[0]) / 2);
      lines.push([...shifted([start], -turn * FULL_TURN_DEGREES)]);
    }
    lines.at(-1)?.push(...shifted([end], -turn * FULL_TURN_DEGREES));
  }
  return lines;
}

function sizeOf(ring: Line): number {
  return Math.abs(windingOf(ring));
}

/** Twice the area of a ring in square degrees as a plane figure, above 0 where it runs anticlockwise. */
export function windingOf(ring: Line): number {
  const [west, south] = ring[0] ?? [0, 0];
  let sum = 0;
  for (let index = 0; index < ring.length; index++) {
    const [x, y] = ring[index] ?? [west, south];
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [west, south];
    sum += (x - west) * (nextY - south) - (nextX - west) * (y - south);
  }
  return sum;
}

/** Only the first two numbers of a position are used; what follows is a height. */
function snapped([longitude, latitude]: Position): Position {
  return [
    snappedTo(HALF_TURN_DEGREES, ROUNDING_DEGREES, longitude),
    snappedTo(POLE_DEGREES, SHORT_OF_POLE_DEGREES, latitude),
  ];
}

function snappedTo(limit: number, within: number, degrees: number): number {
  return Math.abs(Math.abs(degrees) - limit) <= within ? Math.sign(degrees) * limit : degrees;
}

function isSame(one: Position, other: Position | undefined): boolean {
  return other !== undefined && one[0] === other[0] && one[1] === other[1];
}

/** An open ring without positions that repeat the one before, or the first at the end. */
function withoutRepeats(ring: Line): Position[] {
  const open = ring.filter((position, index) => !isSame(position, ring[index - 1]));
  while (open.length > 1 && isSame(open[0] ?? [0, 0], open.at(-1))) open.pop();
  return open;
}

function shifted(line: Line, degrees: number): Line {
  if (degrees === 0) return line;
  return line.map(([longitude, latitude]) => [longitude + degrees, latitude]);
}

function extentOf(ring: Line): readonly [west: number, east: number] {
  let [west, east] = [Infinity, -Infinity];
  for (const [longitude] of ring) {
    if (longitude < west) west = longitude;
    if (longitude > east) east = longitude;
  }
  return [west, east];
}

function middleOf(ring: Line): number {
  const [west, east] = extentOf(ring);
  return (west + east) / 2;
}

/** An open ring as a plane figure, running on past 180 degrees; `null`: it goes round the Earth more than once. */
function placedRing(ring: Line): Line | null {
  if (isCutAlready(ring)) return ring;
  const path = unrolled(ring);
  const turns = Math.round(turnOf(path) / FULL_TURN_DEGREES);
  const [west, east] = extentOf(path);
  if (Math.abs(turns) > 1 || east - west > WIDEST_RING_DEGREES) return null;
  return turns === 0 ? path : ledRoundPole(path, turns * FULL_TURN_DEGREES);
}

/**
 * Whether a ring has been cut at the antimeridian by whoever wrote it: it runs along it, and jumps only from its one
 * side to the other, as Antarctica does at the pole.
 */
function isCutAlready(ring: Line): boolean {
  let runsAlong = false;
  for (let index = 0; index < ring.length; index++) {
    const [longitude, latitude] = ring[index] ?? [0, 0];
    const [nextLongitude, nextLatitude] = ring[(index + 1) % ring.length] ?? [0, 0];
    const isOnIt = Math.abs(longitude) === HALF_TURN_DEGREES;
    if (isOnIt && longitude === nextLongitude && latitude !== nextLatitude) runsAlong = true;
    const isJump = Math.abs(nextLongitude - longitude) > HALF_TURN_DEGREES;
    if (isJump && !(isOnIt && nextLongitude === -longitude)) return false;
  }
  return runsAlong && ring.every(([longitude]) => Math.abs(longitude) <= HALF_TURN_DEGREES);
}

/** An unrolled ring round a pole, begun at the antimeridian and closed along it by way of that pole. */
function ledRoundPole(path: Line, turn: number): Line {
  const first = path[0] ?? [0, 0];
  const round = [...path, [first[0] + turn, first[1]] as const];
  const index = round.findIndex(
    (position, place) => place > 0 && meridianBetween(round[place - 1], position) !== null,
  );
  const before = round[index - 1] ?? first;
  const after = round[index] ?? first;
  const meridian = meridianBetween(before, after) ?? first[0];
  const latitude = latitudeAt(before, after, meridian);
  const led: Position[] = [
    [meridian, latitude],
    ...round.slice(index, -1),
    ...shifted(round.slice(0, index), turn),
    [meridian + turn, latitude],
    [meridian + turn, poleOf(round)],
    [meridian, poleOf(round)],
  ];
  return shifted(led, -HALF_TURN_DEGREES - Math.min(meridian, meridian + turn));
}

/** The pole on the smaller side of a closed path round the Earth. */
function poleOf(round: Line): number {
  let north = 0;
  for (let index = 1; index < round.length; index++) {
    const [west, from] = round[index - 1] ?? [0, 0];
    const [east, to] = round[index] ?? [0, 0];
    north += (east - west) * Math.sin((from + to) / 2 / DEGREES);
  }
  const isNorth = north * ((round.at(-1)?.[0] ?? 0) - (round[0]?.[0] ?? 0)) > 0;
  return isNorth ? POLE_DEGREES : -POLE_DEGREES;
}

/** The antimeridian, whatever its turn, from `start` included to `end` included; `null`: the edge does not reach it. */
function meridianBetween(start: Position | undefined, end: Position): number | null {
  const [low, high] = [Math.min(start?.[0] ?? end[0], end[0]), Math.max(start?.[0] ?? end[0], end[0])];
  const meridian =
    HALF_TURN_DEGREES + FULL_TURN_DEGREES * Math.ceil((low - HALF_TURN_DEGREES) / FULL_TURN_DEGREES);
  return meridian <= high ? meridian : null;
}

function latitudeAt(start: Position, end: Position, longitude: number): number {
  if (start[0] === end[0]) return start[1];
  return start[1] + ((longitude - start[0]) / (end[0] - start[0])) * (end[1] - start[1]);
}

/** The edge in two where it crosses the antimeridian. */
function cutEdge(start: Position, end: Position): readonly (readonly [Position, Position])[] {
  const meridian = meridianBetween(start, end);
  if (meridian === null || meridian === start[0] || meridian === end[0]) return [[start, end]];
  const crossing: Position = [meridian, latitudeAt(start, end, meridian)];
  return [
    [start, crossing],
    [crossing, end],
  ];
}

/** Full turns from the one that is within -180 and 180. */
function turnAt(longitude: number): number {
  return Math.floor((longitude + HALF_TURN_DEGREES) / FULL_TURN_DEGREES);
}

function isWithinTurn(turn: number, ...longitudes: readonly number[]): boolean {
  return longitudes.every(longitude => Math.abs(longitude - turn * FULL_TURN_DEGREES) <= HALF_TURN_DEGREES);
}

/** Plane rings cut into what lies on each turn round the Earth, and brought back within -180 and 180. */
function cutAtAntimeridian(outer: Line, holes: readonly Line[]): readonly Polygon[] {
  const [west, east] = extentOf(outer);
  const polygons: Polygon[] = [];
  for (let turn = turnAt(west); turn * FULL_TURN_DEGREES - HALF_TURN_DEGREES < east; turn++) {
    const middle = turn * FULL_TURN_DEGREES;
    const part = polygonBetween(
      [outer, ...holes],
      middle - HALF_TURN_DEGREES,
      middle + HALF_TURN_DEGREES,
      turn,
    );
    if (part) polygons.push(part);
  }
  return polygons;
}

/** A polygon as parts no wider than so many degrees, side by side. */
export function sectorsOf(polygon: Polygon, degrees: number): readonly Polygon[] {
  const [west, east] = extentOf(polygon[0] ?? []);
  const sectors = Math.ceil((east - west) / degrees);
  if (sectors <= 1) return [polygon];
  const open = polygon.map(ring => ring.slice(0, -1));
  return Array.from({ length: sectors }, (_, sector) => {
    const start = west + sector * degrees;
    return polygonBetween(open, start, start + degrees, 0);
  }).filter(part => part !== null);
}

/** What of a polygon of open rings lies between two meridians, brought back by whole turns; `null`: nothing. */
function polygonBetween(
  [outer = [], ...holes]: Polygon,
  west: number,
  east: number,
  turns: number,
): Polygon | null {
  const part = (ring: Line, winding: 1 | -1) =>
    finishedRing(shifted(clippedBetween(ring, west, east), -turns * FULL_TURN_DEGREES), winding);
  const edge = part(outer, 1);
  if (edge === null) return null;
  return [edge, ...holes.map(hole => part(hole, -1)).filter(ring => ring !== null)];
}

/** The part of a plane ring between two meridians (Sutherland and Hodgman 1974). */
function clippedBetween(ring: Line, west: number, east: number): Line {
  const [first, last] = extentOf(ring);
  const right = first < west ? clippedAt(ring, west, 1) : ring;
  return last > east ? clippedAt(right, east, -1) : right;
}

/** What of a ring lies to the east (`side` 1) or the west (-1) of a meridian. */
function clippedAt(ring: Line, meridian: number, side: 1 | -1): Line {
  const kept: Position[] = [];
  for (let index = 0; index < ring.length; index++) {
    const start = ring[index] ?? [0, 0];
    const end = ring[(index + 1) % ring.length] ?? start;
    const [startInside, endInside] = [start, end].map(([longitude]) => (longitude - meridian) * side >= 0);
    if (startInside) kept.push(start);
    if (startInside !== endInside) kept.push([meridian, latitudeAt(start, end, meridian)]);
  }
  return kept;
}

/** A ring closed, wound as asked (1: anticlockwise) and without wide edges; `null`: it encloses nothing. */
function finishedRing(open: Line, winding: 1 | -1): Line | null {
  const ring = withShortEdges(withoutRepeats(open));
  const area = windingOf(ring);
  if (ring.length < FEWEST_CORNERS || Math.abs(area) < LEAST_WINDING) return null;
  if (area * winding < 0) ring.reverse();
  ring.push(ring[0] ?? [0, 0]);
  return ring;
}

function withShortEdges(ring: Line): Position[] {
  return ring.flatMap((start, index) => {
    const end = ring[(index + 1) % ring.length] ?? start;
    const steps = Math.ceil(Math.abs(end[0] - start[0]) / WIDEST_EDGE_DEGREES);
    const more: Position[] = [start];
    for (let step = 1; step < steps; step++) {
      const longitude = start[0] + ((end[0] - start[0]) * step) / steps;
      more.push([longitude, latitudeAt(start, end, longitude)]);
    }
    return more;
  });
}
