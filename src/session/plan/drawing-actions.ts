import type { Corner } from '../../model/drawn-area.ts';
import type { SessionContext } from '../context.ts';
import type { PlanActions, PlanState } from '../plan-state.ts';
import { addArea } from './add-area.ts';

type Drawing = NonNullable<PlanState['drawing']>;

type DrawingActions = Pick<PlanActions, 'startDrawing' | 'addCorner' | 'removeCorner' | 'finishDrawing'>;

/** An area drawn corner by corner on the map. */
export function drawingActions(context: SessionContext): DrawingActions {
  const { store } = context;
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
      return addArea(context, drawing.use, drawing.corners, id => ({ drawing: null, openArea: id }));
    },
  };
}

/** A double click is two clicks at one place: one corner. */
function withCorner(drawing: Drawing, corner: Corner): Drawing {
  const last = drawing.corners.at(-1);
  if (last?.[0] === corner[0] && last[1] === corner[1]) return drawing;
  return { ...drawing, corners: [...drawing.corners, corner] };
}
