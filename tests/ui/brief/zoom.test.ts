import { describe, expect, it } from 'vitest';
import { fittingZoom, pixelsOf, stepped } from '../../../src/ui/brief/zoom.ts';

const A4 = { widthMillimetres: 297, heightMillimetres: 210 };

describe('how large a sheet is seen', () => {
  it('is its size on paper at 1', () => {
    expect(pixelsOf(25.4)).toBe(96);
  });

  it('fits the narrower side of the room', () => {
    expect(fittingZoom(A4, { width: pixelsOf(297) / 2, height: 5000 })).toBeCloseTo(0.5);
    expect(fittingZoom(A4, { width: 5000, height: pixelsOf(210) })).toBeCloseTo(1);
    expect(fittingZoom(A4, { width: -48, height: -48 })).toBe(1);
  });

  it('goes in steps, from wherever it was, and stops at the last', () => {
    expect(stepped(0.76, 1)).toBe(1);
    expect(stepped(0.76, -1)).toBe(0.75);
    expect(stepped(1, 1)).toBe(1.5);
    expect(stepped(4, 1)).toBe(4);
    expect(stepped(0.2, -1)).toBe(0.2);
  });
});
