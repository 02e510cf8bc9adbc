import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { isoFromDay } from '../../src/units/day.ts';
import { seededRandom } from '../../src/units/random.ts';
import { GED_COLUMNS } from '../exercise/ged-columns.ts';
import { between, type Random, wholeBetween } from '../exercise/random.ts';

const ROWS_AT_A_TIME = 5_000;

/** Words of the invented articles: with them a row is as long as in the published file, about 730 bytes. */
const SYLLABLES = ['ka', 'lo', 'mi', 'ren', 'tas', 'vo', 'du', 'shel', 'an', 'pri'];

function prose(random: Random, words: number): string {
  const word = () =>
    Array.from({ length: wholeBetween(random, 1, 4) }, () => SYLLABLES[wholeBetween(random, 0, 9)]).join('');
  return Array.from({ length: words }, word).join(' ');
}

/** Writes a file of `rows` invented incidents in the 49 columns of UCDP GED, with quoted commas as in the real one. */
export async function writeGedFile(path: string, rows: number): Promise<void> {
  const random = seededRandom(rows);
  const articles = Array.from({ length: 200 }, () => `"${prose(random, 18)}, ${prose(random, 14)}"`);
  const some = () => articles[wholeBetween(random, 0, articles.length - 1)];
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
