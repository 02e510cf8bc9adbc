import type { Flaw } from '../model/read-project.ts';
import type { SessionContext } from './context.ts';
import { admitChoices } from './gate.ts';
import { advance, type ProjectChoices, startHistory } from './history.ts';
import { isForNow } from './made-for.ts';
import { fitTowns } from './places.ts';
import type { Session } from './state.ts';

/** How a step is taken. */
interface StepManner {
  /** What is shown is changed with the step, but not undone with it. */
  readonly shown?: Partial<Session>;
  /** Steps of one gesture (a drag, typing in one field) are merged into one. */
  readonly gesture?: string | null;
}

/**
 * Goes on with what is chosen for newly loaded data: there is nothing to undo. `shown` is changed with it. Does not
 * measure. False when the choices could not be kept, which has been said.
 */
export function restartHistory(
  context: SessionContext,
  choices: ProjectChoices,
  shown: Partial<Session> = {},
): boolean {
  const admission = admitChoices(choices);
  if ('flaw' in admission) return refuse(context, admission.flaw);
  context.history = startHistory(admission.admitted);
  show(context, shown);
  return true;
}

/**
 * Changes what the project holds, as one undoable step. The one way in: false when the project could not be read back
 * with the change, which is then not made, and that has been said.
 */
export function takeStep(
  context: SessionContext,
  change: Partial<ProjectChoices>,
  { shown = {}, gesture = null }: StepManner = {},
): boolean {
  const admission = admitChoices({ ...context.history.present, ...change });
  if ('flaw' in admission) return refuse(context, admission.flaw);
  moveTo(context, advance(context.history, admission.admitted, gesture), gesture, shown);
  return true;
}

function refuse(context: SessionContext, { part, reason }: Flaw): false {
  context.notify('error', 'change-refused', { part, reason });
  return false;
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
    const shownNow = { settings: present.settings, sources: state.sources };
    const known = (id: string | null) =>
      present.scenarios.some(one => one.id === id && isForNow(shownNow, one)) ? id : null;
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
