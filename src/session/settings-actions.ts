import { type Settings, settingsSchema } from '../model/settings.ts';
import type { SessionContext } from './context.ts';
import { advance, type History, startHistory, stepBack, stepForward } from './history.ts';
import { fitTowns } from './places.ts';
import type { SessionActions } from './state.ts';

/** Changing settings, and taking it back. */
export function settingsActions(
  context: SessionContext,
): Pick<SessionActions, 'changeSettings' | 'undo' | 'redo'> {
  return {
    changeSettings(change, gesture) {
      const changed = settingsSchema.safeParse({ ...context.history.present, ...change });
      // The page checks what is typed; what slips through must not reach a stored project.
      if (changed.success) moveTo(context, advance(context.history, changed.data, gesture), gesture);
    },
    undo: () => moveTo(context, stepBack(context.history)),
    redo: () => moveTo(context, stepForward(context.history)),
  };
}

/** Settings of newly loaded data: there is nothing to undo. Does not measure. */
export function restartHistory(context: SessionContext, settings: Settings): void {
  context.history = startHistory(settings);
  show(context);
}

function moveTo(context: SessionContext, next: History, gesture: string | null = null): void {
  const { present } = context.history;
  if (next === context.history) return;
  context.history = next;
  show(context);
  const areaChanged = JSON.stringify(present.area) !== JSON.stringify(next.present.area);
  // Gaps name their nearest town, so the towns of a new area must be there before it is measured.
  if (areaChanged) void context.changing(() => fitTowns(context)).then(() => context.measure());
  else context.measure(gesture);
}

function show(context: SessionContext): void {
  const { present: settings, past, future } = context.history;
  context.store.setState(state => {
    // A cell belongs to one resolution; its card would speak of a cell that is no longer on the map.
    const keepsCell = settings.resolution === state.settings.resolution;
    return {
      settings,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      ...(keepsCell ? {} : { card: null, view: { ...state.view, selectedCell: null } }),
    };
  });
}
