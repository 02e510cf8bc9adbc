export const FULL_TURN_DEGREES = 360;
export const HALF_TURN_DEGREES = 180;

/** The meridian in degrees between -180 and 180; both names of the antimeridian are left as they are. */
export function wrappedLongitude(degrees: number): number {
  if (Math.abs(degrees) <= HALF_TURN_DEGREES) return degrees;
  const rest = degrees % FULL_TURN_DEGREES;
  return Math.abs(rest) > HALF_TURN_DEGREES ? rest - Math.sign(rest) * FULL_TURN_DEGREES : rest;
}

/** The meridian in degrees no farther than half a turn from `from`: past 180 degrees where the shorter way leads there. */
export function longitudeNear(degrees: number, from: number): number {
  const step = degrees - from;
  if (Math.abs(step) <= HALF_TURN_DEGREES) return degrees;
  return degrees - FULL_TURN_DEGREES * Math.round(step / FULL_TURN_DEGREES);
}
