import { useMemo } from 'react';
import type { PlanDragCallbacks } from '../../map/plan/plan-drag.ts';
import type { MapHover, MapPlace } from '../../map/scene.ts';
import { session } from '../../session/session.ts';
import { dropHeldArea, tellAreaProblem } from './area-outcome.ts';
import { tellOutcome } from './place-outcome.ts';
import { dropHeldBase } from './use-base-keys.ts';
import { useTryBase } from './use-try-base.ts';

/** What pressing on the map means in Plan mode. */
interface PlanMap extends PlanDragCallbacks {
  /** Whether the press was for the plan: it selected a base. */
  onPlanClick(target: MapHover | null): boolean;
  onPlace(place: MapPlace): void;
}

export function usePlanMap(): PlanMap {
  const tryBase = useTryBase();
  return useMemo(
    () => ({
      onPlanClick(target) {
        if (target?.target !== 'plan-base' || target.id === undefined) return false;
        session.getState().selectBase(target.id);
        return true;
      },
      onPlace(place) {
        const { placing, drawing, addCorner } = session.getState();
        if (drawing !== null) addCorner(place.latitude, place.longitude);
        if (placing !== null) void tryBase(placing, place);
      },
      onBasePress: id => session.getState().selectBase(id),
      onBaseDrag(id, latitude, longitude) {
        tellOutcome('move', null);
        session.getState().dragBase(id, latitude, longitude);
      },
      onBaseDrop: keep => void dropHeldBase(keep),
      onAreaHold(id, corners) {
        tellAreaProblem(null);
        session.getState().holdArea(id, corners);
      },
      onAreaDrop: keep => dropHeldArea(keep),
    }),
    [tryBase],
  );
}
