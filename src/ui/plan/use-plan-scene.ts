import { useEffect, useMemo, useState } from 'react';
import type { ChangedCell } from '../../map/plan/change-layers.ts';
import { type PlanBase, type PlanScene, planBases, type SceneArea } from '../../map/plan/plan-scene.ts';
import { unrolledCorners } from '../../model/drawn-area.ts';
import type { CellChange, PlanFindings } from '../../model/plan-findings.ts';
import type { Scenario } from '../../model/scenario.ts';
import { areasForNow } from '../../session/plan/area-actions.ts';
import { scenarioWith } from '../../session/plan/measure-plan.ts';
import { lacksCode } from '../shell/Boundary.tsx';
import { useSession } from '../use-session.ts';

const NONE: readonly PlanBase[] = [];

/** The bases of a scenario beside the baseline, on the day that the plan looks at; without a scenario, the baseline's. */
export function usePlanBases(plan: PlanFindings | null, scenario: Scenario | null): readonly PlanBase[] {
  const distanceKm = useSession(state => state.settings.distanceKm);
  const baseline = plan?.baseline;
  const day = plan?.day;
  return useMemo(
    () => (baseline && day !== undefined ? planBases(baseline, scenario ?? baseline, day, distanceKm) : NONE),
    [baseline, scenario, day, distanceKm],
  );
}

/** A scenario by its id; `null`: the baseline. */
export function useScenario(id: string | null): Scenario | null {
  return useSession(state => scenarioWith(state, id));
}

/** The scenario being worked on; `null`: the baseline. */
export function useActiveScenario(): Scenario | null {
  return useScenario(useSession(state => state.activeScenario));
}

const NO_CHANGES: readonly CellChange[] = [];
const NO_CELLS: readonly ChangedCell[] = [];
const NO_AREAS: readonly SceneArea[] = [];

/** What the map draws of the scenario being worked on; `null` outside Plan mode and until it is measured. */
export function usePlanScene(): PlanScene | null {
  const isPlanning = useSession(state => state.mode === 'plan');
  const plan = useSession(state => state.plan);
  const scenario = useActiveScenario();
  const bases = usePlanBases(plan, scenario);
  const cells = useChangedCells(scenario && plan ? plan.cells : NO_CHANGES);
  const proposed = useProposed();
  const selectedBase = useSession(state => state.selectedBase);
  const held = useSession(state => state.drag);
  const placing = useSession(state => state.placing !== null || state.drawing !== null);
  const areas = useAreas();
  const [id, latitude, longitude] = [held?.id, held?.latitude, held?.longitude];
  const drag = useMemo(
    () =>
      id === undefined || latitude === undefined || longitude === undefined
        ? null
        : { id, latitude, longitude },
    [id, latitude, longitude],
  );
  const isReady = isPlanning && plan !== null;
  const movable = scenario !== null;
  return useMemo(
    () => (isReady ? { bases, cells, proposed, areas, selectedBase, drag, placing, movable } : null),
    [isReady, bases, cells, proposed, areas, selectedBase, drag, placing, movable],
  );
}

/** The areas drawn for the best sites, and the one in hand. */
function useAreas(): readonly SceneArea[] {
  const drawnAreas = useSession(state => state.drawnAreas);
  const settings = useSession(state => state.settings);
  const sources = useSession(state => state.sources);
  const drawn = useMemo(
    () => areasForNow({ drawnAreas, settings, sources }),
    [drawnAreas, settings, sources],
  );
  const inHand = useSession(state => state.drawing);
  const openArea = useSession(state => state.openArea);
  const held = useSession(state => state.heldArea);
  return useMemo(
    () => [
      ...drawn.map(
        (area): SceneArea => ({
          ...area,
          corners: unrolledCorners(held?.id === area.id ? held.corners : area.corners),
          look: area.id === openArea ? 'open' : 'closed',
        }),
      ),
      ...(inHand
        ? [{ ...inHand, corners: unrolledCorners(inHand.corners), id: '', look: 'in-hand' as const }]
        : []),
    ],
    [drawn, inHand, openArea, held],
  );
}

/** What the map beside it draws; `null`: nothing is compared. */
export function useComparedScene(): PlanScene | null {
  const isComparing = useSession(
    state => state.mode === 'plan' && state.comparison !== 'off' && state.activeScenario !== null,
  );
  const comparedPlan = useSession(state => state.comparedPlan);
  const scenario = useScenario(useSession(state => state.comparedWith));
  const bases = usePlanBases(comparedPlan, scenario);
  const cells = useChangedCells(scenario && comparedPlan ? comparedPlan.cells : NO_CHANGES);
  const placing = useSession(state => state.placing !== null);
  const isReady = isComparing && comparedPlan !== null;
  return useMemo(
    () =>
      isReady
        ? {
            bases,
            cells,
            proposed: null,
            areas: NO_AREAS,
            selectedBase: null,
            drag: null,
            placing,
            movable: false,
          }
        : null,
    [isReady, bases, cells, placing],
  );
}

/** A proposal is drawn until it is accepted or another search begins; sites taken over are drawn as bases. */
function useProposed(): PlanScene['proposed'] {
  const sites = useSession(state => state.placement?.sites);
  const km = useSession(state => state.placement?.request.km);
  const bases = useActiveScenario()?.bases;
  return useMemo(() => {
    if (!sites || km === undefined || sites.length === 0) return null;
    const isBase = (site: { readonly latitude: number; readonly longitude: number }) =>
      bases?.some(base => base.latitude === site.latitude && base.longitude === site.longitude);
    return sites.every(isBase) ? null : { sites, km };
  }, [sites, km, bases]);
}

function useChangedCells(changes: readonly CellChange[]): readonly ChangedCell[] {
  const [cells, setCells] = useState(NO_CELLS);
  useEffect(() => {
    if (changes.length === 0) {
      setCells(NO_CELLS);
      return;
    }
    let isLatest = true;
    // Shapes need the H3 library, which is no part of the first load of the page.
    import('../../map/plan/changed-cells.ts').then(
      ({ changedCells }) => {
        if (isLatest) setCells(changedCells(changes));
      },
      reason => setCells(() => lacksCode(reason)),
    );
    return () => {
      isLatest = false;
    };
  }, [changes]);
  return cells;
}
