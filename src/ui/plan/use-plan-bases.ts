import { useMemo } from 'react';
import { type PlanBase, planBases } from '../../map/plan/plan-scene.ts';
import type { PlanFindings } from '../../model/plan-findings.ts';
import type { Scenario } from '../../model/scenario.ts';
import { scenarioWith } from '../../session/plan/plan-input.ts';
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
