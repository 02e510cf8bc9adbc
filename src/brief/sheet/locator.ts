import { coordinatesOf, outerRingsOf } from '../../model/outlines.ts';
import type { AreaOutline } from '../../model/place.ts';
import { entryAt } from '../../units/at.ts';
import type { Block } from './block.ts';
import { COAST, LAND, SEA, STAMP } from './ink.ts';
import { pathData, thinned } from './path.ts';
import { type Centre, type Point, type Projection, placeAt, turnedTo } from './projection.ts';
import { element, type SvgNode } from './svg.ts';

const TOLERANCE = 0.22;

/** The globe seen from above the map's centre, with the frame of the map on it. */
export function locator(
  world: readonly AreaOutline[],
  area: readonly AreaOutline[],
  projection: Projection,
  side: number,
): Block {
  return {
    height: side,
    draw: (x, y) => {
      const radius = side / 2;
      const globe = onGlobe(projection.centre, [x + radius, y + radius], radius);
      const disc = { cx: x + radius, cy: y + radius, r: radius };
      return [
        element('circle', { ...disc, fill: SEA }),
        ...land(world, globe, { fill: LAND, stroke: COAST, 'stroke-width': 0.08 }),
        ...land(area, globe, { fill: '#6d7278', stroke: '#6d7278', 'stroke-width': 0.1 }),
        element('circle', { ...disc, fill: 'none', stroke: COAST, 'stroke-width': 0.25 }),
        frameOnGlobe(projection, globe),
      ];
    },
  };
}

/** Where a place is on the globe; places behind it are put on its edge, and `hidden`. */
type OnGlobe = (longitude: number, latitude: number) => { readonly point: Point; readonly hidden: boolean };

/** Orthographic projection (Snyder 1987, "Map Projections", section 20). */
function onGlobe(centre: Centre, [middleX, middleY]: Point, radius: number): OnGlobe {
  const turned = turnedTo(centre);
  return (longitude, latitude) => {
    const { east, north, towards } = turned(longitude, latitude);
    const hidden = towards < 0;
    const stretch = hidden ? radius / Math.max(1e-6, Math.hypot(east, north)) : radius;
    return { point: [middleX + east * stretch, middleY - north * stretch], hidden };
  };
}

function land(
  areas: readonly AreaOutline[],
  globe: OnGlobe,
  attributes: Readonly<Record<string, string | number>>,
): readonly SvgNode[] {
  let data = '';
  for (const outer of outerRingsOf(areas)) {
    const places = coordinatesOf(outer).map(([longitude, latitude]) => globe(longitude, latitude));
    if (places.every(({ hidden }) => hidden)) continue;
    const ring = thinned(
      places.map(({ point }) => point),
      TOLERANCE,
    );
    if (ring.length > 3) data += pathData(ring, true);
  }
  return data === '' ? [] : [element('path', { d: data, ...attributes })];
}

const LEAST_SIDE = 1.6;

function frameOnGlobe({ centre, frame, millimetresPerKm }: Projection, globe: OnGlobe): SvgNode {
  const halfWidth = frame.width / 2 / millimetresPerKm;
  const halfHeight = frame.height / 2 / millimetresPerKm;
  const corners: Point[] = [
    [-halfWidth, -halfHeight],
    [halfWidth, -halfHeight],
    [halfWidth, halfHeight],
    [-halfWidth, halfHeight],
  ];
  const points = corners.map(corner => {
    const place = placeAt(centre, corner);
    return globe(place.longitude, place.latitude).point;
  });
  const [middleX, middleY] = globe(centre.longitude, centre.latitude).point;
  const width = Math.abs(entryAt(points, 1)[0] - entryAt(points, 0)[0]);
  const grown: readonly Point[] =
    width >= LEAST_SIDE
      ? points
      : corners.map(([x, y]) => [
          middleX + (Math.sign(x) * LEAST_SIDE) / 2,
          middleY + (Math.sign(y) * LEAST_SIDE) / 2,
        ]);
  return element('path', { d: pathData(grown, true), fill: 'none', stroke: STAMP, 'stroke-width': 0.4 });
}
