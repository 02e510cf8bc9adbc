import type { SessionContext } from './context.ts';
import { advance, type ProjectChoices, startHistory } from './history.ts';
import { fitTowns } from './places.ts';
import type { Session } from './state.ts';

/**
 * Goes on with what is chosen for newly loaded data: there is nothing to undo. `shown` is changed with it. Does not
 * measure.
 */
export function restartHistory(
  context: SessionContext,
  choices: ProjectChoices,
  shown: Partial<Session> = {},
): void {
  context.history = startHistory(choices);
  show(context, shown);
}

/** Changes settings of plans, scenarios or drawn areas as one undoable step; `shown` is changed with it, but not undone. */
export function takePlanStep(
  context: SessionContext,
  change: Partial<Pick<ProjectChoices, 'planSettings' | 'scenarios' | 'drawnAreas'>>,
  shown: Partial<Session> = {},
  gesture: string | null = null,
): void {
  const next = advance(context.history, { ...context.history.present, ...change }, gesture);
  moveTo(context, next, gesture, shown);
}

/** Makes another state of the history the present one, and measures where its settings differ. */
export function moveTo(
  context: SessionContext,
  next: SessionContext['history'],
  gesture: string | null = null,
  shown: Partial<Session> = {},
): void {
  const before = context.history.present.settings;
  const { settings } = next.present;
  const isSame = next === context.history;
  context.history = next;
  if (!isSame || Object.keys(shown).length > 0) show(context, shown);
  if (isSame || settings === before) return;
  const areaChanged = JSON.stringify(before.area) !== JSON.stringify(settings.area);
  // Gaps name their nearest town, so the towns of a new area must be there before it is measured.
  if (areaChanged) void context.changing(() => fitTowns(context)).then(() => context.measure());
  else context.measure(gesture);
}

function show(context: SessionContext, shown: Partial<Session> = {}): void {
  const { present, past, future } = context.history;
  context.store.setState(before => {
    const state = { ...before, ...shown };
    const known = (id: string | null) => (present.scenarios.some(one => one.id === id) ? id : null);
    // A cell belongs to one resolution; its card would speak of a cell that is no longer on the map.
    const keepsCell = present.settings.resolution === before.settings.resolution;
    return {
      ...shown,
      ...present,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      activeScenario: known(state.activeScenario),
      comparedWith: known(state.comparedWith),
      ...(keepsCell ? {} : { card: null, view: { ...before.view, selectedCell: null } }),
    };
  });
}
