import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { coveringObjective } from '../../../src/planning/placement/covering-objective.ts';
import { frontier } from '../../../src/planning/placement/frontier.ts';
import { greedyChoice, interchange } from '../../../src/planning/placement/heuristics.ts';
import { placeSites } from '../../../src/planning/placement/place.ts';
import type { Placement } from '../../../src/planning/placement/placement.ts';
import { priceSites } from '../../../src/planning/placement/price.ts';
import { coveredWeight } from '../../../src/planning/placement/problem.ts';
import { refusals } from '../../../src/planning/placement/refusals.ts';
import { allowedChoices, FREE_RULES, someCovering, someMedian, someRules } from './random-problems.ts';

const highs = await loadHighs();
const anyRules = fc.oneof(fc.constant(FREE_RULES), someRules);
const single = fc.constant([1]);
const limit = { timeLimitSeconds: 60 };

describe('exchanging sites', () => {
  it('never makes a choice worse, and keeps to the rules', () => {
    fc.assert(
      fc.property(someCovering(anyRules, single), problem => {
        const objective = coveringObjective(problem);
        const greedy = greedyChoice(objective);
        const improved = interchange(objective, greedy);
        expect(objective.value(improved)).toBeGreaterThanOrEqual(objective.value(greedy) - 1e-9);
        const key = [...improved].sort((a, b) => a - b).join();
        expect(allowedChoices(problem.rules).map(choice => choice.join())).toContain(key);
      }),
    );
  });
});

describe('pricing', () => {
  it('gives a bound that no choice passes, and rules that every better choice satisfies', () => {
    fc.assert(
      fc.property(someCovering(anyRules, single), fc.integer({ min: 0, max: 60 }), (problem, rounds) => {
        const objective = coveringObjective(problem);
        const start = greedyChoice(objective);
        const priced = priceSites(objective, start, { rounds, deadline: Number.POSITIVE_INFINITY });
        const left = new Set(allowedChoices(priced.rules).map(choice => choice.join()));
        expect(left).toContain([...priced.chosen].sort((a, b) => a - b).join());
        for (const choice of allowedChoices(problem.rules)) {
          const value = coveredWeight(problem, choice);
          expect(value).toBeLessThanOrEqual(priced.bound + 1e-6);
          if (priced.proven) expect(value).toBeLessThanOrEqual(priced.value + 1e-6);
          // Full sets only: a better choice with places left stays possible with any further site added.
          const isBetter = value > priced.value + 1e-6 && choice.length === problem.rules.sites;
          if (isBetter) expect(left).toContain(choice.join());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the frontier', () => {
  it('never gets worse with more sites', () => {
    fc.assert(
      fc.property(someMedian(anyRules), problem => {
        const steps = frontier(highs, { objective: 'median', ...problem }, 6, limit);
        const values = steps.map(({ placement }) => placement.value);
        values.slice(1).forEach((value, index) => {
          expect(value).toBeLessThanOrEqual(values[index] + 1e-6);
        });
        for (const { marginalGain, placement } of steps) {
          expect(marginalGain ?? 0).toBeGreaterThanOrEqual(0);
          expect(placement.proven).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('refusing a site', () => {
  it('loses what the best choice without it lacks', () => {
    fc.assert(
      fc.property(someCovering(anyRules, single), problem => {
        const placement = placeSites(highs, { objective: 'covering', ...problem }, limit);
        for (const refusal of refusals(highs, { objective: 'covering', ...problem }, placement, limit)) {
          const others = allowedChoices(problem.rules).filter(choice => !choice.includes(refusal.site));
          const best = Math.max(...others.map(choice => coveredWeight(problem, choice)));
          expect(refusal.without.value).toBeCloseTo(best, 6);
          expect(refusal.lost).toBeCloseTo(placement.value - best, 6);
          if (refusal.substitute) expect(refusal.substitute.lost).toBeGreaterThanOrEqual(refusal.lost - 1e-6);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('refusing a site where coverage is required', () => {
  it('tells a substitute only where it covers enough as well', () => {
    const rules = { ...FREE_RULES, candidates: 4 };
    const covers = [[0, 1], [2], [2], [0]].map(points => Int32Array.from(points));
    const problem = {
      objective: 'required' as const,
      ...{ rules, weights: Float64Array.of(1, 1, 1), covers, gains: [1], required: 3 },
    };
    const placement = placeSites(highs, problem, limit);
    expect(placement).toMatchObject({ chosen: [0, 1], value: 2, proven: true });
    const found = refusals(highs, problem, placement, limit);
    expect(found[0]).toMatchObject({ site: 0, lost: Number.POSITIVE_INFINITY, substitute: null });
    expect(found[1]).toMatchObject({ site: 1, lost: 0, substitute: { site: 2, lost: 0 } });
  });
});

describe('a search that is cut short', () => {
  /** Many sites that overlap much: hard to prove. */
  const hard = {
    objective: 'covering' as const,
    rules: { ...FREE_RULES, candidates: 120, sites: 12 },
    weights: Float64Array.from({ length: 900 }, (_, point) => 1 + ((point * 7919) % 13) / 7),
    covers: Array.from({ length: 120 }, (_, site) =>
      Int32Array.from({ length: 60 }, (_, place) => (site * 263 + place * place * 17 + place * site) % 900)
        .sort()
        .filter((point, place, points) => place === 0 || point !== points[place - 1]),
    ),
    gains: [1],
  };

  it('by time keeps the best found, with its gap', () => {
    const placement = placeSites(highs, hard, { timeLimitSeconds: 0 });
    expect(placement.chosen).toHaveLength(12);
    expect(placement.value).toBe(coveredWeight(hard, placement.chosen));
    expect(placement.proven).toBe(false);
    expect(placement.bound).toBeGreaterThanOrEqual(placement.value);
    expect(placement.gap).toBeGreaterThan(0);
  });

  it('by the solver failing keeps the best found, with its gap', () => {
    const failing = {
      ...highs,
      withModel: () => {
        throw new RangeError('out of memory');
      },
    } as unknown as typeof highs;
    const placement = placeSites(failing, hard, { timeLimitSeconds: 20 });
    expect(placement.chosen).toHaveLength(12);
    expect(placement.proven).toBe(false);
    expect(Number.isFinite(placement.bound)).toBe(true);
    expect(placement.gap).toBeGreaterThan(0);
  });

  it('has reported on the way, ever better', () => {
    const reports: Placement[] = [];
    placeSites(highs, hard, { timeLimitSeconds: 3, onProgress: placement => reports.push(placement) });
    expect(reports.length).toBeGreaterThan(1);
    reports.slice(1).forEach(({ value, bound }, index) => {
      expect(value).toBeGreaterThanOrEqual(reports[index].value - 1e-9);
      expect(bound).toBeLessThanOrEqual(reports[index].bound + 1e-9);
    });
  });
});
