import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { DeploymentSource } from '../../src/model/deployment.ts';
import { INCIDENT_KINDS, type IncidentTable, PERPETRATORS } from '../../src/model/incidents.ts';
import { entryAt, float64At } from '../../src/units/at.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { seededRandom } from '../../src/units/random.ts';
import { GED_COLUMNS } from '../exercise/incidents.ts';
import { between, pick, type Random, wholeBetween } from '../exercise/random.ts';

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
    radiusKm: Float32Array.from({ length: count }, () => pick(random, [2, 25, 50])),
    dated: new Uint8Array(count).fill(1),
    kind: Uint8Array.from({ length: count }, whole(0, INCIDENT_KINDS.length - 1)),
    perpetrator: Uint8Array.from({ length: count }, whole(0, PERPETRATORS.length - 1)),
    actor: Uint32Array.from({ length: count }, whole(0, 49)),
    country: new Uint16Array(count),
    division: new Uint16Array(count),
    sourceRow: Uint32Array.from({ length: count }, (_, index) => index + 1),
    eventKey: new Float64Array(count).fill(Number.NaN),
    actors: Array.from({ length: 50 }, (_, index) => `Actor ${index}`),
    countries: ['Invented'],
    divisions: [''],
  };
}

/** Invented bases, all there from before the first incident until after the last. */
export function inventDeployments(count: number): DeploymentSource {
  const random = seededRandom(count + 1);
  const { latitude, longitude } = scatter(random, count);
  const sites = Array.from(latitude, (north, index) => ({
    name: `Base ${index}`,
    latitude: north,
    longitude: float64At(longitude, index),
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

const ROWS_AT_A_TIME = 5_000;

/** Words of the invented articles: with them a row is as long as in the published file, about 730 bytes. */
const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'du', 'shel', 'an', 'pri'];

function prose(random: Random, words: number): string {
  const word = () =>
    Array.from({ length: wholeBetween(random, 1, 4) }, () => pick(random, SYLLABLES)).join('');
  return Array.from({ length: words }, word).join(' ');
}

/** Writes a file of `rows` invented incidents in the 49 columns of UCDP GED, with quoted commas as in the real one. */
export async function writeGedFile(path: string, rows: number): Promise<void> {
  const random = seededRandom(rows);
  const articles = Array.from({ length: 200 }, () => `"${prose(random, 18)}, ${prose(random, 14)}"`);
  const some = () => entryAt(articles, wholeBetween(random, 0, articles.length - 1));
  const file = createWriteStream(path);
  file.write(`${GED_COLUMNS.join(',')}\n`);
  for (let row = 1; row <= rows; row += ROWS_AT_A_TIME) {
    const count = Math.min(ROWS_AT_A_TIME, rows - row + 1);
    const lines = Array.from({ length: count }, (_, index) => gedRow(random, row + index, some));
    if (!file.write(lines.join(''))) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

function gedRow(random: Random, id: number, article: () => string): string {
  const latitude = between(random, -12, 16).toFixed(6);
  const longitude = between(random, -12, 35).toFixed(6);
  const first = wholeBetween(random, 10_957, 19_357);
  const last = first + (id % 7 === 0 ? 5 : 0);
  const deaths = wholeBetween(random, 0, 12);
  const kind = wholeBetween(random, 1, 3);
  const sideA = kind === 3 && id % 2 === 0 ? 'Government of Invented' : `Group ${id % 40}`;
  const values: Readonly<Record<string, string | number>> = {
    id,
    relid: `INV-${id}`,
    year: isoFromDay(first).slice(0, 4),
    active_year: 1,
    code_status: 'Clear',
    type_of_violence: kind,
    conflict_name: 'Invented: Government',
    dyad_name: `${sideA} - Civilians`,
    side_a: sideA,
    side_b: 'Civilians',
    number_of_sources: 1,
    source_article: article(),
    source_headline: article(),
    where_prec: wholeBetween(random, 1, 4),
    where_coordinates: `Town ${id % 300}`,
    where_description: 'Somewhere in the open',
    adm_1: 'Province',
    latitude,
    longitude,
    geom_wkt: `POINT (${longitude} ${latitude})`,
    country: 'Invented',
    region: 'Africa',
    event_clarity: 1,
    date_prec: wholeBetween(random, 1, 5),
    date_start: `${isoFromDay(first)} 00:00:00.000`,
    date_end: `${isoFromDay(last)} 00:00:00.000`,
    deaths_a: 0,
    deaths_b: 0,
    deaths_civilians: deaths,
    deaths_unknown: 0,
    best: deaths,
    high: deaths + 2,
    low: 0,
  };
  return `${GED_COLUMNS.map(column => values[column] ?? '').join(',')}\n`;
}
