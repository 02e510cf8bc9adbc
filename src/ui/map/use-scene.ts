import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapScene } from '../../map/scene.ts';
import { readableBasemap } from '../../session/readable-basemap.ts';
import type { Session } from '../../session/state.ts';
import { useSession } from '../use-session.ts';

/** What a map is to draw, with the plan given; a new object only when some of it has changed. */
export function useScene(plan: PlanScene | null): MapScene {
  const shown = useSession(useShallow(sceneOf));
  return useMemo(() => ({ ...shown, plan }), [shown, plan]);
}

function sceneOf(state: Session): Omit<MapScene, 'plan'> {
  const { findings, evaluated, drawnCells, areas, land, towns, outlines, theme } = state;
  const { mapMeasure, showRings, showLines, showPoints, showTowns, selectedCell } = state.view;
  return {
    findings,
    evaluated,
    drawnCells,
    mapMeasure,
    showRings,
    showLines,
    showPoints,
    showTowns,
    selectedCell,
    areas,
    land,
    towns,
    outlines,
    theme,
    basemap: readableBasemap(state),
  };
}
