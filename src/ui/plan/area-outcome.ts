import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AreaProblem } from '../../model/drawn-area.ts';
import { session } from '../../session/session.ts';

const outcome = createStore<{ readonly problem: AreaProblem | null }>(() => ({ problem: null }));

/** Keeps why the open area cannot be as it was asked to be, or that it can. */
export function tellAreaProblem(problem: AreaProblem | null): void {
  outcome.setState({ problem });
}

/** Why the open area was left as it was; `null`: it was not. */
export function useAreaProblem(): AreaProblem | null {
  return useStore(outcome, ({ problem }) => problem);
}

/** Keeps the area in hand, or takes it back to what it was, and says beside its corners why it cannot be so. */
export function dropHeldArea(keep: boolean): void {
  tellAreaProblem(session.getState().dropArea(keep));
}
