import { settingsSchema } from '../model/settings.ts';
import type { SessionContext } from './context.ts';
import { advance, stepBack, stepForward } from './history.ts';
import { moveTo } from './move-history.ts';
import type { SessionActions } from './state.ts';

/** Changing settings, and taking steps of any kind back. */
export function settingsActions(
  context: SessionContext,
): Pick<SessionActions, 'changeSettings' | 'undo' | 'redo'> {
  return {
    changeSettings(change, gesture) {
      const { present } = context.history;
      const changed = settingsSchema.safeParse({ ...present.settings, ...change });
      // The page checks what is typed; what slips through must not reach a stored project.
      if (!changed.success) return;
      moveTo(context, advance(context.history, { ...present, settings: changed.data }, gesture), gesture);
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
  const opened = only && changed.length === 1 ? { activeScenario: only.id } : {};
  context.store.setState({ drag: null, heldArea: null, ...opened });
}
