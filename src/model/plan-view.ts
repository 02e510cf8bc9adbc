import * as z from 'zod/mini';
import { keptId } from './kept-values.ts';

/** How two scenarios are shown beside each other on the map. */
export const COMPARISONS = ['off', 'swipe', 'side-by-side'] as const;

export const planViewSchema = z.object({
  /** Id of the scenario being worked on; `null`: the baseline, which cannot be changed. */
  activeScenario: z.nullable(keptId),
  /** Id of what it is shown beside: another scenario, or `null` for the baseline. */
  comparedWith: z.nullable(keptId),
  comparison: z.enum(COMPARISONS),
});
/** Which scenarios are open. It is saved, so that a plan is found as it was left, and cannot be undone. */
export type PlanView = Readonly<z.infer<typeof planViewSchema>>;

/** The baseline alone. */
export const BASELINE_VIEW: PlanView = { activeScenario: null, comparedWith: null, comparison: 'off' };
