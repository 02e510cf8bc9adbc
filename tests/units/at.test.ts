import { describe, expect, it } from 'vitest';
import { addFloat64, addInt32, addTo, entryAt, float64At, int32At, uint8At } from '../../src/units/at.ts';

describe('a lookup that cannot fail', () => {
  it('gives what stands at the index, be it nothing or none', () => {
    expect(entryAt(['a', null, 'c'], 1)).toBeNull();
    expect(entryAt([0], 0)).toBe(0);
    expect(float64At(Float64Array.of(Number.NaN), 0)).toBeNaN();
    expect(int32At(Int32Array.of(0, -3), 1)).toBe(-3);
  });

  it.each([-1, 2, 0.5, Number.NaN])('throws, rather than give a number that is none, at %s of two', index => {
    expect(() => entryAt(['a', 'b'], index)).toThrow(RangeError);
    expect(() => float64At(new Float64Array(2), index)).toThrow(`nothing at ${index} of 2`);
    expect(() => uint8At(new Uint8Array(2), index)).toThrow(RangeError);
    expect(() => addInt32(new Int32Array(2), index, 1)).toThrow(RangeError);
    expect(() => addTo([1, 2], index, 1)).toThrow(RangeError);
  });

  it('adds where something stands', () => {
    const sums = Float64Array.of(1, 2);
    addFloat64(sums, 1, 0.5);
    expect([...sums]).toEqual([1, 2.5]);
  });
});
