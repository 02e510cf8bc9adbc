import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EditProblem } from '../../model/scenario-edit.ts';

/** Which control was refused: its reason stands beside it. */
export type Asked = 'place' | 'move' | 'edit';

interface Refusal {
  readonly asked: Asked;
  readonly problem: EditProblem;
}

const outcome = createStore<{ readonly refusal: Refusal | null }>(() => ({ refusal: null }));

/** Keeps why the last step could not be taken, or that it could. */
export function tellOutcome(asked: Asked, problem: EditProblem | null): void {
  outcome.setState({ refusal: problem && { asked, problem } });
}

/** Why what was last asked of this control cannot be done; `null`: it was done, or something else was asked since. */
export function useRefusal(asked: Asked): EditProblem | null {
  return useStore(outcome, ({ refusal }) => (refusal?.asked === asked ? refusal.problem : null));
}
