import { seededRandom } from '../../src/units/random.ts';
import { deploymentsText } from './deployments.ts';
import { makeGeography } from './geography.ts';
import { geographyFiles } from './geography-files.ts';
import { incidentsText } from './incidents.ts';

/** Chosen for the look of the coast. */
const SEED = 9;

/** All files of the exercise, by name: the same texts every time. */
export function makeExercise(): ReadonlyMap<string, string> {
  const geography = makeGeography(SEED);
  return new Map([
    ...geographyFiles(geography),
    ['incidents.csv', incidentsText(seededRandom(SEED + 5), geography)],
    ['deployments.csv', deploymentsText(geography.towns)],
  ]);
}
