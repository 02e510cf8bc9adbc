/** A point of the drawing plane, in kilometres east and north of the island's origin. */
export interface PlanePoint {
  readonly xKm: number;
  readonly yKm: number;
}

/** Degrees, in GeoJSON order. */
export type Position = readonly [longitude: number, latitude: number];

/** Open water of the South Atlantic, more than 1,000 km from any land. */
const ORIGIN_LATITUDE = -27;
const ORIGIN_LONGITUDE = -20;

/**
 * Length of a degree at 27 degrees south on WGS84, to 10 m. One value for the whole island: an invented coast has no
 * true shape to keep, and multiplication alone gives the same digits on every machine.
 */
const KM_PER_DEGREE_LATITUDE = 110.8;
const KM_PER_DEGREE_LONGITUDE = 99.26;

/** Four decimals are 11 m: finer than anything drawn, coarse enough to keep the files small. */
export function roundDegrees(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}

export function positionOf({ xKm, yKm }: PlanePoint): Position {
  return [
    roundDegrees(ORIGIN_LONGITUDE + xKm / KM_PER_DEGREE_LONGITUDE),
    roundDegrees(ORIGIN_LATITUDE + yKm / KM_PER_DEGREE_LATITUDE),
  ];
}

export function planePointOf([longitude, latitude]: Position): PlanePoint {
  return {
    xKm: (longitude - ORIGIN_LONGITUDE) * KM_PER_DEGREE_LONGITUDE,
    yKm: (latitude - ORIGIN_LATITUDE) * KM_PER_DEGREE_LATITUDE,
  };
}

/** Distance in the drawing plane, good enough to lay things out; no result of the tool rests on it. */
export function planeDistanceKm(one: PlanePoint, other: PlanePoint): number {
  const xKm = one.xKm - other.xKm;
  const yKm = one.yKm - other.yKm;
  return Math.sqrt(xKm * xKm + yKm * yKm);
}

function mix(from: PlanePoint, to: PlanePoint, share: number): PlanePoint {
  return {
    xKm: from.xKm + (to.xKm - from.xKm) * share,
    yKm: from.yKm + (to.yKm - from.yKm) * share,
  };
}

/** Cuts the corners of a line (Chaikin), keeping its ends: grid steps become a drawn line. */
export function smoothCurve(line: readonly PlanePoint[], rounds: number): readonly PlanePoint[] {
  if (rounds === 0 || line.length < 3) return line;
  const smoothed = line.slice(0, 1);
  for (let index = 1; index < line.length; index += 1) {
    const from = line[index - 1];
    const to = line[index];
    if (from && to) smoothed.push(mix(from, to, 0.25), mix(from, to, 0.75));
  }
  return smoothCurve([...smoothed, ...line.slice(-1)], rounds - 1);
}

/** Every `step`-th point of a line, and its last. */
export function thinCurve(line: readonly PlanePoint[], step: number): PlanePoint[] {
  return line.filter((_, index) => index % step === 0 || index === line.length - 1);
}
