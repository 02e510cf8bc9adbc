import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planSentences } from '../../../src/brief/sheet/plan-sentences.ts';
import { wordsOf } from '../../../src/brief/sheet/words.ts';
import type { Demand } from '../../../src/model/demand.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { testScenario } from '../../../src/planning/scenario/plan-test.ts';
import { planBase, scenarioOf } from './plan-base.ts';

const LAST_DAY = 100;

/** Thirty incidents where the plan puts its bases, so that it beats chance whenever it is judged. */
const demand: Demand = {
  count: 30,
  latitude: new Float64Array(30),
  longitude: Float64Array.from({ length: 30 }, (_, index) => 10 + (index % 3)),
  radiusKm: new Float32Array(30).fill(2),
  fatalities: new Int32Array(30),
  day: Int32Array.from({ length: 30 }, (_, index) => LAST_DAY - index),
  perpetrator: new Uint8Array(30),
};

const candidates = Array.from({ length: 40 }, (_, index) => ({
  name: `${index}`,
  latitude: 0,
  longitude: 10 + index,
}));

const chosenOn = fc.option(
  fc.record({
    by: fc.constantFrom('search' as const, 'planner' as const),
    from: fc.option(fc.integer({ min: 0, max: LAST_DAY })),
    until: fc.option(fc.integer({ min: 0, max: LAST_DAY })),
  }),
);

it('never judges, nor prints, a plan whose choosing overlaps with what judges it', () => {
  const baseline = scenarioOf(planBase('camp', { longitude: 50 }));
  let judged = 0;
  fc.assert(
    fc.property(
      fc.array(chosenOn, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 60, max: LAST_DAY - 1 }),
      (choices, splitDay) => {
        const added = choices.map((each, index) =>
          planBase(`new-${index}`, { longitude: 10 + index, chosenOn: each }),
        );
        const scenario = scenarioOf(...baseline.bases, ...added);
        const outcome = testScenario({
          settings: DEFAULT_SETTINGS,
          plan: { ...DEFAULT_PLAN_SETTINGS, splitDay },
          baseline,
          scenario,
          asOf: 50,
          demand,
          period: { first: LAST_DAY - 29, last: LAST_DAY },
          candidates,
        });
        const isFair = choices.every(
          each => each !== null && (each.until === null || each.until <= splitDay),
        );
        expect('test' in outcome).toBe(isFair);
        if ('test' in outcome) judged++;
        else expect(outcome.problem).toBe('chosen-later');
        const told = textOf('test' in outcome ? outcome.test : OTHER_TEST, added, splitDay);
        expect(/drawn at random/.test(told)).toBe(isFair);
        expect(/would not be fair/.test(told)).toBe(!isFair);
      },
    ),
  );
  expect(judged).toBeGreaterThan(5);
});

/** A test that was made of something else and is still at hand: it must not be printed under an unfair plan. */
const OTHER_TEST = {
  splitDay: 60,
  asOf: 50,
  last: LAST_DAY,
  stated: 0,
  incidents: 30,
  baseline: 0,
  scenario: 30,
  added: 1,
  candidates: 40,
  reachKm: 25,
  random: { median: 0, low: 0, high: 10, draws: 200 },
  hindsight: { reached: 30, proven: true },
};

function textOf(
  test: typeof OTHER_TEST,
  added: Parameters<typeof planSentences>[0]['findings']['added'],
  splitDay: number,
): string {
  const figure = { nominal: 0, certain: 0, possible: 0 };
  const figures = { incidents: figure, fatalities: figure };
  const change = {
    incidents: 30,
    fatalities: 0,
    before: figures,
    after: figures,
    reached: figures,
    exposed: figures,
    people: null,
    byPerpetrator: [],
  };
  const plan = { scenario: scenarioOf(), findings: { change, added }, test, splitDay };
  const sentences = planSentences(
    plan as unknown as Parameters<typeof planSentences>[0],
    25,
    wordsOf('en'),
    'en',
  );
  return sentences.map(({ text }) => text).join(' ');
}
