import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { geodesicKm } from '../../src/analysis/geodesic.ts';
import { INCIDENT_KINDS, type IncidentTable, PERPETRATORS } from '../../src/model/incidents.ts';
import { calendarFromDay } from '../../src/units/day.ts';
import { readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

const FIRST_YEAR = 1994;
const LAST_YEAR = 2020;

/** Civilian deaths in one-sided incidents of one perpetrator within a radius of a point, at any date of the years. */
function civilianDeathsWithin(
  incidents: IncidentTable,
  centre: { latitude: number; longitude: number },
  radiusKm: number,
  perpetrator: (typeof PERPETRATORS)[number],
): number {
  let deaths = 0;
  for (let index = 0; index < incidents.count; index++) {
    if (incidents.kind[index] !== INCIDENT_KINDS.indexOf('one-sided')) continue;
    if (incidents.perpetrator[index] !== PERPETRATORS.indexOf(perpetrator)) continue;
    const { year } = calendarFromDay(incidents.day[index]);
    if (year < FIRST_YEAR || year > LAST_YEAR) continue;
    const { latitude, longitude } = centre;
    const distance = geodesicKm(latitude, longitude, incidents.latitude[index], incidents.longitude[index]);
    if (distance <= radiusKm) deaths += incidents.fatalitiesCivilian[index];
  }
  return deaths;
}

describe.skipIf(!hasShared)('deaths around bases in the Central African Republic, as published', () => {
  it('are all found again', async () => {
    const text = readFileSync(shared('data/validation/published_base_radius_deaths_car.csv'), 'utf8');
    const { data: rows } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const { incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
    const found = rows.map(row => {
      const centre = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
      const within = (perpetrator: 'state' | 'non-state') =>
        String(civilianDeathsWithin(incidents, centre, Number(row.radius_km), perpetrator));
      return {
        ...row,
        civilian_deaths_by_government_1994_2020: within('state'),
        civilian_deaths_by_non_state_1994_2020: within('non-state'),
      };
    });
    expect(rows).toHaveLength(103);
    expect(found).toEqual(rows);
  });
});
