import type { PlanePoint } from './plane.ts';

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
