/**
 * Share of a disc that lies within a distance of a point: how likely an incident that truly happened somewhere in a
 * disc of radius `radiusKm` is covered at `reachKm`, when the disc's centre is `distanceKm` from the base. Plane
 * geometry (the lens of two circles), exact enough at these sizes (METHODS, section 4).
 *
 * @param distanceKm from the disc's centre to the base; Infinity when there is no base
 * @returns 0 to 1
 */
export function shareWithinReach(distanceKm: number, radiusKm: number, reachKm: number): number {
  const d = distanceKm;
  const r = radiusKm;
  const x = reachKm;
  if (d >= r + x) return 0;
  if (d <= Math.abs(r - x)) return x >= r ? 1 : (x * x) / (r * r);
  // The angles from their tangents: where the circles barely cut, a cosine near 1 would cost half of the digits.
  const root = Math.sqrt(Math.max(0, (-d + r + x) * (d + r - x) * (d - r + x) * (d + r + x)));
  const lens =
    r * r * Math.atan2(root, d * d + r * r - x * x) +
    x * x * Math.atan2(root, d * d + x * x - r * r) -
    0.5 * root;
  return lens / (Math.PI * r * r);
}
