import { float64At, uint32At } from '../units/at.ts';
/** A line or a ring: `longitude, latitude` in turn, in degrees. */
export type Positions = Float64Array;

/** A polygon: outer ring and holes. */
export type Polygon = readonly Positions[];

/** Outlines laid end to end: three runs of memory for thousands of them, where lists in lists take ten times as much. */
export interface PackedOutlines {
  readonly positions: Positions;
  /** The position that each line or ring starts with, and after the last the number of all positions. */
  readonly lineStarts: Uint32Array;
  /** The line or ring that each part, a line or a polygon, starts with, and after the last the number of all. */
  readonly partStarts: Uint32Array;
}

interface Stretch {
  /** Shared with the outlines beside this one. */
  readonly packed: PackedOutlines;
  /** The first part. */
  readonly from: number;
  /** The part after the last. */
  readonly to: number;
}

export interface OutlineLines extends Stretch {
  readonly kind: 'lines';
}

export interface OutlinePolygons extends Stretch {
  readonly kind: 'polygons';
}

/**
 * Outlines in the one form in which everything uses them. Degrees, straight in degrees from one position to the next,
 * within -180 to 180 and -90 to 90. Cut at the antimeridian and, round a pole, led along it (RFC 7946, section 3.1.9),
 * so that whether a point lies inside, the area, and the drawing are those of plane figures. Every ring is closed; outer
 * rings run anticlockwise, holes clockwise (section 3.1.6). No edge is wider than a quarter turn.
 */
export type OutlineGeometry = OutlineLines | OutlinePolygons;

/** Degrees. */
export interface Extent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The lines of an outline, rings where it is of polygons; each a view of the memory they share. */
export function* linesOf({ packed, from, to }: OutlineGeometry): Generator<Positions, void, void> {
  const { positions, lineStarts, partStarts } = packed;
  for (let line = uint32At(partStarts, from); line < uint32At(partStarts, to); line++) {
    yield positions.subarray(uint32At(lineStarts, line) * 2, uint32At(lineStarts, line + 1) * 2);
  }
}

/** The polygons of an outline, one after another. */
export function* polygonsOf({ packed, from, to }: OutlinePolygons): Generator<Polygon, void, void> {
  for (let part = from; part < to; part++) {
    yield [...linesOf({ kind: 'polygons', packed, from: part, to: part + 1 })];
  }
}

/** The outer rings of outlines. */
export function* outerRingsOf(
  outlines: Iterable<{ readonly polygons: OutlinePolygons }>,
): Generator<Positions, void, void> {
  for (const { polygons } of outlines) {
    const { positions, lineStarts, partStarts } = polygons.packed;
    for (let part = polygons.from; part < polygons.to; part++) {
      const ring = uint32At(partStarts, part);
      yield positions.subarray(uint32At(lineStarts, ring) * 2, uint32At(lineStarts, ring + 1) * 2);
    }
  }
}

/** The polygon with this number among those of an outline. */
export function onePolygon(polygons: OutlinePolygons, number: number): OutlinePolygons {
  return { ...polygons, from: polygons.from + number, to: polygons.from + number + 1 };
}

/** A line as others write it: `[longitude, latitude]` in degrees. To be asked for one polygon at a time. */
export function coordinatesOf(line: Positions): [number, number][] {
  const coordinates = new Array<[number, number]>(line.length / 2);
  for (let place = 0; place < line.length; place += 2) {
    coordinates[place / 2] = [float64At(line, place), float64At(line, place + 1)];
  }
  return coordinates;
}

/** Positions that come one by one, `[longitude, latitude]` and perhaps more. */
export function positionsOf(line: readonly (readonly number[])[]): Positions {
  const positions = new Float64Array(line.length * 2);
  let place = 0;
  for (const [longitude = Number.NaN, latitude = Number.NaN] of line) {
    positions[place++] = longitude;
    positions[place++] = latitude;
  }
  return positions;
}

/** The outermost meridians and parallels of lines; none: `west` above `east`. */
export function extentOf(lines: Iterable<Positions>): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (let place = 0; place < line.length; place += 2) {
      const [longitude, latitude] = [float64At(line, place), float64At(line, place + 1)];
      if (longitude < west) west = longitude;
      if (longitude > east) east = longitude;
      if (latitude < south) south = latitude;
      if (latitude > north) north = latitude;
    }
  }
  return { west, south, east, north };
}

/** Positions in one run of memory: a megabyte. An outline of more has a run of its own. */
const MOST_IN_RUN = 65_536;
const FEWEST_IN_RUN = 512;
const FEWEST_STARTS = 64;
/** A shape larger than this part of a run does not share one, so that little of any run stays empty. */
const SHARED_PART = 1 / 8;

interface Run {
  positions: Positions;
  lineStarts: Uint32Array;
  partStarts: Uint32Array;
}

interface Mark {
  positions: number;
  lines: number;
  parts: number;
}

const newRun = (positions: number): Run => ({
  positions: new Float64Array(positions * 2),
  lineStarts: new Uint32Array(1),
  partStarts: new Uint32Array(1),
});

/** Packs shapes one after another: lines and rings are added part by part, and then taken as one shape, or dropped. */
export class OutlinePacker {
  #run = newRun(0);
  #used: Mark = { positions: 0, lines: 0, parts: 0 };
  /** Where the shape begins that is being put together. */
  #from: Mark = { positions: 0, lines: 0, parts: 0 };
  #taken = 0;

  /** Positions of all shapes taken. */
  get taken(): number {
    return this.#taken;
  }

  /** Positions of the shape that is being put together. */
  get positions(): number {
    return this.#used.positions - this.#from.positions;
  }

  /** Makes room at once for so many positions more. */
  reserve(positions: number): void {
    if (this.#used.positions + positions <= this.#run.positions.length / 2) return;
    const ahead = this.positions;
    if (this.#used.positions + positions <= MOST_IN_RUN) {
      const doubled = Math.max(FEWEST_IN_RUN, (this.#run.positions.length / 2) * 2);
      this.#grow(Math.max(this.#used.positions + positions, Math.min(MOST_IN_RUN, doubled)));
    } else if (this.#from.positions === 0) {
      this.#grow(Math.max(ahead + positions, Math.ceil(ahead * 1.5)));
    } else this.#beginRun(ahead + positions);
  }

  /** Adds a line as it is. */
  addLine(line: Positions): void {
    this.reserve(line.length / 2);
    this.#run.positions.set(line, this.#used.positions * 2);
    this.#endLine(line.length / 2);
  }

  /** Adds an open ring, closed, and turned round where it is to run the other way. */
  addRing(ring: Positions, isTurned: boolean): void {
    const corners = ring.length / 2;
    this.reserve(corners + 1);
    const { positions } = this.#run;
    let place = this.#used.positions * 2;
    for (let corner = 0; corner <= corners; corner++) {
      const from = (isTurned ? corners * 2 - 1 - corner : corner) % corners;
      positions[place++] = float64At(ring, from * 2);
      positions[place++] = float64At(ring, from * 2 + 1);
    }
    this.#endLine(corners + 1);
  }

  /** Makes a part of the lines or rings added since the last. */
  endPart(): void {
    this.#run.partStarts = withRoom(this.#run.partStarts, ++this.#used.parts);
    this.#run.partStarts[this.#used.parts] = this.#used.lines;
  }

  /** The parts since the last shape, as lines. */
  takeLines(): OutlineLines {
    return { kind: 'lines', ...this.#take() };
  }

  /** The parts since the last shape, as polygons. */
  takePolygons(): OutlinePolygons {
    return { kind: 'polygons', ...this.#take() };
  }

  /** Forgets what has been added since the last shape. */
  drop(): void {
    this.#used = { ...this.#from };
  }

  /** Gives back the room that is left. */
  finish(): void {
    const { positions, lines, parts } = this.#used;
    this.#run.positions = fitted(this.#run.positions, positions * 2);
    this.#run.lineStarts = fitted(this.#run.lineStarts, lines + 1);
    this.#run.partStarts = fitted(this.#run.partStarts, parts + 1);
  }

  #take(): Stretch {
    const from = this.#from.parts;
    this.#taken += this.positions;
    this.#from = { ...this.#used };
    return { packed: this.#run, from, to: this.#used.parts };
  }

  #endLine(positions: number): void {
    this.#used.positions += positions;
    this.#run.lineStarts = withRoom(this.#run.lineStarts, ++this.#used.lines);
    this.#run.lineStarts[this.#used.lines] = this.#used.positions;
  }

  #grow(positions: number): void {
    const grown = new Float64Array(positions * 2);
    grown.set(this.#run.positions.subarray(0, this.#used.positions * 2));
    this.#run.positions = grown;
  }

  /** Goes on in another run, with what there is of the shape that is being put together. */
  #beginRun(positions: number): void {
    const { positions: skipped, lines, parts } = this.#from;
    const isShared = positions <= MOST_IN_RUN * SHARED_PART;
    const run = newRun(isShared ? Math.max(FEWEST_IN_RUN, positions) : positions);
    run.positions.set(this.#run.positions.subarray(skipped * 2, this.#used.positions * 2));
    run.lineStarts = this.#run.lineStarts.slice(lines, this.#used.lines + 1).map(start => start - skipped);
    run.partStarts = this.#run.partStarts.slice(parts, this.#used.parts + 1).map(start => start - lines);
    const used = {
      positions: this.positions,
      lines: this.#used.lines - lines,
      parts: this.#used.parts - parts,
    };
    this.drop();
    this.finish();
    this.#run = run;
    this.#used = used;
    this.#from = { positions: 0, lines: 0, parts: 0 };
  }
}

function withRoom(starts: Uint32Array, index: number): Uint32Array {
  if (index < starts.length) return starts;
  const grown = new Uint32Array(Math.max(FEWEST_STARTS, starts.length * 2));
  grown.set(starts);
  return grown;
}

/** The run without the room at its end, where that is worth the copy. */
function fitted<Run extends Float64Array | Uint32Array>(run: Run, length: number): Run {
  return run.length - length > run.length * SHARED_PART ? (run.slice(0, length) as Run) : run;
}
