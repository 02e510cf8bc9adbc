import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const FOLDER = fileURLToPath(new URL('../../data/exercise/', import.meta.url));

/** The committed files of the exercise, by name. */
export function committedFiles(): ReadonlyMap<string, string> {
  return new Map(readdirSync(FOLDER).map(name => [name, readFileSync(`${FOLDER}${name}`, 'utf8')]));
}

/** Rows of a committed table by header, and the headers in order. */
export function table(name: string): { headers: readonly string[]; rows: readonly Record<string, string>[] } {
  const text = readFileSync(`${FOLDER}${name}`, 'utf8');
  const { data, meta, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(`${name}: ${errors[0]?.message}`);
  return { headers: meta.fields ?? [], rows: data };
}

/** The features of a committed GeoJSON file. */
// biome-ignore lint/suspicious/noExplicitAny: parsed JSON, looked at by the assertions of each test
export function features(name: string): readonly any[] {
  return JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')).features;
}
