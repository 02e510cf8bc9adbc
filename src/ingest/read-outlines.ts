import type { ReadableFile } from '../files/readable-file.ts';
import { EXERCISE_STAMP } from '../model/exercise.ts';
import { NOTHING_NOTICED } from '../model/noticed.ts';
import { OutlinePacker } from '../model/outlines.ts';
import type { ImportResult, OutlineFeature, Recipe } from '../model/source.ts';
import { type GeoFeature, geoFeatures } from './containers/geojson.ts';
import { toOutline } from './containers/geojson-outlines.ts';
import { headersOf, valueText } from './containers/geojson-table.ts';
import { MOST_COLUMNS } from './reading/table.ts';
import { type ReadOptions, Refusals } from './row-sink.ts';

/** So many can still be held, drawn and measured by a laptop; a whole world at 1:10 million has half a million. */
const MOST_POSITIONS_KEPT = 5_000_000;

/** Reads lines and polygons; a feature counts as a row. `sha256` is left to the caller. Rejects with `FileTrouble`. */
export async function readOutlines(
  file: ReadableFile,
  recipe: Recipe,
  options: ReadOptions = {},
): Promise<ImportResult> {
  const outlines: OutlineFeature[] = [];
  const packer = new OutlinePacker();
  const refusals = new Refusals(file.name);
  const names = new Set<string>();
  let [rows, exercise] = [0, false];
  for await (const { features, share } of geoFeatures(file)) {
    for (const feature of features) {
      rows++;
      for (const name of Object.keys(feature.properties)) if (names.size < MOST_COLUMNS) names.add(name);
      exercise ||= isStamped(feature);
      const outline = toOutline(feature, packer, MOST_POSITIONS_KEPT - packer.taken);
      if ('geometry' in outline) outlines.push(outline);
      else refusals.add(rows, outline);
    }
    options.onProgress?.(share);
  }
  packer.finish();
  const summary = {
    fileName: file.name,
    bytes: file.size,
    sha256: '',
    recipe,
    headers: headersOf([...names]),
    checkpoints: [],
    rows,
    taken: outlines.length,
    leftOut: 0,
    refused: refusals.count,
    refusedFor: refusals.byReason,
    exercise,
    notLocated: 0,
    notDated: 0,
    noticed: NOTHING_NOTICED,
  };
  return { data: { role: 'outlines', outlines }, summary, problems: refusals.kept };
}

function isStamped({ properties }: GeoFeature): boolean {
  return Object.values(properties).some(value => valueText(value).includes(EXERCISE_STAMP));
}
