import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage } from '../../src/brief/figures.ts';
import { wholePercent } from '../../src/units/share.ts';

describe('wholePercent', () => {
  it('says 0 % for nothing only and 100 % for everything only', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.nat(2_000_000), (whole, some) => {
        const part = some % (whole + 1);
        const { percent, bound } = wholePercent(part, whole);
        expect(percent === 0).toBe(part === 0);
        expect(percent === 100).toBe(part === whole);
        if (bound === '') expect(Math.abs(percent - (100 * part) / whole)).toBeLessThanOrEqual(0.5);
        if (bound === '<') expect((100 * part) / whole).toBeLessThan(1);
        if (bound === '>') expect((100 * part) / whole).toBeGreaterThan(99);
      }),
    );
  });

  it('is written with a space that does not break', () => {
    expect(percentage('en', 1, 400)).toBe('<1\u00a0%');
    expect(percentage('en', 399, 400)).toBe('>99\u00a0%');
    expect(percentage('fr', 1, 400)).toBe('<\u00a01\u00a0%');
    expect(percentage('fr', 0, 0)).toBe('0\u00a0%');
  });
});
