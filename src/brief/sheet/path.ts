import type { Point } from './projection.ts';

/**
 * Path data of a line or ring, in steps of hundredths of a millimetre from point to point. The steps are taken between
 * rounded points, so that rounding never adds up.
 */
export function pathData(points: readonly Point[], closed: boolean): string {
  let data = '';
  let lastX = 0;
  let lastY = 0;
  for (const [index, point] of points.entries()) {
    const x = Math.round(point[0] * 100);
    const y = Math.round(point[1] * 100);
    if (index === 0) data = `M${short(x)} ${short(y)}`;
    else if (x !== lastX || y !== lastY) {
      const across = short(x - lastX);
      const down = short(y - lastY);
      data += `${index === 1 ? 'l' : ' '}${across}${down.startsWith('-') ? '' : ' '}${down}`;
    } else if (index === 1) {
      data += 'l0 0';
    }
    lastX = x;
    lastY = y;
  }
  return closed && data !== '' ? `${data}z` : data;
}

function short(hundredths: number): string {
  const text = String(hundredths / 100);
  return text.replace(/^(-?)0\./, '$1.');
}
