import { expose } from 'comlink';
import loadHighs, { type Highs } from 'highs';
import highsUrl from 'highs/runtime?url';
import { frontier } from '../planning/placement/frontier.ts';
import { placeSites } from '../planning/placement/place.ts';
import { refusals } from '../planning/placement/refusals.ts';
import type { PlacementApi } from './placement-api.ts';

let loading: Promise<Highs> | null = null;

/** The solver, fetched when it is first asked for. */
function solver(): Promise<Highs> {
  loading ??= loadHighs({ locateFile: () => highsUrl });
  return loading;
}

const api: PlacementApi = {
  solve: async (problem, timeLimitSeconds, onProgress) =>
    placeSites(await solver(), problem, { timeLimitSeconds, onProgress }),
  frontier: async (problem, most, timeLimitSeconds, onStep) =>
    frontier(await solver(), problem, most, { timeLimitSeconds, onStep }),
  refusals: async (problem, placement, timeLimitSeconds, onRefusal) =>
    refusals(await solver(), problem, placement, { timeLimitSeconds, onRefusal }),
};

expose(api);
