import { expose } from 'comlink';
import loadHighs, { type Highs } from 'highs';
import highsUrl from 'highs/runtime?url';
import { placeSites } from '../planning/placement/place.ts';
import { runSearch } from '../planning/proposal/search.ts';
import type { PlacementApi } from './placement-api.ts';

let loading: Promise<Highs> | null = null;

/** The solver, fetched when it is first asked for. */
function solver(): Promise<Highs> {
  loading ??= loadHighs({ locateFile: () => highsUrl });
  return loading;
}

const api: PlacementApi = {
  search: async (question, onProgress) => runSearch(await solver(), question, onProgress),
  solve: async (problem, timeLimitSeconds) => placeSites(await solver(), problem, { timeLimitSeconds }),
};

expose(api);
