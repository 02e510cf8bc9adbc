import { featureCollection, multiPolygon, polygon } from '@turf/helpers';
import { intersect } from '@turf/intersect';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { isInside, positionsOf, type Ring } from './coast.ts';
import { type PlanePoint, type Position, planeDistanceKm, roundDegrees } from './plane.ts';
import { between, type Random } from './random.ts';

export interface Province {
  readonly name: string;
  /** Counter-clockwise outer rings: the part of the main island, and islets. */
  readonly rings: readonly Ring[];
}

/** Where borders meet (inland) and where they run out to sea. Kilometres. */
const JUNCTIONS = {
  west: { xKm: -70, yKm: 25 },
  north: { xKm: -20, yKm: 50 },
  east: { xKm: 70, yKm: 15 },
  south: { xKm: 95, yKm: -40 },
  bay: { xKm: 54, yKm: -78 },
  gulf: { xKm: -165, yKm: 28 },
  gulfMouth: { xKm: -208, yKm: 27 },
  westSea: { xKm: -300, yKm: 22 },
  northSea: { xKm: -12, yKm: 300 },
  eastSea: { xKm: 300, yKm: 62 },
  southEastSea: { xKm: 300, yKm: -92 },
  southSea: { xKm: 44, yKm: -300 },
  southWestSea: { xKm: -84, yKm: -300 },
  northWestCorner: { xKm: -320, yKm: 320 },
  northEastCorner: { xKm: 320, yKm: 320 },
  southEastCorner: { xKm: 320, yKm: -320 },
  southWestCorner: { xKm: -320, yKm: -320 },
} as const satisfies Record<string, PlanePoint>;
type Junction = keyof typeof JUNCTIONS;

/** The junctions around each province. Two provinces that share two neighbouring junctions share the border between. */
const OUTLINES: readonly (readonly [name: string, outline: readonly Junction[]])[] = [
  ['Keth Ouvar', ['west', 'north', 'east', 'south', 'bay', 'southSea', 'southWestSea']],
  ['Thelmora', ['west', 'southWestSea', 'southWestCorner', 'westSea', 'gulfMouth', 'gulf']],
  ['Iskareth', ['west', 'gulf', 'gulfMouth', 'westSea', 'northWestCorner', 'northSea', 'north']],
  ['Senvarra', ['north', 'northSea', 'northEastCorner', 'eastSea', 'east']],
  ['Marisket', ['east', 'eastSea', 'southEastSea', 'south']],
  ['Loumaim', ['south', 'southEastSea', 'southEastCorner', 'southSea', 'bay']],
];

const SHORTEST_SEGMENT_KM = 5;

/** A crooked line between two points (midpoint displacement), without its last point. */
function crookedLine(random: Random, from: PlanePoint, to: PlanePoint): PlanePoint[] {
  const lengthKm = planeDistanceKm(from, to);
  if (lengthKm < SHORTEST_SEGMENT_KM) return [from];
  const aside = between(random, -0.16, 0.16);
  const middle = {
    xKm: (from.xKm + to.xKm) / 2 + (to.yKm - from.yKm) * aside,
    yKm: (from.yKm + to.yKm) / 2 - (to.xKm - from.xKm) * aside,
  };
  return [...crookedLine(random, from, middle), ...crookedLine(random, middle, to)];
}

function outlineRings(random: Random): Map<string, Ring> {
  const borders = new Map<string, PlanePoint[]>();
  const rings = new Map<string, Ring>();
  for (const [name, outline] of OUTLINES) {
    const ring = outline.flatMap((from, index) => {
      const to = outline[(index + 1) % outline.length] ?? from;
      const drawn = borders.get(`${to} ${from}`);
      // The neighbour has drawn this border already: the same points, the other way round.
      if (drawn) return [...drawn].reverse().slice(0, -1);
      const line = [...crookedLine(random, JUNCTIONS[from], JUNCTIONS[to]), JUNCTIONS[to]];
      borders.set(`${from} ${to}`, line);
      return line.slice(0, -1);
    });
    const [first] = ring;
    if (first) rings.set(name, positionsOf([...ring, first]));
  }
  return rings;
}

function mutable(ring: Ring): [number, number][] {
  return ring.map(([longitude, latitude]) => [longitude, latitude]);
}

function roundedRing(ring: readonly (readonly number[])[]): Ring {
  return ring.map(
    ([longitude = 0, latitude = 0]): Position => [roundDegrees(longitude), roundDegrees(latitude)],
  );
}

/** The six provinces: they share their borders and together are exactly the land. */
export function makeProvinces(random: Random, coast: readonly Ring[]): readonly Province[] {
  const land: Feature<Polygon | MultiPolygon> = multiPolygon(coast.map(ring => [mutable(ring)]));
  return [...outlineRings(random)].map(([name, outline]) => {
    const part = intersect(featureCollection([land, polygon([mutable(outline)])]));
    if (!part) throw new Error(`${name} has no land`);
    const polygons =
      part.geometry.type === 'Polygon' ? [part.geometry.coordinates] : part.geometry.coordinates;
    return { name, rings: polygons.map(([outer = []]) => roundedRing(outer)) };
  });
}

/** The province that a place on land belongs to. */
export function provinceAt(provinces: readonly Province[], position: Position): Province | null {
  return provinces.find(province => isInside(province.rings, position)) ?? null;
}
