import type { EvaluatedIncidents } from '../../model/findings.ts';
import { INCIDENT } from './ink.ts';
import { paths } from './paths.ts';
import type { Projection } from './projection.ts';
import type { SvgNode } from './svg.ts';

const RADIUS = 0.35;

/**
 * The evaluated incidents as points, one for all that fall on the same hundredth of a millimetre. Only for a release
 * that says so.
 */
export function drawIncidents(
  { count, positions }: EvaluatedIncidents,
  { project, frame }: Projection,
): readonly SvgNode[] {
  const points = new Set<string>();
  for (let index = 0; index < count; index++) {
    const [x, y] = project(positions[index * 2] ?? 0, positions[index * 2 + 1] ?? 0);
    if (x < frame.x || y < frame.y || x > frame.x + frame.width || y > frame.y + frame.height) continue;
    points.add(
      `M${(x - RADIUS).toFixed(2)} ${y.toFixed(2)}a${RADIUS} ${RADIUS} 0 1 0 ${RADIUS * 2} 0a${RADIUS} ${RADIUS} 0 1 0 ${-RADIUS * 2} 0`,
    );
  }
  return paths([...points], { fill: INCIDENT, 'fill-opacity': '0.65' });
}
