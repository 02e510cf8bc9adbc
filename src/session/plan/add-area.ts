import {
  type AreaProblem,
  type AreaUse,
  areaProblem,
  type Corner,
  type DrawnArea,
  distinctCorners,
  placedCorner,
} from '../../model/drawn-area.ts';
import type { SessionContext } from '../context.ts';
import { madeNow } from '../made-for.ts';
import { takeStep } from '../move-history.ts';
import type { PlanState } from '../plan-state.ts';

/** Adds an area as one undoable step, with the changes of what is shown that go with it; or says why it is none. */
export function addArea(
  context: SessionContext,
  use: AreaUse,
  given: readonly Corner[],
  shown: (id: string) => Partial<PlanState> = () => ({}),
): AreaProblem | null {
  const corners = distinctCorners(given.map(placedCorner));
  const problem = areaProblem(corners);
  if (problem !== null) return problem;
  const state = context.store.getState();
  const { drawnAreas } = state;
  const id = unusedId(drawnAreas);
  const area: DrawnArea = { id, name: '', use, corners, madeFor: madeNow(state) };
  takeStep(context, { drawnAreas: [...drawnAreas, area] }, { shown: shown(id) });
  return null;
}

function unusedId(areas: readonly DrawnArea[]): string {
  const taken = new Set(areas.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `drawn:${number}`;
    if (!taken.has(id)) return id;
  }
}
