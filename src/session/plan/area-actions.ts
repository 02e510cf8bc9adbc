import {
  type AreaUse,
  areaProblem,
  type DrawnArea,
  outlineOfArea,
  placedCorner,
} from '../../model/drawn-area.ts';
import type { PlacementRequest } from '../../model/placement.ts';
import { keptHere } from '../../workers/wire.ts';
import type { SessionContext } from '../context.ts';
import { isForNow } from '../made-for.ts';
import { takeStep } from '../move-history.ts';
import type { PlanActions } from '../plan-state.ts';
import type { Session } from '../state.ts';
import { addArea } from './add-area.ts';

type AreaActions = Pick<
  PlanActions,
  'addArea' | 'changeArea' | 'removeArea' | 'showCorners' | 'holdArea' | 'dropArea'
>;

/** Areas drawn for the best sites: each change of them is a step that can be undone. */
export function areaActions(context: SessionContext): AreaActions {
  const { store } = context;

  function changeArea(id: string, change: Partial<Omit<DrawnArea, 'id'>>) {
    const { drawnAreas } = store.getState();
    const corners = change.corners?.map(placedCorner);
    const problem = corners ? areaProblem(corners) : null;
    if (problem === null) {
      const placed = corners ? { ...change, corners } : change;
      takeStep(context, {
        drawnAreas: drawnAreas.map(area => (area.id === id ? { ...area, ...placed } : area)),
      });
    }
    return problem;
  }

  return {
    addArea: (use, corners) => addArea(context, use, corners),
    changeArea,
    removeArea: id =>
      takeStep(context, {
        drawnAreas: store.getState().drawnAreas.filter(area => area.id !== id),
      }),
    showCorners: openArea => store.setState({ openArea, heldArea: null, drawing: null }),
    holdArea: (id, corners) =>
      store.setState({ heldArea: { id, corners: corners.map(placedCorner) }, openArea: id }),
    dropArea(keep) {
      const { heldArea } = store.getState();
      if (!heldArea) return null;
      store.setState({ heldArea: null });
      return keep ? changeArea(heldArea.id, { corners: heldArea.corners }) : null;
    },
  };
}

/** The areas that were drawn for what is looked at now. */
export function areasForNow(
  state: Pick<Session, 'drawnAreas' | 'settings' | 'sources'>,
): readonly DrawnArea[] {
  return state.drawnAreas.filter(area => isForNow(state, area));
}

/** Drawn areas as a request for sites has them. */
export function areasAsked(areas: readonly DrawnArea[]): Pick<PlacementRequest, 'within' | 'notWithin'> {
  const outlines = (use: AreaUse) => keptHere(areas.filter(area => area.use === use).map(outlineOfArea));
  return { within: outlines('within'), notWithin: outlines('not-within') };
}
