import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { advance, startHistory, stepBack, stepForward } from '../../src/session/history.ts';

const withDistance = (distanceKm: number) => ({ ...DEFAULT_SETTINGS, distanceKm });

describe('history of settings', () => {
  it('takes back every step, however many, and brings each forward again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }), distances => {
        const start = startHistory(withDistance(0.5));
        const end = distances.reduce((history, km) => advance(history, withDistance(km)), start);
        let back = end;
        for (const _ of distances) back = stepBack(back);
        expect(back.present).toBe(start.present);
        expect(stepBack(back)).toBe(back);
        let forward = back;
        for (const _ of distances) forward = stepForward(forward);
        expect(forward.present).toEqual(end.present);
        expect(stepForward(forward)).toBe(forward);
      }),
    );
  });

  it('merges the steps of one drag, and starts a new step with the next drag', () => {
    let history = startHistory(withDistance(1));
    for (const km of [2, 3, 4]) history = advance(history, withDistance(km), 'first');
    for (const km of [5, 6]) history = advance(history, withDistance(km), 'second');
    expect(history.past.map(settings => settings.distanceKm)).toEqual([1, 4]);
    expect(stepBack(history).present.distanceKm).toBe(4);
  });

  it('does not continue a drag after it was undone', () => {
    const dragged = advance(startHistory(withDistance(1)), withDistance(2), 'drag');
    const again = advance(stepBack(dragged), withDistance(3), 'drag');
    expect(again.past.map(settings => settings.distanceKm)).toEqual([1]);
  });

  it('does not count equal settings as a step, and forgets the undone after a new one', () => {
    const one = advance(startHistory(withDistance(1)), withDistance(2));
    expect(advance(one, { ...withDistance(2) })).toBe(one);
    expect(stepForward(advance(stepBack(one), withDistance(3))).present.distanceKm).toBe(3);
  });
});
