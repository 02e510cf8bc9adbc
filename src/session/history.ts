import type { Settings } from '../model/settings.ts';

/** Undo as a stack of states. Settings only: data sets never enter it. */
export interface History {
  readonly past: readonly Settings[];
  readonly present: Settings;
  readonly future: readonly Settings[];
  /** The drag that made `present`; further steps of the same drag replace it. `null`: not a drag. */
  readonly gesture: string | null;
}

/** A history in which nothing can be undone. */
export function startHistory(settings: Settings): History {
  return { past: [], present: settings, future: [], gesture: null };
}

/** The settings changed, as a new step or as the continuation of a drag. Equal settings are no step. */
export function advance(history: History, settings: Settings, gesture: string | null = null): History {
  if (equal(history.present, settings)) return history;
  const continues = gesture !== null && gesture === history.gesture;
  const past = continues ? history.past : [...history.past, history.present];
  return { past, present: settings, future: [], gesture };
}

/** One step back; the same history when there is none. */
export function stepBack(history: History): History {
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
export function stepForward(history: History): History {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}

/** Settings are small and JSON-able, and always spread from a parent, so their keys come in one order. */
function equal(one: Settings, other: Settings): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
