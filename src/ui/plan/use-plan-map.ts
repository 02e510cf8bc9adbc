import { useMemo } from 'react';
import type { BaseDragCallbacks } from '../../map/plan/base-drag.ts';
import type { MapHover, MapPlace } from '../../map/scene.ts';
import { session } from '../../session/session.ts';
import { tellOutcome } from './place-outcome.ts';
import { dropHeldBase } from './use-base-keys.ts';
import { useTryBase } from './use-try-base.ts';

/** What pressing on the map means in Plan mode. */
interface PlanMap extends BaseDragCallbacks {
  /** Whether the press was for the plan: it placed a base, or selected one. */
  onPlanClick(target: MapHover | null, place: MapPlace | null): boolean;
}

export function usePlanMap(): PlanMap {
  const tryBase = useTryBase();
  return useMemo(
    () => ({
      onPlanClick(target, place) {
        const { mode, placing, selectBase } = session.getState();
        if (mode !== 'plan') return false;
        if (placing !== null && place) {
          void tryBase(placing, place);
          return true;
        }
        if (target?.target !== 'plan-base' || target.id === undefined) return false;
        selectBase(target.id);
        return true;
      },
      onBaseDrag(id, latitude, longitude) {
        tellOutcome('move', null);
        session.getState().dragBase(id, latitude, longitude);
      },
      onBaseDrop: keep => void dropHeldBase(keep),
    }),
    [tryBase],
  );
}
