import type { DrawnArea } from '../model/drawn-area.ts';
import type { PlanSettings, Scenario } from '../model/scenario.ts';
import type { Settings } from '../model/settings.ts';
import type { SheetSettings } from '../model/sheet.ts';

/** What can be taken back: settings, scenarios, drawn areas and sheets, on one stack. Data sets never enter it. */
export interface ProjectChoices {
  readonly settings: Settings;
  readonly planSettings: PlanSettings;
  readonly scenarios: readonly Scenario[];
  readonly drawnAreas: readonly DrawnArea[];
  readonly sheets: readonly SheetSettings[];
}

/** Undo as a stack of immutable states, as deep as it gets: a step shares with the one before what it left alone. */
export interface History<State extends object = ProjectChoices> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** The drag that made `present`; further steps of the same drag replace it. `null`: not a drag. */
  readonly gesture: string | null;
}

/** A history in which nothing can be undone. */
export function startHistory<State extends object>(present: State): History<State> {
  return { past: [], present, future: [], gesture: null };
}

/** Something changed, as a new step or as the continuation of a drag. An equal state is no step. */
export function advance<State extends object>(
  history: History<State>,
  next: State,
  gesture: string | null = null,
): History<State> {
  if (equal(history.present, next)) return history;
  const continues = gesture !== null && gesture === history.gesture;
  const past = continues ? history.past : [...history.past, history.present];
  return { past, present: next, future: [], gesture };
}

/** One step back; the same history when there is none. */
export function stepBack<State extends object>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

/** One undone step forward again; the same history when there is none. */
export function stepForward<State extends object>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}

/** States are JSON-able and always spread from a parent, so their keys come in one order; what is shared is not read. */
function equal<State extends object>(one: State, other: State): boolean {
  return (Object.keys(one) as (keyof State)[]).every(
    key => Object.is(one[key], other[key]) || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}
