import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aalenJohansen,
  incidenceBy,
  kaplanMeier,
  logRank,
  medianSurvival,
  reachedBy,
  survivalAt,
} from '../../src/analysis/survival.ts';
import { turnbull, turnbullBy } from '../../src/analysis/turnbull.ts';

const watched = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 60 }), end: fc.constantFrom(0, 1, 2) }),
  { minLength: 1, maxLength: 60 },
);

const timesOf = (all: readonly { time: number }[]) => all.map(each => each.time);

describe('Kaplan-Meier', () => {
  it('is the plain share where nothing is censored', () => {
    const curve = kaplanMeier([3, 1, 2, 2], [1, 1, 1, 1]);
    expect([0, 1, 2, 3].map(time => survivalAt(curve, time).share)).toEqual([1, 0.75, 0.25, 0]);
    expect(medianSurvival(curve)).toBe(2);
  });

  it('keeps who is censored at the time of an event at risk for it', () => {
    expect(survivalAt(kaplanMeier([5, 5], [1, 0]), 5).share).toBe(0.5);
  });

  it('says nothing of no one, and reaches nothing where nothing came', () => {
    expect(reachedBy(kaplanMeier([], []), 365)).toEqual({ share: 0, low: 0, high: 0 });
    expect(reachedBy(kaplanMeier([400, 10], [0, 0]), 365)).toEqual({ share: 0, low: 0, high: 0 });
    expect(medianSurvival(kaplanMeier([400, 10], [0, 0]))).toBeNull();
  });

  it('never rises, and its interval holds it', () => {
    fc.assert(
      fc.property(watched, fc.nat(70), (all, time) => {
        const curve = kaplanMeier(
          timesOf(all),
          all.map(({ end }) => Math.min(end, 1)),
        );
        const { share, low, high } = survivalAt(curve, time);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(survivalAt(curve, time + 1).share).toBeLessThanOrEqual(share);
      }),
    );
  });
});

describe('Aalen-Johansen', () => {
  it('shares out what Kaplan-Meier says has ended one way or another', () => {
    fc.assert(
      fc.property(watched, fc.nat(70), (all, time) => {
        const ends = all.map(({ end }) => end);
        const incidence = aalenJohansen(timesOf(all), ends, 2);
        const either = kaplanMeier(
          timesOf(all),
          ends.map(end => Math.min(end, 1)),
        );
        const shared = incidenceBy(incidence, 1, time) + incidenceBy(incidence, 2, time);
        expect(shared).toBeCloseTo(reachedBy(either, time).share, 10);
      }),
    );
  });
});

describe('log-rank', () => {
  it('cannot tell a group from nobody', () => {
    expect(logRank([1, 2], [1, 1], [0, 0])).toBeNull();
    expect(logRank([], [], [])).toBeNull();
  });

  it('does not depend on which of the groups is which', () => {
    fc.assert(
      fc.property(watched, fc.infiniteStream(fc.constantFrom(0, 1)), (all, stream) => {
        const group = all.map(() => stream.next().value as number);
        const events = all.map(({ end }) => Math.min(end, 1));
        const one = logRank(timesOf(all), events, group);
        const other = logRank(
          timesOf(all),
          events,
          group.map(each => 1 - each),
        );
        if (one === null || other === null) expect(other).toBe(one);
        else expect(other).toBeCloseTo(one, 8);
      }),
    );
  });
});

describe('Turnbull', () => {
  it('is Kaplan-Meier where every time is known', () => {
    fc.assert(
      fc.property(watched, fc.nat(70), (all, time) => {
        const times = timesOf(all);
        const events = all.map(({ end }) => Math.min(end, 1));
        const estimate = turnbull(
          times,
          times.map((each, one) => (events[one] === 1 ? each : Number.POSITIVE_INFINITY)),
        );
        const { least, most } = turnbullBy(estimate, time);
        // What is censored at a time was without the event then; mass after the last time may lie anywhere.
        const { share } = reachedBy(kaplanMeier(times, events), time);
        expect(least).toBeCloseTo(share, 6);
        expect(most).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('leaves open where within an interval the event came', () => {
    const estimate = turnbull([0, 0], [10, 10]);
    expect(estimate.masses).toEqual([{ left: 0, right: 10, mass: 1 }]);
    expect(turnbullBy(estimate, 5)).toEqual({ least: 0, most: 1 });
    expect(turnbullBy(estimate, 10)).toEqual({ least: 1, most: 1 });
  });

  it('has nothing to say of no one', () => {
    expect(turnbull([], [])).toEqual({ masses: [], logLikelihood: 0 });
  });
});
