import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { geodesicKm } from '../../../src/analysis/geodesic.ts';
import type { Demand } from '../../../src/model/demand.ts';
import { placeSites } from '../../../src/planning/placement/place.ts';
import { type PosturesToTest, testPostures } from '../../../src/planning/scenario/plan-test.ts';
import { drawDistinct, seededRandom } from '../../../src/units/random.ts';

type Point = readonly [latitude: number, longitude: number, day: number];

function demandOf(points: readonly Point[]): Demand {
  return {
    count: points.length,
    latitude: Float64Array.from(points, point => point[0]),
    longitude: Float64Array.from(points, point => point[1]),
    day: Int32Array.from(points, point => point[2]),
    radiusKm: new Float32Array(points.length).fill(2),
    fatalities: new Int32Array(points.length),
    perpetrator: new Uint8Array(points.length),
  };
}

const reaching = (latitude: number, longitude: number, reachKm = 50) => ({ latitude, longitude, reachKm });
const site = (latitude: number, longitude: number) => ({
  name: `${latitude}/${longitude}`,
  latitude,
  longitude,
});

/** Later: three incidents at 0/0, two at 0/5, five at 0/10. Earlier ones, all at 0/20, must not count. */
const question: PosturesToTest = {
  demand: demandOf([
    ...Array.from({ length: 3 }, (): Point => [0, 0, 101]),
    ...Array.from({ length: 2 }, (): Point => [0, 5, 150]),
    ...Array.from({ length: 5 }, (): Point => [0, 10, 200]),
    ...Array.from({ length: 9 }, (): Point => [0, 20, 100]),
  ]),
  splitDay: 100,
  last: 210,
  asOf: 90,
  stated: 0,
  baseline: [reaching(0, 0)],
  scenario: [reaching(0, 0), reaching(0, 5)],
  candidates: [site(0, 5), site(0, 10), site(0, 20), site(1, 30), site(1, 40)],
  distanceKm: 50,
};

describe('judging a plan on incidents that it was not chosen on', () => {
  it('counts the later incidents beside the baseline, chance and hindsight', () => {
    const { test } = testPostures(question);
    expect(test).toMatchObject({
      splitDay: 100,
      last: 210,
      incidents: 10,
      baseline: 3,
      scenario: 5,
      added: 1,
      candidates: 5,
    });
    expect(test.hindsight).toEqual({ reached: 8, proven: false });
    expect(test.random).toEqual({ median: 3, low: 3, high: 8, draws: 200 });
  });

  it('gives the same answer each time', () => {
    expect(testPostures(question)).toEqual(testPostures(question));
  });

  it('lets closures weigh on chance and hindsight as on the plan', () => {
    const { test, withoutSites } = testPostures({ ...question, scenario: [reaching(0, 5)] });
    expect(test).toMatchObject({ baseline: 3, scenario: 2, added: 1 });
    expect(withoutSites).toBe(0);
    expect(test.hindsight.reached).toBe(5);
  });

  it('gives chance and hindsight the farthest reach of the sites added', () => {
    const { test } = testPostures({ ...question, scenario: [...question.scenario, reaching(1, 30, 80)] });
    expect(test).toMatchObject({ added: 2, reachKm: 80 });
  });

  it('has nothing to draw where nothing was added', () => {
    const { test } = testPostures({ ...question, scenario: question.baseline });
    expect(test).toMatchObject({ added: 0, scenario: 3, random: { median: 3, low: 3, high: 3 } });
    expect(test.hindsight.reached).toBe(3);
  });

  it('never lets a plan made of candidates do better than the proven best of hindsight', async () => {
    const highs = await loadHighs();
    const degrees = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(degrees, degrees, fc.integer({ min: 0, max: 200 })), {
          minLength: 1,
          maxLength: 40,
        }),
        fc.array(fc.tuple(degrees, degrees), { minLength: 3, maxLength: 9 }),
        (points, places) => {
          const candidates = places.map(([latitude, longitude]) => site(latitude, longitude));
          const added = candidates
            .slice(0, 2)
            .map(({ latitude, longitude }) => reaching(latitude, longitude));
          const given = {
            ...question,
            demand: demandOf(points),
            candidates,
            scenario: [...question.baseline, ...added],
          };
          const { test, withoutSites, hindsight } = testPostures(given);
          const best = placeSites(highs, hindsight, { timeLimitSeconds: 10 });
          expect(best.proven).toBe(true);
          expect(withoutSites + best.value).toBeGreaterThanOrEqual(test.hindsight.reached);
          expect(test.scenario).toBeLessThanOrEqual(withoutSites + best.value);
          expect(test.random.high).toBeLessThanOrEqual(withoutSites + best.value);
          const naive = points.filter(
            ([latitude, longitude, day]) =>
              day > 100 &&
              given.scenario.some(
                base => geodesicKm(latitude, longitude, base.latitude, base.longitude) <= 50,
              ),
          );
          expect(test.scenario).toBe(naive.length);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('random draws', () => {
  it('are distinct, in range, and all of them when as many are asked for', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 40 }),
        (seed, below, count) => {
          const drawn = drawDistinct(seededRandom(seed), below, count);
          expect(new Set(drawn).size).toBe(Math.min(below, count));
          expect(drawn.every(one => Number.isInteger(one) && one >= 0 && one < below)).toBe(true);
        },
      ),
    );
  });

  it('favour nobody', () => {
    const random = seededRandom(7);
    const times = new Array(5).fill(0);
    for (let draw = 0; draw < 10_000; draw++) for (const one of drawDistinct(random, 5, 2)) times[one]++;
    for (const count of times) expect(Math.abs(count - 4000)).toBeLessThan(200);
  });
});
