import {
  type AreaProblem,
  type AreaUse,
  areaProblem,
  type Corner,
  type DrawnArea,
  distinctCorners,
  outlineOfArea,
  placedCorner,
} from '../../model/drawn-area.ts';
import type { PlacementRequest } from '../../model/placement.ts';
import { keptHere } from '../../workers/wire.ts';
import type { Steps } from '../history.ts';
import { isForNow, madeNow, unusedId } from '../project-document.ts';
import type { Session, SessionStore } from '../state.ts';
import type { PlanActions, PlanState } from './plan-state.ts';

interface AreaParts {
  readonly store: SessionStore;
  readonly steps: Pick<Steps, 'take'>;
}

type AreaActions = Pick<
  PlanActions,
  'addArea' | 'changeArea' | 'removeArea' | 'showCorners' | 'holdArea' | 'dropArea'
>;

/** Areas drawn for the best sites: each change of them is a step that can be undone. */
export function areaActions({ store, steps }: AreaParts): AreaActions {
  function changeArea(id: string, change: Partial<Omit<DrawnArea, 'id'>>) {
    const { drawnAreas } = store.getState();
    const corners = change.corners?.map(placedCorner);
    const problem = corners ? areaProblem(corners) : null;
    if (problem === null) {
      const placed = corners ? { ...change, corners } : change;
      steps.take({
        drawnAreas: drawnAreas.map(area => (area.id === id ? { ...area, ...placed } : area)),
      });
    }
    return problem;
  }

  return {
    addArea: (use, corners) => addArea({ store, steps }, use, corners),
    changeArea,
    removeArea: id =>
      steps.take({
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

type Drawing = NonNullable<PlanState['drawing']>;

type DrawingActions = Pick<PlanActions, 'startDrawing' | 'addCorner' | 'removeCorner' | 'finishDrawing'>;

/** An area drawn corner by corner on the map. */
export function drawingActions({ store, steps }: AreaParts): DrawingActions {
  return {
    startDrawing: use =>
      store.setState({
        drawing: use === null ? null : { use, corners: [] },
        placing: null,
        drag: null,
        openArea: null,
        heldArea: null,
      }),
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
      // What cannot be an area stays in hand, so that a corner can be taken back; what can be is there to be adjusted.
      return addArea({ store, steps }, drawing.use, drawing.corners, id => ({ drawing: null, openArea: id }));
    },
  };
}

/** A double click is two clicks at one place: one corner. */
function withCorner(drawing: Drawing, corner: Corner): Drawing {
  const last = drawing.corners.at(-1);
  if (last?.[0] === corner[0] && last[1] === corner[1]) return drawing;
  return { ...drawing, corners: [...drawing.corners, corner] };
}

/** Adds an area as one undoable step, with the changes of what is shown that go with it; or says why it is none. */
function addArea(
  { store, steps }: AreaParts,
  use: AreaUse,
  given: readonly Corner[],
  shown: (id: string) => Partial<PlanState> = () => ({}),
): AreaProblem | null {
  const corners = distinctCorners(given.map(placedCorner));
  const problem = areaProblem(corners);
  if (problem !== null) return problem;
  const state = store.getState();
  const { drawnAreas } = state;
  const id = unusedId('drawn:', drawnAreas);
  const area: DrawnArea = { id, name: '', use, corners, madeFor: madeNow(state) };
  steps.take({ drawnAreas: [...drawnAreas, area] }, { shown: shown(id) });
  return null;
}
