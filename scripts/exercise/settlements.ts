import { isInside, type Ring } from './coast.ts';
import { TOWN_NAMES, VILLAGE_PREFIXES } from './names.ts';
import { type PlanePoint, type Position, planeDistanceKm, planePointOf, positionOf } from './plane.ts';
import { type Province, provinceAt } from './provinces.ts';
import { between, type Random } from './random.ts';
import type { Drainage } from './terrain.ts';
import { indexAt, pointOf, type Terrain } from './terrain.ts';

/** A town or a village. */
export interface Settlement extends PlanePoint {
  readonly name: string;
  readonly position: Position;
  readonly province: string;
  /** The seat of the district: one of the province's first three towns. */
  readonly district: string;
  readonly population: number;
}

/** A place where a settlement could be. */
interface Site extends PlanePoint {
  readonly position: Position;
  readonly province: string;
  readonly score: number;
}

const DISTRICTS_PER_PROVINCE = 3;
const SHORE_MARGIN_KM = 3;
const CAPITAL_PEOPLE = 412_000;
/** The capital lies at the head of the southern bay. */
const CAPITAL_NEAR: PlanePoint = { xKm: 34, yKm: -44 };

function isWellInland(coast: readonly Ring[], { xKm, yKm }: PlanePoint, marginKm: number): boolean {
  const around = [
    [0, 0],
    [marginKm, 0],
    [-marginKm, 0],
    [0, marginKm],
    [0, -marginKm],
  ] as const;
  return around.every(([east, north]) => isInside(coast, positionOf({ xKm: xKm + east, yKm: yKm + north })));
}

/** Settlements like rivers and low ground; chance does the rest. */
function makeSites(
  random: Random,
  land: { terrain: Terrain; drainage: Drainage; coast: readonly Ring[]; provinces: readonly Province[] },
): Site[] {
  const sites: Site[] = [];
  for (let index = 0; index < land.terrain.heights.length; index += 3) {
    const height = land.terrain.heights[index] ?? 0;
    if (height <= 0) continue;
    const centre = pointOf(land.terrain, index);
    const point = {
      xKm: centre.xKm + between(random, -0.7, 0.7),
      yKm: centre.yKm + between(random, -0.7, 0.7),
    };
    const water = Math.min(1, Math.sqrt((land.drainage.flow[indexAt(land.terrain, point)] ?? 0) / 400));
    const score = random() + 0.9 * water - 0.5 * height;
    if (!isWellInland(land.coast, point, SHORE_MARGIN_KM)) continue;
    const position = positionOf(point);
    const province = provinceAt(land.provinces, position);
    if (province) sites.push({ ...planePointOf(position), position, province: province.name, score });
  }
  return sites.sort((one, other) => other.score - one.score);
}

function spreadOut(sites: readonly Site[], count: number, apartKm: number, taken: Site[]): Site[] {
  const chosen: Site[] = [];
  for (const site of sites) {
    if (chosen.length === count) break;
    if (taken.some(other => planeDistanceKm(site, other) < apartKm)) continue;
    chosen.push(site);
    taken.push(site);
  }
  return chosen;
}

function nearest<T extends PlanePoint>(list: readonly T[], point: PlanePoint): T {
  const best = list.reduce((one, other) =>
    planeDistanceKm(other, point) < planeDistanceKm(one, point) ? other : one,
  );
  return best;
}

/** Rank and size (Zipf): the town of rank r has about a r-th of the capital's people. */
function peopleOfRank(random: Random, rank: number): number {
  return Math.round(((CAPITAL_PEOPLE / rank) * (rank === 1 ? 1 : between(random, 0.8, 1.15))) / 100) * 100;
}

function townSites(sites: readonly Site[]): Map<string, Site[]> {
  const taken: Site[] = [];
  const chosen = new Map<string, Site[]>();
  for (const [province, names] of Object.entries(TOWN_NAMES)) {
    const own = sites.filter(site => site.province === province);
    const isFirst = chosen.size === 0;
    const head = isFirst ? spreadOut([nearest(own, CAPITAL_NEAR)], 1, 0, taken) : [];
    chosen.set(province, [...head, ...spreadOut(own, names.length - head.length, 21, taken)]);
  }
  return chosen;
}

/** The towns, ten to a province: every province's first towns are its largest, the country's capital the very largest. */
export function makeTowns(random: Random, land: Parameters<typeof makeSites>[1]): readonly Settlement[] {
  const chosen = townSites(makeSites(random, land));
  const provinces = Object.keys(TOWN_NAMES);
  return provinces.flatMap((province, provinceOrder) => {
    const sites = chosen.get(province) ?? [];
    const seats = sites.slice(0, DISTRICTS_PER_PROVINCE);
    return sites.map((site, order): Settlement => {
      const names = TOWN_NAMES[province] ?? [];
      return {
        ...site,
        name: names[order] ?? '',
        district: names[seats.indexOf(nearest(seats, site))] ?? '',
        population: peopleOfRank(random, order * provinces.length + provinceOrder + 1),
      };
    });
  });
}

/** Villages around the towns: up to six each, named after the town. */
export function makeVillages(
  random: Random,
  coast: readonly Ring[],
  provinces: readonly Province[],
  towns: readonly Settlement[],
): readonly Settlement[] {
  const placed: PlanePoint[] = [...towns];
  return towns.flatMap(town =>
    VILLAGE_PREFIXES.flatMap((prefix): Settlement[] => {
      const point = {
        xKm: town.xKm + between(random, -19, 19),
        yKm: town.yKm + between(random, -19, 19),
      };
      const population = Math.round(between(random, 25, 290)) * 10;
      const position = positionOf(point);
      const province = provinceAt(provinces, position)?.name;
      const isFree = placed.every(other => planeDistanceKm(other, point) >= 3.5);
      if (!province || !isFree || !isWellInland(coast, point, 1)) return [];
      placed.push(point);
      const seats = towns.filter(seat => seat.province === province && seat.district === seat.name);
      const district = nearest(seats, point).name;
      return [
        {
          ...planePointOf(position),
          name: `${prefix}-${town.name}`,
          position,
          province,
          district,
          population,
        },
      ];
    }),
  );
}
