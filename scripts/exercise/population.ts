import { cellToLatLng, latLngToCell, polygonToCells } from 'h3-js';
import { isInside, type Ring } from './coast.ts';
import { type PlanePoint, planeDistanceKm, planePointOf } from './plane.ts';
import { between, type Random } from './random.ts';
import type { Settlement } from './settlements.ts';

/** People in one H3 cell of resolution 6. */
export interface PopulationCell {
  readonly cell: string;
  readonly people: number;
}

const RESOLUTION = 6;

/** Share of a town's people who live in its own cell; the others fill the country around. */
const IN_TOWN_SHARE = 0.85;

/** Farmers in one cell (36 km2): many near towns and villages, few in the wilderness. */
function ruralPeople(random: Random, centre: PlanePoint, settlements: readonly Settlement[]): number {
  let pull = 0;
  for (const settlement of settlements) {
    const apart = planeDistanceKm(settlement, centre) / 9;
    pull += (settlement.population < 3000 ? 0.35 : 1) / (1 + apart * apart * apart);
  }
  return between(random, 0.5, 1.5) * (25 + 520 * pull);
}

/** The population grid: every H3 cell of resolution 6 whose centre is on land or in which a settlement lies. */
export function makePopulation(
  random: Random,
  coast: readonly Ring[],
  settlements: readonly Settlement[],
): readonly PopulationCell[] {
  const people = new Map<string, number>();
  for (const ring of coast) {
    const outline = ring.map(([longitude, latitude]) => [latitude, longitude]);
    for (const cell of polygonToCells(outline, RESOLUTION)) people.set(cell, 0);
  }
  for (const cell of [...people.keys()].sort()) {
    const [latitude, longitude] = cellToLatLng(cell);
    const centre = planePointOf([longitude, latitude]);
    people.set(cell, isInside(coast, [longitude, latitude]) ? ruralPeople(random, centre, settlements) : 0);
  }
  for (const { position, population } of settlements) {
    const cell = latLngToCell(position[1], position[0], RESOLUTION);
    people.set(cell, (people.get(cell) ?? 0) + population * IN_TOWN_SHARE);
  }
  // Tens, as a census model would give them; the last digits of the logarithm-free arithmetic above never show.
  return [...people]
    .map(([cell, count]) => ({ cell, people: Math.round(count / 10) * 10 }))
    .sort((one, other) => (one.cell < other.cell ? -1 : 1));
}
