import { existsSync, readFileSync, statSync } from 'node:fs';
import Papa from 'papaparse';

/** A place with the name or id that its table gives. */
export interface Point {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
}

const LARGEST_BYTES = 200_000_000;

/** Reads a table of points with the columns `name` or `id`, `latitude` and `longitude`; or says why it cannot. */
export function readPoints(path: string): readonly Point[] | { problem: string } {
  if (!existsSync(path)) return { problem: `There is no file ${path}.` };
  const stat = statSync(path);
  if (!stat.isFile()) return { problem: `${path} is not a file.` };
  if (stat.size > LARGEST_BYTES) return { problem: `${path} is too large for a table of points.` };
  const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: header =>
      header
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
  });
  const named = ['id', 'name'].find(header => meta.fields?.includes(header));
  if (named === undefined || !['latitude', 'longitude'].every(header => meta.fields?.includes(header)))
    return { problem: `${path} is not a table with the columns name or id, latitude and longitude.` };
  const points = data.map(row => ({
    id: row[named] ?? '',
    latitude: degrees(row.latitude),
    longitude: degrees(row.longitude),
  }));
  const wrong = points.findIndex(
    ({ latitude, longitude }) => !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180),
  );
  if (wrong >= 0)
    return { problem: `${path}, row ${wrong + 1}: its latitude and longitude are not degrees.` };
  return points.length > 0 ? points : { problem: `${path} holds no points.` };
}

/** Blank is no number. */
function degrees(text: string | undefined): number {
  return text === undefined || text.trim() === '' ? Number.NaN : Number(text);
}
