import { addFloat64, float64At } from '../units/at.ts';
import { FULL_TURN_DEGREES, HALF_TURN_DEGREES, longitudeNear } from '../units/longitude.ts';
import { extentOf, OutlinePacker, type Polygon, type Positions, polygonsOf } from './outlines.ts';

/** Why positions make no outline. */
export type OutlineFlaw = 'too-few-positions' | 'ring-without-area' | 'ring-round-the-earth';

type Position = readonly [number, number];

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

/**
 * Packs the polygons of the rings of one polygon, each open or closed, with latitudes within -90 and 90. A jump of more
 * than half a turn leads the shorter way round, and a ring that comes back a full turn farther on encloses a pole. The
 * largest ring is the outer one: rings stitched together at a pole, and some converters, put a hole first. Rings that
 * enclose nothing are left out. `null`: there are polygons. The rings are worked on where they are: a copy of a coast of
 * a million positions would be larger than its file.
 */
export function packPolygons(given: Polygon, packer: OutlinePacker): OutlineFlaw | null {
  const rings: Positions[] = [];
  for (const line of given) {
    const ring = withoutRepeats(snapped(line));
    if (ring.length < FEWEST_CORNERS * 2) continue;
    const placed = placedRing(ring);
    if (placed === null) return 'ring-round-the-earth';
    rings.push(placed);
  }
  const outer = largestOf(rings);
  if (!outer) return 'too-few-positions';
  const middle = middleOf(outer);
  const holes = rings.filter(ring => ring !== outer);
  for (const hole of holes) shift(hole, longitudeNear(middleOf(hole), middle) - middleOf(hole));
  return packCut([outer, ...holes], packer) > 0 ? null : 'ring-without-area';
}

/**
 * Packs a line, cut where it crosses the antimeridian; a jump of more than half a turn leads the shorter way round.
 * `null`: there are lines. The line is worked on where it is.
 */
export function packLines(given: Positions, packer: OutlinePacker): OutlineFlaw | null {
  const line = withoutRepeated(unrolled(snapped(given)));
  if (line.length < 4) return 'too-few-positions';
  const { west, east } = extentOf([line]);
  if (west > -HALF_TURN_DEGREES && east < HALF_TURN_DEGREES) {
    packer.addLine(line);
    packer.endPart();
    return null;
  }
  for (const part of linesByTurn(line)) {
    packer.addLine(Float64Array.from(part));
    packer.endPart();
  }
  return null;
}

/** Lines of `longitude, latitude` in turn, each within one turn round the Earth and brought back from it. */
function linesByTurn(line: Positions): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let turn: number | null = null;
  for (let place = 2; place < line.length; place += 2) {
    for (const [start, end] of cutEdge(positionAt(line, place - 2), positionAt(line, place))) {
      if (turn === null || !isWithinTurn(turn, start[0], end[0])) {
        turn = turnAt((start[0] + end[0]) / 2);
        lines.push([start[0] - turn * FULL_TURN_DEGREES, start[1]]);
      }
      lines.at(-1)?.push(end[0] - turn * FULL_TURN_DEGREES, end[1]);
    }
  }
  return lines;
}

function positionAt(line: Positions, place: number): Position {
  return [float64At(line, place), float64At(line, place + 1)];
}

function largestOf(rings: readonly Positions[]): Positions | null {
  let [largest, most]: [Positions | null, number] = [null, -1];
  for (const ring of rings) {
    const size = Math.abs(windingOf(ring));
    if (size > most) [largest, most] = [ring, size];
  }
  return largest;
}

/** Twice the area of a ring in square degrees as a plane figure, above 0 where it runs anticlockwise. */
export function windingOf(ring: Positions): number {
  if (ring.length === 0) return 0;
  const [west, south] = [float64At(ring, 0), float64At(ring, 1)];
  let sum = 0;
  for (let place = 0; place < ring.length; place += 2) {
    const next = place + 2 < ring.length ? place + 2 : 0;
    sum +=
      (float64At(ring, place) - west) * (float64At(ring, next + 1) - south) -
      (float64At(ring, next) - west) * (float64At(ring, place + 1) - south);
  }
  return sum;
}

/** What overshoots the antimeridian or a pole by rounding, or stops short of it, is on it. */
function snapped(line: Positions): Positions {
  for (let place = 0; place < line.length; place += 2) {
    line[place] = snappedTo(HALF_TURN_DEGREES, ROUNDING_DEGREES, float64At(line, place));
    line[place + 1] = snappedTo(POLE_DEGREES, SHORT_OF_POLE_DEGREES, float64At(line, place + 1));
  }
  return line;
}

function snappedTo(limit: number, within: number, degrees: number): number {
  return Math.abs(Math.abs(degrees) - limit) <= within ? Math.sign(degrees) * limit : degrees;
}

/** Longitudes run on past 180 degrees rather than jump: each step leads the shorter way round the Earth. */
function unrolled(line: Positions): Positions {
  for (let place = 2; place < line.length; place += 2) {
    line[place] = longitudeNear(float64At(line, place), float64At(line, place - 2));
  }
  return line;
}

function isSame(line: Positions, one: number, other: number): boolean {
  return line[one] === line[other] && line[one + 1] === line[other + 1];
}

/** The line without positions that repeat the one before. */
function withoutRepeated(line: Positions): Positions {
  let kept = Math.min(2, line.length);
  for (let place = 2; place < line.length; place += 2) {
    if (isSame(line, place, kept - 2)) continue;
    if (place !== kept) line.copyWithin(kept, place, place + 2);
    kept += 2;
  }
  return line.subarray(0, kept);
}

/** The ring open, without positions that repeat the one before, or the first at the end. */
function withoutRepeats(ring: Positions): Positions {
  let open = withoutRepeated(ring);
  while (open.length > 2 && isSame(open, 0, open.length - 2)) open = open.subarray(0, -2);
  return open;
}

function shift(line: Positions, degrees: number): void {
  if (degrees === 0) return;
  for (let place = 0; place < line.length; place += 2) addFloat64(line, place, degrees);
}

function middleOf(ring: Positions): number {
  const { west, east } = extentOf([ring]);
  return (west + east) / 2;
}

/** An open ring as a plane figure, running on past 180 degrees; `null`: it goes round the Earth more than once. */
function placedRing(ring: Positions): Positions | null {
  if (isCutAlready(ring)) return ring;
  const path = unrolled(ring);
  const end = float64At(path, path.length - 2);
  const turns = Math.round((longitudeNear(float64At(path, 0), end) - float64At(path, 0)) / FULL_TURN_DEGREES);
  const { west, east } = extentOf([path]);
  if (Math.abs(turns) > 1 || east - west > WIDEST_RING_DEGREES) return null;
  return turns === 0 ? path : ledRoundPole(path, turns * FULL_TURN_DEGREES);
}

/**
 * Whether a ring has been cut at the antimeridian by whoever wrote it: it runs along it, and jumps only from its one
 * side to the other, as Antarctica does at the pole.
 */
function isCutAlready(ring: Positions): boolean {
  let [runsAlong, isInBounds] = [false, true];
  for (let place = 0; place < ring.length; place += 2) {
    const next = place + 2 < ring.length ? place + 2 : 0;
    const longitude = float64At(ring, place);
    const isOnIt = Math.abs(longitude) === HALF_TURN_DEGREES;
    if (isOnIt && longitude === ring[next] && ring[place + 1] !== ring[next + 1]) runsAlong = true;
    const isJump = Math.abs(float64At(ring, next) - longitude) > HALF_TURN_DEGREES;
    if (isJump && !(isOnIt && ring[next] === -longitude)) return false;
    if (Math.abs(longitude) > HALF_TURN_DEGREES) isInBounds = false;
  }
  return runsAlong && isInBounds;
}

/** An unrolled ring round a pole, begun at the antimeridian and closed along it by way of that pole. */
function ledRoundPole(path: Positions, turn: number): Positions {
  const round = new Float64Array(path.length + 2);
  round.set(path);
  round.set([float64At(path, 0) + turn, float64At(path, 1)], path.length);
  let place = 2;
  while (place < path.length && !reachesMeridian(round, place)) place += 2;
  const [before, after] = [positionAt(round, place - 2), positionAt(round, place)];
  const meridian = meridianBetween(before, after) ?? before[0];
  const latitude = latitudeAt(before, after, meridian);
  const pole = poleOf(round);
  const led = new Float64Array(path.length + 8);
  led.set([meridian, latitude]);
  led.set(path.subarray(place), 2);
  const rest = led.subarray(2 + path.length - place, 2 + path.length);
  rest.set(path.subarray(0, place));
  shift(rest, turn);
  const end = [meridian + turn, latitude, meridian + turn, pole, meridian, pole];
  led.set(end, path.length + 2);
  shift(led, -HALF_TURN_DEGREES - Math.min(meridian, meridian + turn));
  return led;
}

function reachesMeridian(round: Positions, place: number): boolean {
  return meridianBetween(positionAt(round, place - 2), positionAt(round, place)) !== null;
}

/** The pole on the smaller side of a closed path round the Earth. */
function poleOf(round: Positions): number {
  let north = 0;
  for (let place = 2; place < round.length; place += 2) {
    const latitude = (float64At(round, place - 1) + float64At(round, place + 1)) / 2;
    north += (float64At(round, place) - float64At(round, place - 2)) * Math.sin(latitude / DEGREES);
  }
  return north * (float64At(round, round.length - 2) - float64At(round, 0)) > 0
    ? POLE_DEGREES
    : -POLE_DEGREES;
}

/** The antimeridian, whatever its turn, from `start` included to `end` included; `null`: the edge does not reach it. */
function meridianBetween(start: Position, end: Position): number | null {
  const [low, high] = [Math.min(start[0], end[0]), Math.max(start[0], end[0])];
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

/** Packs what lies on each turn round the Earth of plane rings, brought back within -180 and 180; how many polygons. */
function packCut(rings: Polygon, packer: OutlinePacker): number {
  const { west, east } = extentOf(rings.slice(0, 1));
  let polygons = 0;
  for (let turn = turnAt(west); turn * FULL_TURN_DEGREES - HALF_TURN_DEGREES < east; turn++) {
    const middle = turn * FULL_TURN_DEGREES;
    const [from, to] = [middle - HALF_TURN_DEGREES, middle + HALF_TURN_DEGREES];
    if (packBetween(rings, from, to, turn, packer)) polygons++;
  }
  return polygons;
}

/** A polygon as parts no wider than so many degrees, side by side. */
export function* sectorsOf(polygon: Polygon, degrees: number): Generator<Polygon, void, void> {
  const { west, east } = extentOf(polygon.slice(0, 1));
  const sectors = Math.ceil((east - west) / degrees);
  if (sectors <= 1) yield polygon;
  else {
    const open = polygon.map(ring => ring.subarray(0, -2));
    for (let sector = 0; sector < sectors; sector++) {
      const packer = new OutlinePacker();
      const start = west + sector * degrees;
      if (packBetween(open, start, start + degrees, 0, packer)) yield* polygonsOf(packer.takePolygons());
    }
  }
}

/** Packs what of a polygon of open rings lies between two meridians, brought back by whole turns; false: nothing. */
function packBetween(
  [outer, ...holes]: Polygon,
  west: number,
  east: number,
  turns: number,
  packer: OutlinePacker,
): boolean {
  const pack = (ring: Positions, winding: 1 | -1) => {
    const part = clippedBetween(ring, west, east);
    const brought = part === ring && turns !== 0 ? ring.slice() : part;
    shift(brought, -turns * FULL_TURN_DEGREES);
    return packRing(brought, winding, packer);
  };
  if (outer === undefined || !pack(outer, 1)) return false;
  for (const hole of holes) pack(hole, -1);
  packer.endPart();
  return true;
}

/** The part of a plane ring between two meridians (Sutherland and Hodgman 1974). */
function clippedBetween(ring: Positions, west: number, east: number): Positions {
  const extent = extentOf([ring]);
  const right = extent.west < west ? clippedAt(ring, west, 1) : ring;
  return extent.east > east ? clippedAt(right, east, -1) : right;
}

/** What of a ring lies to the east (`side` 1) or the west (-1) of a meridian. */
function clippedAt(ring: Positions, meridian: number, side: 1 | -1): Positions {
  const isInside = (place: number) => (float64At(ring, place) - meridian) * side >= 0;
  const nextTo = (place: number) => (place + 2 < ring.length ? place + 2 : 0);
  let length = 0;
  for (let place = 0; place < ring.length; place += 2) {
    if (isInside(place)) length += 2;
    if (isInside(place) !== isInside(nextTo(place))) length += 2;
  }
  const kept = new Float64Array(length);
  let end = 0;
  for (let place = 0; place < ring.length; place += 2) {
    const next = nextTo(place);
    if (isInside(place)) {
      kept[end++] = float64At(ring, place);
      kept[end++] = float64At(ring, place + 1);
    }
    if (isInside(place) !== isInside(next)) {
      kept[end++] = meridian;
      kept[end++] = latitudeAt(positionAt(ring, place), positionAt(ring, next), meridian);
    }
  }
  return kept;
}

/** Packs a ring closed, wound as asked (1: anticlockwise) and without wide edges; false: it encloses nothing. */
function packRing(open: Positions, winding: 1 | -1, packer: OutlinePacker): boolean {
  const ring = withShortEdges(repeats(open) ? withoutRepeats(open.slice()) : open);
  const area = windingOf(ring);
  if (ring.length < FEWEST_CORNERS * 2 || Math.abs(area) < LEAST_WINDING) return false;
  packer.addRing(ring, area * winding < 0);
  return true;
}

function repeats(ring: Positions): boolean {
  for (let place = 0; place < ring.length; place += 2) {
    if (isSame(ring, place, place + 2 < ring.length ? place + 2 : 0)) return true;
  }
  return false;
}

function withShortEdges(ring: Positions): Positions {
  const stepsFrom = (place: number) => {
    const next = place + 2 < ring.length ? place + 2 : 0;
    return Math.ceil(Math.abs(float64At(ring, next) - float64At(ring, place)) / WIDEST_EDGE_DEGREES);
  };
  let isShort = true;
  for (let place = 0; place < ring.length && isShort; place += 2) isShort = stepsFrom(place) <= 1;
  if (isShort) return ring;
  const more: number[] = [];
  for (let place = 0; place < ring.length; place += 2) {
    const [start, end] = [positionAt(ring, place), positionAt(ring, (place + 2) % ring.length)];
    more.push(...start);
    const steps = stepsFrom(place);
    for (let step = 1; step < steps; step++) {
      const longitude = start[0] + ((end[0] - start[0]) * step) / steps;
      more.push(longitude, latitudeAt(start, end, longitude));
    }
  }
  return Float64Array.from(more);
}
