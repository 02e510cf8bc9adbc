import { EXERCISE_STAMP } from '../model/exercise.ts';
import type { Problem } from '../model/problem.ts';
import { type ImportResult, NOTHING_NOTICED, type OutlineFeature, type Recipe } from '../model/source.ts';
import type { GeoFeature } from './containers/geojson.ts';
import { toOutline } from './containers/geojson-outlines.ts';
import { pointTable, valueText } from './containers/geojson-table.ts';
import { readFeatures } from './open-table.ts';
import type { ReadableFile } from './readable-file.ts';
import { shownValue } from './reading/read-rows.ts';

/** Reads lines and polygons; a feature counts as a row. `sha256` is left to the caller. Rejects with `FileTrouble`. */
export async function readOutlines(file: ReadableFile, recipe: Recipe): Promise<ImportResult> {
  const features = await readFeatures(file);
  const outlines: OutlineFeature[] = [];
  const problems: Problem[] = [];
  for (const [index, feature] of features.entries()) {
    const outline = toOutline(feature);
    if ('geometry' in outline) outlines.push(outline);
    else problems.push({ file: file.name, row: index + 1, ...outline, value: shownValue(outline.value) });
  }
  const summary = {
    fileName: file.name,
    bytes: file.size,
    sha256: '',
    recipe,
    headers: pointTable(features).headers,
    checkpoints: [],
    rows: features.length,
    taken: outlines.length,
    leftOut: 0,
    refused: problems.length,
    exercise: features.some(isStamped),
    notLocated: 0,
    notDated: 0,
    noticed: NOTHING_NOTICED,
  };
  return { data: { role: 'outlines', outlines }, summary, problems };
}

function isStamped({ properties }: GeoFeature): boolean {
  return Object.values(properties).some(value => valueText(value).includes(EXERCISE_STAMP));
}
