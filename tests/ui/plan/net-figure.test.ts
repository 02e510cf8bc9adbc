import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isAfter,
  isBefore,
  isExposed,
  isReached,
  type LEVELS,
} from '../../../src/planning/scenario/reach-tally.ts';
import { netFigure } from '../../../src/ui/plan/plan-figures.ts';

/** A state in which what is certain is so by its centre, and what is so by its centre is possible. */
const state = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 })
  .map(roles =>
    roles.reduce((bits, level, role) => bits | ([0b000, 0b100, 0b110, 0b111][level] << (role * 3)), 0),
  );

it('is the difference of after and before, in a range that contains it', () => {
  fc.assert(
    fc.property(fc.array(state, { maxLength: 30 }), states => {
      const count = (is: (one: number) => boolean) => states.filter(is).length;
      const figure = (is: typeof isReached) => ({
        certain: count(one => is(one, 'certain')),
        nominal: count(one => is(one, 'nominal')),
        possible: count(one => is(one, 'possible')),
      });
      const net = netFigure(figure(isReached), figure(isExposed));
      const change = (level: (typeof LEVELS)[number]) =>
        count(one => isAfter(one, level)) - count(one => isBefore(one, level));
      expect(net.nominal).toBe(change('nominal'));
      expect(net.certain).toBeLessThanOrEqual(net.nominal);
      expect(net.possible).toBeGreaterThanOrEqual(net.nominal);
    }),
  );
});
