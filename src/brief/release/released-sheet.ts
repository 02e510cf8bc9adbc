import type { SheetLayout } from '../../model/sheet.ts';
import { smallestCountOf } from '../../model/small-counts.ts';
import type { SheetInput } from '../sheet/input.ts';
import { planFindings } from './plan-findings.ts';
import { type Released, release, releaseTogether } from './released.ts';

/** What of its input a sheet may tell. */
export interface ReleasedSheet {
  /** On a sheet about a plan: under the posture of the plan. */
  readonly released: Released;
  /** The same cells under the posture that the plan starts from; `null`: the sheet is not about a plan. */
  readonly before: Released | null;
}

/** Whether a layout is about a plan: its figures are of the incidents that the plan is measured on. */
export function isOfPlan(layout: SheetLayout): layout is 'before-after' | 'scenario' {
  return layout === 'before-after' || layout === 'scenario';
}

/** Takes out of a sheet's input what is not released. Throws when its cells are finer than released. */
export function releasedSheet({ findings, plan, settings, sources }: SheetInput): ReleasedSheet {
  const rules = { ...settings.release, smallestCount: smallestCountOf(settings.release, sources) };
  if (!plan || !isOfPlan(settings.layout)) return { released: release(findings, rules), before: null };
  const [before, released] = releaseTogether(
    [planFindings(findings, plan.cells, 'before'), planFindings(findings, plan.cells, 'after')] as const,
    rules,
  );
  return { released, before };
}
