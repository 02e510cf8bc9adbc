import type { DeploymentSource } from '../../src/model/deployment.ts';
import { INCIDENT_KINDS, type IncidentTable, PERPETRATORS } from '../../src/model/incidents.ts';
import { seededRandom } from '../../src/units/random.ts';
import { between, type Random, wholeBetween } from '../exercise/random.ts';

/** Days 2010-01-01 to 2020-12-31, within which everything invented here happens. */
const FIRST_DAY = 14_610;
const LAST_DAY = 18_627;

/** Points scattered over a belt as wide as the area of the African missions, in degrees. */
function scatter(random: Random, count: number) {
  return {
    latitude: Float64Array.from({ length: count }, () => between(random, -12, 16)),
    longitude: Float64Array.from({ length: count }, () => between(random, -12, 35)),
  };
}

/** Invented incidents, every one of which can be evaluated against {@link inventDeployments}. */
export function inventIncidents(count: number): IncidentTable {
  const random = seededRandom(count);
  const whole = (from: number, to: number) => () => wholeBetween(random, from, to);
  const places = scatter(random, count);
  const day = Int32Array.from({ length: count }, whole(FIRST_DAY, LAST_DAY));
  return {
    count,
    ...places,
    day,
    firstDay: day,
    lastDay: day,
    datePrecision: new Uint8Array(count),
    fatalitiesBest: Int32Array.from({ length: count }, whole(0, 12)),
    fatalitiesLow: new Int32Array(count),
    fatalitiesHigh: new Int32Array(count).fill(12),
    fatalitiesCivilian: Int32Array.from({ length: count }, whole(0, 12)),
    radiusKm: Float32Array.from({ length: count }, () => [2, 25, 50][wholeBetween(random, 0, 2)]),
    dated: new Uint8Array(count).fill(1),
    kind: Uint8Array.from({ length: count }, whole(0, INCIDENT_KINDS.length - 1)),
    perpetrator: Uint8Array.from({ length: count }, whole(0, PERPETRATORS.length - 1)),
    actor: Uint32Array.from({ length: count }, whole(0, 49)),
    country: new Uint16Array(count),
    sourceRow: Uint32Array.from({ length: count }, (_, index) => index + 1),
    eventKey: new Float64Array(count).fill(Number.NaN),
    actors: Array.from({ length: 50 }, (_, index) => `Actor ${index}`),
    countries: ['Invented'],
  };
}

/** Invented bases, all there from before the first incident until after the last. */
export function inventDeployments(count: number): DeploymentSource {
  const random = seededRandom(count + 1);
  const { latitude, longitude } = scatter(random, count);
  const sites = Array.from(latitude, (_, index) => ({
    name: `Base ${index}`,
    latitude: latitude[index],
    longitude: longitude[index],
    country: 'Invented',
    strength: 150,
    classes: ['troops'] as const,
    headquarters: 0 as const,
    from: FIRST_DAY,
    to: LAST_DAY + 1,
    sourceRows: [index + 1],
  }));
  return { missions: [{ type: 'intervals', mission: 'Invented', sites }] };
}
