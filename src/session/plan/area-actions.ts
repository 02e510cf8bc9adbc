import {
  type AreaUse,
  areaProblem,
  type Corner,
  type DrawnArea,
  distinctCorners,
  outlineOfArea,
} from '../../model/drawn-area.ts';
import type { PlacementRequest } from '../../model/placement.ts';
import type { SessionContext } from '../context.ts';
import type { PlanActions, PlanState } from '../plan-state.ts';

type Drawing = NonNullable<PlanState['drawing']>;

type AreaActions = Pick<
  PlanActions,
  'startDrawing' | 'addCorner' | 'removeCorner' | 'finishDrawing' | 'addArea' | 'removeArea'
>;

/** Areas drawn for the best sites: corner by corner on the map, or all corners at once. */
export function areaActions({ store }: SessionContext): AreaActions {
  const add = (use: AreaUse, given: readonly Corner[]) => {
    const corners = distinctCorners(given);
    const problem = areaProblem(corners);
    if (problem === null) {
      store.setState(({ drawnAreas }) => ({
        drawnAreas: [...drawnAreas, { id: unusedId(drawnAreas), use, corners }],
      }));
    }
    return problem;
  };
  return {
    startDrawing: use =>
      store.setState({ drawing: use === null ? null : { use, corners: [] }, placing: null, drag: null }),
    addCorner: (latitude, longitude) =>
      store.setState(({ drawing }) => ({
        drawing: drawing && withCorner(drawing, [longitude, latitude]),
      })),
    removeCorner: () =>
      store.setState(({ drawing }) => ({
        drawing: drawing && { ...drawing, corners: drawing.corners.slice(0, -1) },
      })),
    finishDrawing() {
      const { drawing } = store.getState();
      if (!drawing) return null;
      const problem = add(drawing.use, drawing.corners);
      // What cannot be an area stays in hand, so that a corner can be taken back.
      if (problem === null) store.setState({ drawing: null });
      return problem;
    },
    addArea: add,
    removeArea: id =>
      store.setState(({ drawnAreas }) => ({ drawnAreas: drawnAreas.filter(area => area.id !== id) })),
  };
}

/** A double click is two clicks at one place: one corner. */
function withCorner(drawing: Drawing, corner: Corner): Drawing {
  const last = drawing.corners.at(-1);
  if (last?.[0] === corner[0] && last[1] === corner[1]) return drawing;
  return { ...drawing, corners: [...drawing.corners, corner] };
}

/** Drawn areas as a request for sites has them. */
export function areasAsked(areas: readonly DrawnArea[]): Pick<PlacementRequest, 'within' | 'notWithin'> {
  const outlines = (use: AreaUse) => areas.filter(area => area.use === use).map(outlineOfArea);
  return { within: outlines('within'), notWithin: outlines('not-within') };
}

function unusedId(areas: readonly DrawnArea[]): string {
  const taken = new Set(areas.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = `drawn:${number}`;
    if (!taken.has(id)) return id;
  }
}
