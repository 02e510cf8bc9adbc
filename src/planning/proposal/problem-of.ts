import { coveredWeight } from '../placement/covering.ts';
import type { Placement } from '../placement/placement.ts';
import type { PlacementProblem } from '../placement/problem.ts';
import { backupOf, coveringOf, requiredOf } from '../placement/site-covering.ts';
import { medianOf } from '../placement/site-median.ts';
import { expectedOf } from '../placement/site-service.ts';
import type { SearchQuestion } from './question.ts';

/** A problem to solve, and what the existing bases already achieve, in its own terms. */
export interface PosedProblem {
  readonly problem: PlacementProblem;
  readonly baseline: number;
}

/** The problem that a question amounts to. */
export function problemOf({ request, siting, unavailable }: SearchQuestion): PosedProblem {
  switch (request.objective) {
    case 'coverage':
      return coveringOf(siting);
    case 'expected':
      return expectedOf(siting);
    case 'backup':
      return backupOf(siting, unavailable);
    case 'set-covering':
      return requiredOf(siting, request.requiredShare);
    case 'p-median':
      return medianOf(siting);
  }
}

/** A placement in the terms of the page. */
export interface Figures {
  readonly baseline: number | null;
  readonly added: number | null;
  readonly meanKm: number | null;
  readonly bound: number | null;
}

/**
 * What a placement means: weight in reach before and added, or mean distances (see `PlacementProgress`).
 *
 * @param total all weight of the demand, above 0
 */
export function figuresOf({ problem, baseline }: PosedProblem, placement: Placement, total: number): Figures {
  const bound = Number.isFinite(placement.bound) ? placement.bound : null;
  if (problem.objective === 'required') {
    return { baseline, added: coveredWeight(problem, placement.chosen), meanKm: null, bound };
  }
  if (problem.objective !== 'median') return { baseline, added: placement.value, meanKm: null, bound };
  const meanKm = placement.value / total;
  if (!Number.isFinite(baseline)) {
    return { baseline: null, added: null, meanKm, bound: bound === null ? null : bound / total };
  }
  return {
    baseline: baseline / total,
    added: (baseline - placement.value) / total,
    meanKm,
    bound: bound === null ? null : (baseline - bound) / total,
  };
}
