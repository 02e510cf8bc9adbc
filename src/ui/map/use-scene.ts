import { useMemo } from 'react';
import type { PlanScene } from '../../map/plan/plan-scene.ts';
import type { MapScene } from '../../map/scene.ts';
import { readableBasemap } from '../../session/readable-basemap.ts';
import { useSession } from '../use-session.ts';

/** What a map is to draw, with the plan given; a new object only when some of it has changed. */
export function useScene(plan: PlanScene | null): MapScene {
  const findings = useSession(state => state.findings);
  const evaluated = useSession(state => state.evaluated);
  const drawnCells = useSession(state => state.drawnCells);
  const { mapMeasure, showRings, showLines, showPoints, showTowns, selectedCell } = useSession(
    state => state.view,
  );
  const areas = useSession(state => state.areas);
  const land = useSession(state => state.land);
  const towns = useSession(state => state.towns);
  const outlines = useSession(state => state.outlines);
  const theme = useSession(state => state.theme);
  const basemap = useSession(readableBasemap);
  return useMemo(
    () => ({
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
      basemap,
      plan,
    }),
    [
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
      basemap,
      plan,
    ],
  );
}
