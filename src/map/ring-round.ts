import { geodesicRing } from '../cartography/ring.ts';

type Ring = ReturnType<typeof geodesicRing>;

/** Some hundred bases at a few distances; more are forgotten all together. */
const MOST_RINGS = 2000;
const known = new Map<string, Ring>();

/**
 * The ring round a place as `geodesicRing` makes it, made once: the rings of hundreds of bases take longer than a frame,
 * and are asked for anew whenever one of the bases is taken in hand or measured again.
 */
export function ringRound(
  { latitude, longitude }: { readonly latitude: number; readonly longitude: number },
  distanceKm: number,
): Ring {
  const key = `${latitude} ${longitude} ${distanceKm}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_RINGS) known.clear();
  const ring = geodesicRing(latitude, longitude, distanceKm);
  known.set(key, ring);
  return ring;
}
