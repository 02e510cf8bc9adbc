import type { SessionContext } from './context.ts';
import { stepBack, stepForward } from './history.ts';
import { isForNow } from './made-for.ts';
import { moveTo, takeStep } from './move-history.ts';
import type { SessionActions } from './state.ts';

/** Changing settings, and taking steps of any kind back. */
export function settingsActions(
  context: SessionContext,
): Pick<SessionActions, 'changeSettings' | 'undo' | 'redo'> {
  return {
    changeSettings(change, gesture) {
      takeStep(context, { settings: { ...context.history.present.settings, ...change } }, { gesture });
    },
    undo() {
      const { drawing, removeCorner } = context.store.getState();
      // Of what is being drawn the last corner is the last step.
      if (drawing && drawing.corners.length > 0) removeCorner();
      else travel(context, stepBack(context.history));
    },
    redo: () => travel(context, stepForward(context.history)),
  };
}

/** Opens the scenario that a step back or forward changes, so that the change is seen. */
function travel(context: SessionContext, next: SessionContext['history']): void {
  if (next === context.history) return;
  const { scenarios } = context.history.present;
  const changed = next.present.scenarios.filter(scenario => !scenarios.includes(scenario));
  moveTo(context, next);
  const [only] = changed;
  const isOpenable = only && changed.length === 1 && isForNow(context.store.getState(), only);
  const opened = isOpenable ? { activeScenario: only.id } : {};
  context.store.setState({ drag: null, heldArea: null, ...opened });
}
