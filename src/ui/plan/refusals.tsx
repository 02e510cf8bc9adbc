import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AreaProblem } from '../../model/drawn-area.ts';
import type { EditProblem } from '../../model/scenario-edit.ts';
import { session } from '../../session/session.ts';

/** Which control was refused: its reason stands beside it. */
type Asked = 'place' | 'move' | 'edit';

interface Refusal {
  readonly asked: Asked;
  readonly problem: EditProblem;
}

const lastRefusal = createStore<{ readonly refusal: Refusal | null }>(() => ({ refusal: null }));

/** Keeps why the last step could not be taken, or that it could. */
export function tellOutcome(asked: Asked, problem: EditProblem | null): void {
  lastRefusal.setState({ refusal: problem && { asked, problem } });
}

/** Why what was last asked of this control cannot be done; `null`: it was done, or something else was asked since. */
function useRefusal(asked: Asked): EditProblem | null {
  return useStore(lastRefusal, ({ refusal }) => (refusal?.asked === asked ? refusal.problem : null));
}

const areaOutcome = createStore<{ readonly problem: AreaProblem | null }>(() => ({ problem: null }));

/** Keeps why the open area cannot be as it was asked to be, or that it can. */
export function tellAreaProblem(problem: AreaProblem | null): void {
  areaOutcome.setState({ problem });
}

/** Why the open area was left as it was; `null`: it was not. */
export function useAreaProblem(): AreaProblem | null {
  return useStore(areaOutcome, ({ problem }) => problem);
}

/** Keeps the area in hand, or takes it back to what it was, and says beside its corners why it cannot be so. */
export function dropHeldArea(keep: boolean): void {
  tellAreaProblem(session.getState().dropArea(keep));
}

/** Answers "why can't I?" beside the control that was refused, for as long as the control is there. */
export function WhyNot({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation('plan');
  const problem = useRefusal(asked);
  useEffect(
    () => () => {
      if (lastRefusal.getState().refusal?.asked === asked) tellOutcome(asked, null);
    },
    [asked],
  );
  return (
    <div role="alert" className="why-not">
      {problem && <p>{t(`problem.${problem}`)}</p>}
    </div>
  );
}
