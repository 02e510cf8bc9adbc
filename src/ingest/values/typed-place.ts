import { parseCoordinatePair } from './coordinate-pair.ts';
import type { Point } from './utm.ts';

/** The place that someone typed, as degrees, DMS, UTM or MGRS; `null` when it names none on Earth. */
export function typedPlace(text: string): Point | null {
  const position = parseCoordinatePair(text);
  if (!position) return null;
  const { latitude, longitude } = position;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}
