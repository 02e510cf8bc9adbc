import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline } from '../model/place.ts';
import { float64At } from '../units/at.ts';
import { outlineContains } from './grid.ts';

/** The largest number that the column of divisions holds, and so how many of them can be told apart. */
const MOST_DIVISIONS = 65_536;

/**
 * The same incidents, each in the outline that holds its place, by name, in place of the division that its source names.
 * Of outlines that overlap, the first given holds what lies in both; what lies in none has the division ''.
 *
 * @throws RangeError for more than 65,535 names of outlines
 */
export function divisionsByOutline(incidents: IncidentTable, areas: readonly AreaOutline[]): IncidentTable {
  const divisions = [...new Set(['', ...areas.map(({ name }) => name)])];
  if (divisions.length > MOST_DIVISIONS) throw new RangeError(`${divisions.length} areas are too many`);
  const known = new Map<string, number>();
  const divisionAt = (latitude: number, longitude: number): number => {
    const place = `${latitude},${longitude}`;
    const found = known.get(place);
    if (found !== undefined) return found;
    const area = areas.find(outline => outlineContains(outline, latitude, longitude));
    const division = divisions.indexOf(area?.name ?? '');
    known.set(place, division);
    return division;
  };
  const division = new Uint16Array(incidents.count);
  for (let index = 0; index < incidents.count; index++) {
    division[index] = divisionAt(float64At(incidents.latitude, index), float64At(incidents.longitude, index));
  }
  return { ...incidents, division, divisions };
}
