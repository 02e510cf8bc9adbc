import { ADDED_BADGE, kindPath } from '../../map/plan/kind-symbol.ts';
import type { BaseState } from '../../map/plan/plan-scene.ts';
import type { BaseKind } from '../../model/scenario.ts';

/** The symbol of a base as the map draws it; the words beside it say the same. */
export function KindSymbol({ kind, state }: { readonly kind: BaseKind; readonly state: BaseState }) {
  return (
    <svg
      className={`kind-symbol kind-${state}`}
      viewBox="0 0 24 24"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d={kindPath(kind)} />
      {state === 'added' && <path className="kind-badge" d={ADDED_BADGE} />}
      {state === 'closed' && <path className="kind-badge" d="M5 19L19 5" />}
    </svg>
  );
}
