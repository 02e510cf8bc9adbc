import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { coveringObjective } from '../../../src/planning/placement/covering-objective.ts';
import { greedyChoice } from '../../../src/planning/placement/heuristics.ts';
import { placeSites } from '../../../src/planning/placement/place.ts';
import type { Placement } from '../../../src/planning/placement/placement.ts';
import {
  backupGains,
  coveredWeight,
  medianCost,
  type PlacementProblem,
  serviceWorth,
} from '../../../src/planning/placement/problem.ts';
import { reduceCovering } from '../../../src/planning/placement/reduce.ts';
import {
  allowedChoices,
  FREE_RULES,
  someCovering,
  someMedian,
  someRules,
  someService,
} from './random-problems.ts';

const highs = await loadHighs();
const anyRules = fc.oneof(fc.constant(FREE_RULES), someRules);
const gains = fc.constantFrom([1], backupGains(0.3, 3), backupGains(0.6, 2));

/** Solves, and checks everything that must hold of each report on the way. */
function solve(problem: PlacementProblem, allowed: readonly (readonly number[])[], sign: 1 | -1): Placement {
  const key = (choice: readonly number[]) => choice.join();
  const keys = new Set(allowed.map(key));
  const check = ({ chosen, value, bound, gap, proven }: Placement) => {
    expect(keys).toContain(key(chosen));
    expect(sign * bound).toBeGreaterThanOrEqual(sign * value);
    expect(gap).toBeGreaterThanOrEqual(0);
    if (proven) expect(bound).toBe(value);
  };
  const placement = placeSites(highs, problem, { timeLimitSeconds: 60, onProgress: check });
  check(placement);
  expect(placement.proven).toBe(true);
  return placement;
}

describe('the exact answer is that of trying every choice', () => {
  it('covering, with backup and rules', () => {
    fc.assert(
      fc.property(someCovering(anyRules, gains), problem => {
        const allowed = allowedChoices(problem.rules);
        const best = Math.max(...allowed.map(choice => coveredWeight(problem, choice)));
        const placement = solve({ objective: 'covering', ...problem }, allowed, 1);
        expect(placement.value).toBeCloseTo(best, 6);
        expect(coveredWeight(problem, placement.chosen)).toBe(placement.value);
      }),
      { numRuns: 60 },
    );
  });

  it('service by the best site, with rules', () => {
    fc.assert(
      fc.property(someService(anyRules), problem => {
        const allowed = allowedChoices(problem.rules);
        const best = Math.max(...allowed.map(choice => serviceWorth(problem, choice)));
        expect(solve({ objective: 'service', ...problem }, allowed, 1).value).toBeCloseTo(best, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('least distance, with rules and bases already there', () => {
    fc.assert(
      fc.property(someMedian(anyRules), problem => {
        const allowed = allowedChoices(problem.rules);
        const costs = allowed.map(choice => medianCost(problem, choice)).filter(Number.isFinite);
        const placement = solve({ objective: 'median', ...problem }, allowed, -1);
        if (problem.weights.some(weight => weight > 0)) {
          expect(placement.value).toBeCloseTo(Math.min(...costs), 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fewest sites for a required weight', () => {
    const share = fc.double({ min: 0.05, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(someCovering(anyRules, fc.constant([1])), share, (problem, wanted) => {
        const required = wanted * problem.weights.reduce((sum, weight) => sum + weight, 0);
        const enough = allowedChoices(problem.rules).filter(
          choice => coveredWeight(problem, choice) >= required - 1e-6,
        );
        const fewest = Math.min(...enough.map(choice => choice.length));
        const placement = placeSites(
          highs,
          { objective: 'required', ...problem, required },
          { timeLimitSeconds: 60 },
        );
        expect(placement.proven).toBe(true);
        expect(placement.value).toBe(fewest);
        if (enough.length === 0) return;
        const most = Math.max(
          ...enough.filter(({ length }) => length === fewest).map(choice => coveredWeight(problem, choice)),
        );
        expect(coveredWeight(problem, placement.chosen)).toBeCloseTo(most, 6);
      }),
      { numRuns: 60 },
    );
  });
});

describe('reduction', () => {
  it('leaves the optimum as it is', () => {
    fc.assert(
      fc.property(someCovering(anyRules, gains), problem => {
        const reduced = reduceCovering(problem);
        expect(reduced.weights.length).toBeLessThanOrEqual(problem.weights.length);
        const best = Math.max(...allowedChoices(problem.rules).map(choice => coveredWeight(problem, choice)));
        const left = allowedChoices(reduced.rules);
        expect(Math.max(...left.map(choice => coveredWeight(problem, choice)))).toBeCloseTo(best, 9);
        // All choices lose the same: what the kept sites cover.
        const lost = left.map(choice => coveredWeight(problem, choice) - coveredWeight(reduced, choice));
        for (const one of lost) expect(one).toBeCloseTo(lost[0], 9);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the greedy answer', () => {
  it('is at least 63 % of the optimum where the choice is free', () => {
    fc.assert(
      fc.property(someCovering(fc.constant(FREE_RULES), gains), problem => {
        const best = Math.max(...allowedChoices(problem.rules).map(choice => coveredWeight(problem, choice)));
        const greedy = coveredWeight(problem, greedyChoice(coveringObjective(problem)));
        expect(greedy).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
      }),
      { numRuns: 150 },
    );
  });
});
