import fc from 'fast-check';
import type {
  CoveringProblem,
  MedianProblem,
  ServiceProblem,
} from '../../../src/planning/placement/problem.ts';
import type { SiteRules } from '../../../src/planning/placement/site-rules.ts';

const CANDIDATES = 15;
const SITES = 3;
const POINTS = 30;

const candidate = fc.integer({ min: 0, max: CANDIDATES - 1 });

/** 15 choose 3, without any other rule. */
export const FREE_RULES: SiteRules = {
  candidates: CANDIDATES,
  sites: SITES,
  keep: [],
  refuse: [],
  conflicts: [],
  groups: [],
};

/** Rules that at least the kept sites satisfy. */
export const someRules: fc.Arbitrary<SiteRules> = fc
  .record({
    candidates: fc.constant(CANDIDATES),
    sites: fc.constant(SITES),
    keep: fc.uniqueArray(candidate, { maxLength: 1 }),
    refuse: fc.uniqueArray(candidate, { maxLength: 4 }),
    conflicts: fc.array(fc.tuple(candidate, candidate), { maxLength: 20 }),
    groups: fc.array(
      fc.record({
        members: fc.uniqueArray(candidate, { minLength: 2, maxLength: 8 }),
        most: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(rules => ({
    ...rules,
    refuse: rules.refuse.filter(one => !rules.keep.includes(one)),
    conflicts: rules.conflicts.filter(([a, b]) => a !== b),
  }));

const someWeights = fc
  .tuple(fc.boolean(), fc.array(fc.integer({ min: 0, max: 40 }), { minLength: POINTS, maxLength: POINTS }))
  .map(([isWhole, weights]) => Float64Array.from(weights, weight => (isWhole ? weight : weight / 7)));

const somePoints = fc
  .uniqueArray(fc.integer({ min: 0, max: POINTS - 1 }), { maxLength: 10 })
  .map(points => Int32Array.from(points).sort());

/** A covering problem; candidates cover up to a third of the points, some of them the same. */
export function someCovering(
  rules: fc.Arbitrary<SiteRules>,
  gains: fc.Arbitrary<readonly number[]>,
): fc.Arbitrary<CoveringProblem> {
  return fc.record({
    rules,
    weights: someWeights,
    covers: fc.array(somePoints, { minLength: CANDIDATES, maxLength: CANDIDATES }),
    gains,
  });
}

/** A service problem with shares between 0 and 1, some of them equal. */
export function someService(rules: fc.Arbitrary<SiteRules>): fc.Arbitrary<ServiceProblem> {
  const serves = fc
    .tuple(somePoints, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 10, maxLength: 10 }))
    .map(([points, worth]) => ({
      points,
      worth: Float64Array.from(points, (_, place) => worth[place] / 12),
    }));
  return fc.record({
    rules,
    points: fc.constant(POINTS),
    serves: fc.array(serves, { minLength: CANDIDATES, maxLength: CANDIDATES }),
  });
}

/** A p-median problem between random places, with or without bases already there. */
export function someMedian(rules: fc.Arbitrary<SiteRules>): fc.Arbitrary<MedianProblem> {
  const place = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  return fc
    .record({
      rules,
      weights: someWeights,
      sites: fc.array(place, { minLength: CANDIDATES, maxLength: CANDIDATES }),
      points: fc.array(place, { minLength: POINTS, maxLength: POINTS }),
      bases: fc.array(place, { maxLength: 2 }),
    })
    .map(({ rules, weights, sites, points, bases }) => {
      const rowOf = ([x, y]: readonly [number, number]) =>
        Float64Array.from(points, point => Math.hypot(point[0] - x, point[1] - y));
      const already = new Float64Array(POINTS).fill(Number.POSITIVE_INFINITY);
      for (const base of bases)
        rowOf(base).forEach((km, point) => {
          already[point] = Math.min(already[point], km);
        });
      return { rules, weights, distances: sites.map(rowOf), already };
    });
}

/** Every choice that the rules allow, of up to three sites. */
export function allowedChoices(rules: SiteRules): readonly (readonly number[])[] {
  const choices: number[][] = [[]];
  for (let one = 0; one < rules.candidates; one++) {
    for (const choice of [...choices]) if (choice.length < rules.sites) choices.push([...choice, one]);
  }
  return choices.filter(
    choice =>
      rules.keep.every(one => choice.includes(one)) &&
      !rules.refuse.some(one => choice.includes(one)) &&
      !rules.conflicts.some(([a, b]) => choice.includes(a) && choice.includes(b)) &&
      rules.groups.every(({ members, most }) => members.filter(one => choice.includes(one)).length <= most),
  );
}
