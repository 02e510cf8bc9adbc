import type { SessionContext } from '../context.ts';
import type { BriefActions } from './brief-state.ts';
import { createComposer } from './composer.ts';
import { copyActions } from './copy-actions.ts';
import { exportActions } from './export-actions.ts';
import { followSheet } from './follow-sheet.ts';
import { liveFrames } from './live-frames.ts';
import { sheetActions } from './sheet-actions.ts';
import { sheetInputs } from './sheet-input.ts';

/** A live frame has at most this many times the resolution of the screen. */
const MOST_LIVE_SCALE = 4;

/** Everything that Brief mode does. */
export function briefActions(context: SessionContext): BriefActions {
  const { parts, store } = context;
  const frames = liveFrames(context);
  const inputOf = sheetInputs(context, frames);
  const composer = createComposer(parts.sheets);
  const following = followSheet(context, inputOf, composer);
  return {
    ...sheetActions(context),
    ...exportActions(context, inputOf, composer),
    ...copyActions(context),
    setLiveScale: scale =>
      store.setState({ liveScale: Math.min(MOST_LIVE_SCALE, Math.max(1, Math.round(scale))) }),
    retakeLive(id) {
      frames.forget(id);
      following.again();
    },
    offerCapture(capture) {
      frames.offer(capture);
      if (capture && store.getState().previewProblem === 'no-live-map') following.again();
    },
  };
}
