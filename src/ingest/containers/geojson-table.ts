import { FileTrouble, type ReadableFile } from '../../files/readable-file.ts';
import { MOST_COLUMNS, type OpenTable, type RowBatch, usableHeaders } from '../reading/table.ts';
import { shownValue } from '../values/cell.ts';
import { type GeoFeature, geoFeatures } from './geojson.ts';

/** What a look at all features of a file tells. */
export interface GeoSurvey {
  readonly features: number;
  /** Most features that have a place are points: the file is a table of places. */
  readonly isPointTable: boolean;
  /** The names of all properties in the order in which they appear, with some of their values. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const EXAMPLES = 3;
/** Cells laid out at once, so that memory stays small and a cancel is heard. */
const CELLS_IN_BATCH = 200_000;
/** A list of places has more than one byte for ten cells; a file with less is almost nothing but empty cells. */
const MOST_CELLS_PER_BYTE = 10;

/** Goes through all features of a file once. Trouble: that of {@link geoFeatures}. */
export async function surveyGeoJson(file: ReadableFile): Promise<GeoSurvey> {
  const names = new Map<string, string[]>();
  let [count, placed, points] = [0, 0, 0];
  for await (const { features } of geoFeatures(file)) {
    count += features.length;
    for (const { geometry, properties } of features) {
      if (geometry !== null) placed++;
      if (geometry?.type === 'Point') points++;
      for (const name of Object.keys(properties)) noteExample(names, name, properties[name]);
    }
  }
  return { features: count, isPointTable: points * 2 > placed, names };
}

function noteExample(names: Map<string, string[]>, name: string, value: unknown): void {
  const examples = names.get(name);
  if (examples && examples.length >= EXAMPLES) return;
  const text = shownValue(valueText(value));
  if (!examples) names.set(name, text === '' ? [] : [text]);
  else if (text !== '' && !examples.includes(text)) examples.push(text);
}

/**
 * Point features as a table: the coordinates, then the properties as columns in the order in which they appear. A
 * feature that is no point keeps its row, without coordinates, so that it is counted and refused. Trouble: `empty-file`,
 * `too-many-properties`.
 */
export function pointTable(file: ReadableFile, { features, names }: GeoSurvey): OpenTable {
  if (features === 0) throw new FileTrouble('empty-file');
  const columns = names.size + 2;
  if (columns > MOST_COLUMNS || columns * features > MOST_CELLS_PER_BYTE * file.size) {
    throw new FileTrouble('too-many-properties', String(names.size));
  }
  const keys = [...names.keys()];
  return {
    headers: headersOf(keys),
    firstByte: 0,
    seekable: false,
    encoding: () => 'utf-8',
    batches: () => pointRows(file, keys),
  };
}

/** The columns of features as a table. */
export function headersOf(names: readonly string[]): readonly string[] {
  return usableHeaders(['longitude', 'latitude', ...names]);
}

async function* pointRows(file: ReadableFile, keys: readonly string[]): AsyncGenerator<RowBatch, void, void> {
  const atOnce = Math.ceil(CELLS_IN_BATCH / (keys.length + 2));
  for await (const { features, share } of geoFeatures(file)) {
    for (let start = 0; start < features.length; start += atOnce) {
      const rows = features
        .slice(start, start + atOnce)
        .map(({ geometry, properties }) => [
          ...pointTexts(geometry),
          ...keys.map(key => (Object.hasOwn(properties, key) ? valueText(properties[key]) : '')),
        ]);
      yield { byte: 0, rows, flaws: null, isSuspect: true, share };
    }
  }
}

function pointTexts(geometry: GeoFeature['geometry']): [string, string] {
  if (geometry?.type !== 'Point' || !Array.isArray(geometry.coordinates)) return ['', ''];
  return [degreesText(geometry.coordinates[0]), degreesText(geometry.coordinates[1])];
}

/** Positions are numbers (RFC 7946, section 3.1.1); what is none stays as the file has it, and is refused. */
function degreesText(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : valueText(value);
}

/** A property as a CSV would have it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
