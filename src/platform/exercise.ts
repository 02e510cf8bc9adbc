import coastUrl from '../../data/exercise/coast.geojson?url&no-inline';
import deploymentsUrl from '../../data/exercise/deployments.csv?url&no-inline';
import incidentsUrl from '../../data/exercise/incidents.csv?url&no-inline';
import populationUrl from '../../data/exercise/population.csv?url&no-inline';
import provincesUrl from '../../data/exercise/provinces.geojson?url&no-inline';
import riversUrl from '../../data/exercise/rivers.geojson?url&no-inline';
import roadsUrl from '../../data/exercise/roads.geojson?url&no-inline';
import townsUrl from '../../data/exercise/towns.csv?url&no-inline';
import { fetchAsset } from './fetch-asset.ts';

const EXERCISE_FILES: readonly (readonly [name: string, url: string])[] = [
  ['incidents.csv', incidentsUrl],
  ['deployments.csv', deploymentsUrl],
  ['towns.csv', townsUrl],
  ['population.csv', populationUrl],
  ['coast.geojson', coastUrl],
  ['provinces.geojson', provincesUrl],
  ['rivers.geojson', riversUrl],
  ['roads.geojson', roadsUrl],
];

/** The files of the invented exercise, to be read by the same importers as anyone's files. */
export function fetchExercise(): Promise<readonly File[]> {
  return Promise.all(
    EXERCISE_FILES.map(async ([name, url]) => {
      const bytes = await (await fetchAsset(url)).arrayBuffer();
      return new File([bytes], name, { type: name.endsWith('.csv') ? 'text/csv' : 'application/geo+json' });
    }),
  );
}
