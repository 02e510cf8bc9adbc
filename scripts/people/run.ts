import { z } from 'zod';
import {
  createPeopleByCell,
  type PeopleByCell,
  type PeopleWithin,
  peopleWithin,
} from '../../src/analysis/people-by-cell.ts';
import { WGS84_EPSG } from '../../src/ingest/containers/geotiff.ts';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../../src/units/grid.ts';
import { cellResolution, distancesFrom, readWords, textFor } from '../measure/words.ts';
import { type Point, readPoints } from '../read-points.ts';
import { rasterFromDisk, rowsFromDisk, sentenceFor } from '../read-raster.ts';

/** What `--help` prints. */
const USAGE = `npm run --silent people -- --raster FILE [options]

  --raster FILE          people as a GeoTIFF in degrees (EPSG:4326): WorldPop, GHSL, any counts
  --density              its values are people per square kilometre, not people
  --resolution N         H3 resolution that they are brought to, ${COARSEST_RESOLUTION} to ${FINEST_RESOLUTION} (7)
  --bases FILE           a table with name or id, latitude, longitude: people within reach of the nearest
  --km LIST              distances, in kilometres, such as 10,25 (with --bases)
  --json                 one JSON object in place of text

Prints the people of the raster, those kept in the cells, and those in cells whose centre is within each distance of the
nearest base; low counts cells that lie within it wholly, high those that have any part within it.`;

const USUAL_RESOLUTION = 7;
/** Rows that are brought to cells together: few enough for little memory, enough that blocks of pixels are whole. */
const ROWS_AT_ONCE = 256;

const OPTIONS = {
  raster: { type: 'string' },
  density: { type: 'boolean' },
  resolution: { type: 'string' },
  bases: { type: 'string' },
  km: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const valuesSchema = z
  .object({
    raster: z.string('--raster FILE is missing.'),
    density: z.boolean().optional(),
    resolution: cellResolution,
    bases: z.string().optional(),
    km: textFor('--km', 'distances of up to 1000 kilometres such as 10,25', distancesFrom).optional(),
    json: z.boolean().optional(),
  })
  .refine(
    ({ bases, km }) => (bases === undefined) === (km === undefined),
    '--bases FILE and --km LIST go together.',
  );

/** What the words of a command line lead to: text for standard output, or in one sentence why there is none. */
export async function runPeople(words: readonly string[]): Promise<{ output: string } | { problem: string }> {
  const read = readWords(words, OPTIONS, valuesSchema);
  if (read === 'help') return { output: USAGE };
  if ('problem' in read) return read;
  const { asked } = read;
  const bases = asked.bases === undefined ? [] : readPoints(asked.bases);
  if ('problem' in bases) return bases;
  const { raster, resolution = USUAL_RESOLUTION, density = false, km = [] } = asked;
  const counted = await peopleFrom(raster, resolution, density);
  if ('problem' in counted) return counted;
  const report = reportOf(counted, bases, km);
  return { output: asked.json ? JSON.stringify(report) : textOf(report) };
}

async function peopleFrom(
  path: string,
  resolution: number,
  isDensity: boolean,
): Promise<PeopleByCell | { problem: string }> {
  const raster = await rasterFromDisk(path);
  if ('problem' in raster) return raster;
  if (raster.epsg !== WGS84_EPSG)
    return {
      problem: `${path} ${sentenceFor({ problem: 'raster-projection', detail: `EPSG:${raster.epsg}` })}`,
    };
  const byCell = createPeopleByCell(raster, resolution, isDensity);
  const step = Math.max(1, Math.ceil(ROWS_AT_ONCE / raster.rowsAtOnce)) * raster.rowsAtOnce;
  for (let row = 0; row < raster.height; row += step) {
    const rows = await rowsFromDisk(path, raster, row, step);
    if ('problem' in rows) return rows;
    byCell.add(row, rows);
  }
  return byCell.result();
}

interface PeopleReport extends Pick<PeopleByCell, 'totalIn' | 'totalKept' | 'withoutValue' | 'negative'> {
  readonly cells: number;
  readonly within: readonly PeopleWithin[];
}

function reportOf(
  counted: PeopleByCell,
  bases: readonly Point[],
  distancesKm: readonly number[],
): PeopleReport {
  const { totalIn, totalKept, withoutValue, negative, cells } = counted;
  const places = {
    latitude: bases.map(({ latitude }) => latitude),
    longitude: bases.map(({ longitude }) => longitude),
  };
  return {
    totalIn,
    totalKept,
    cells: cells.length,
    withoutValue,
    negative,
    within: peopleWithin(counted, places, distancesKm),
  };
}

function textOf({ totalIn, totalKept, cells, withoutValue, negative, within }: PeopleReport): string {
  const share = (people: number) => `${((100 * people) / totalKept).toFixed(1)} %`;
  const round = (people: number) => Math.round(people);
  return [
    `${round(totalIn)} people in the raster, ${round(totalKept)} of them in ${cells} cells.`,
    `${withoutValue} pixels hold no value, ${negative} are below 0: neither are people nor none.`,
    ...within.map(
      ({ km, people, low, high }) =>
        `Within ${km} km of a base: ${round(people)} people (${share(people)}), from ${round(low)} in cells wholly ` +
        `within it to ${round(high)} in cells that have a part within it.`,
    ),
  ].join('\n');
}
