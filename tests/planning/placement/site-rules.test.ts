import { describe, expect, it } from 'vitest';
import type { AreaOutline } from '../../../src/model/place.ts';
import { cellCandidates, townCandidates } from '../../../src/planning/placement/candidates.ts';
import {
  checkRules,
  freeChoice,
  NO_CONSTRAINTS,
  openChoice,
  siteRulesOf,
} from '../../../src/planning/placement/site-rules.ts';
import { packed } from '../../fixtures/outlines.ts';

/** Sites along the equator, a tenth of a degree (11.1 km) apart. */
const candidates = Array.from({ length: 10 }, (_, index) => ({
  name: `Site ${index}`,
  latitude: 0,
  longitude: index / 10,
}));

function square(west: number, south: number, east: number, north: number): AreaOutline {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { id: 'drawn', name: 'Drawn', polygons: packed([[ring]]) };
}

describe('constraints become rules', () => {
  const base = { latitude: 0, longitude: 0 };

  it('nothing demanded: a free choice', () => {
    const { rules, refusals } = siteRulesOf(candidates, 3, NO_CONSTRAINTS, [base]);
    expect(rules).toEqual(freeChoice(10, 3));
    expect(refusals.every(refusal => refusal === null)).toBe(true);
  });

  it('each refusal has its reason', () => {
    const constraints = {
      ...NO_CONSTRAINTS,
      refuse: [9],
      notWithin: [square(0.45, -1, 0.65, 1)],
      leastFromBasesKm: 20,
      parents: [base],
      mostFromParentKm: 85,
    };
    const { rules, refusals } = siteRulesOf(candidates, 3, constraints, [base]);
    expect(refusals).toEqual([
      ...['near-base', 'near-base', null, null, null, 'in-excluded-area', 'in-excluded-area'],
      ...[null, 'far-from-parent', 'refused'],
    ]);
    expect(rules.refuse).toEqual([0, 1, 5, 6, 8, 9]);
  });

  it('a limit is within the limit: exactly so far is far enough, and not too far', () => {
    const next = 11.131949079327358;
    const near = siteRulesOf(candidates, 1, { ...NO_CONSTRAINTS, leastFromBasesKm: next }, [base]);
    expect(near.rules.refuse).toEqual([0]);
    const constraints = { ...NO_CONSTRAINTS, parents: [base], mostFromParentKm: next };
    expect(siteRulesOf(candidates, 1, constraints, []).rules.refuse).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('sites too near each other are in conflict', () => {
    const { rules } = siteRulesOf(candidates, 3, { ...NO_CONSTRAINTS, leastApartKm: 12 }, []);
    expect(rules.conflicts).toEqual(Array.from({ length: 9 }, (_, index) => [index, index + 1]));
  });

  it('a parent carries so many of the sites nearest to it', () => {
    const parents = [base, { latitude: 0, longitude: 0.9 }];
    const { rules } = siteRulesOf(candidates, 3, { ...NO_CONSTRAINTS, parents, mostPerParent: 1 }, []);
    expect(rules.groups).toEqual([
      { members: [0, 1, 2, 3, 4], most: 1 },
      { members: [5, 6, 7, 8, 9], most: 1 },
    ]);
    const choice = openChoice(rules);
    choice.choose(2);
    expect([0, 4, 5].map(choice.mayChoose)).toEqual([false, false, true]);
  });
});

describe('contradictions are named before anything is solved', () => {
  const free = freeChoice(4, 2);
  it.each([
    ['no-candidates', freeChoice(0, 1)],
    ['no-candidates', { ...free, refuse: [0, 1, 2, 3] }],
    ['more-sites-than-candidates', { ...free, refuse: [0, 1, 2] }],
    ['more-kept-than-sites', { ...free, keep: [0, 1, 2] }],
    ['kept-and-refused', { ...free, keep: [0], refuse: [0] }],
    ['kept-in-conflict', { ...free, keep: [0, 1], conflicts: [[1, 0] as const] }],
    ['kept-over-group-limit', { ...free, keep: [0, 1], groups: [{ members: [0, 1, 2], most: 1 }] }],
    [null, { ...free, keep: [0], refuse: [1] }],
  ])('%s', (problem, rules) => {
    expect(checkRules(rules)).toBe(problem);
  });

  it('a kept site that breaks a constraint is kept and refused', () => {
    const constraints = { ...NO_CONSTRAINTS, keep: [1], leastFromBasesKm: 50 };
    const { rules } = siteRulesOf(candidates, 2, constraints, [{ latitude: 0, longitude: 0 }]);
    expect(checkRules(rules)).toBe('kept-and-refused');
  });
});

describe('candidates', () => {
  const towns = [
    { name: 'Inside', latitude: 0.5, longitude: 0.5, population: 10 },
    { name: 'Outside', latitude: 5, longitude: 5, population: 10 },
  ];

  it('towns, all or those in an area', () => {
    expect(townCandidates(towns)).toHaveLength(2);
    expect(townCandidates(towns, [square(0, 0, 1, 1)])).toEqual([
      { name: 'Inside', latitude: 0.5, longitude: 0.5 },
    ]);
  });

  it('cell centres of an area, finer ones in greater number', () => {
    const area = square(0, 0, 1, 1);
    const coarse = cellCandidates([area], 5);
    expect(coarse.length).toBeGreaterThan(20);
    expect(cellCandidates([area], 6).length).toBeGreaterThan(5 * coarse.length);
    for (const { name, latitude, longitude } of coarse) {
      expect(name).toMatch(/^31N[A-Z]{2}\d{4}$/);
      expect(latitude >= 0 && latitude <= 1 && longitude >= 0 && longitude <= 1).toBe(true);
    }
  });
});
