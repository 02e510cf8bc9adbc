import type { PeopleGrid, PopulationTable } from '../model/population.ts';
import { describeCells } from './grid.ts';

/** All population tables as one grid of points, cells at their centres; `null` when there is none. */
export function peopleGridOf(tables: readonly PopulationTable[]): PeopleGrid | null {
  if (tables.length === 0) return null;
  const count = tables.reduce((sum, { people }) => sum + people.length, 0);
  const grid = {
    count,
    latitude: new Float64Array(count),
    longitude: new Float64Array(count),
    people: new Float64Array(count),
  };
  let start = 0;
  for (const { people, places } of tables) {
    const { latitude, longitude } = places.by === 'cell' ? describeCells(places.cells) : places;
    grid.latitude.set(latitude, start);
    grid.longitude.set(longitude, start);
    grid.people.set(people, start);
    start += people.length;
  }
  return grid;
}
