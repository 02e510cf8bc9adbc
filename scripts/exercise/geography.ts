import { seededRandom } from '../../src/units/random.ts';
import { makeCoast, type Ring } from './coast.ts';
import { drain } from './drainage.ts';
import { makePopulation, type PopulationCell } from './population.ts';
import { makeProvinces, type Province } from './provinces.ts';
import { makeRivers, type River, riverCourses } from './rivers.ts';
import { makeRoads, type Road } from './roads.ts';
import { makeTowns, makeVillages, type Settlement } from './settlements.ts';
import { makeTerrain } from './terrain.ts';

/** The invented country, without what happens in it. */
export interface Geography {
  readonly coast: readonly Ring[];
  readonly provinces: readonly Province[];
  readonly rivers: readonly River[];
  readonly roads: readonly Road[];
  readonly towns: readonly Settlement[];
  readonly villages: readonly Settlement[];
  readonly population: readonly PopulationCell[];
}

/** Each part draws from a generator of its own, so that a change in one leaves the others as they were. */
export function makeGeography(seed: number): Geography {
  const terrain = makeTerrain(seed);
  const coast = makeCoast(terrain);
  const provinces = makeProvinces(seededRandom(seed + 1), coast);
  const drainage = drain(terrain);
  const rivers = makeRivers(terrain, riverCourses(terrain, drainage));
  const towns = makeTowns(seededRandom(seed + 2), { terrain, drainage, coast, provinces });
  const villages = makeVillages(seededRandom(seed + 3), coast, provinces, towns);
  const roads = makeRoads(terrain, coast, towns);
  const population = makePopulation(seededRandom(seed + 4), coast, [...towns, ...villages]);
  return { coast, provinces, rivers, roads, towns, villages, population };
}
