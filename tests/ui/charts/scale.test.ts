import { describe, expect, it } from 'vitest';
import { linearScale, squareRootScale } from '../../../src/ui/charts/scale.ts';

describe('linear scale', () => {
  const scale = linearScale([10, 20], [100, 0]);

  it('goes from end to end, and on beyond them', () => {
    expect([10, 15, 20, 25].map(scale)).toEqual([100, 50, 0, -50]);
  });

  it('says which value stands at a place', () => {
    expect([100, 50, 0, -50].map(scale.invert)).toEqual([10, 15, 20, 25]);
  });

  it('puts its only value in the middle', () => {
    expect(linearScale([3, 3], [0, 80])(3)).toBe(40);
  });
});

describe('square root scale', () => {
  const scale = squareRootScale([0, 100], [10, 210]);

  it('gives a quarter of the values half of the axis', () => {
    expect([0, 25, 100].map(scale)).toEqual([10, 110, 210]);
    expect([10, 110, 210].map(scale.invert)).toEqual([0, 25, 100]);
  });

  it('ends at its ends', () => {
    expect([scale(400), scale(-1)]).toEqual([210, 10]);
    expect([scale.invert(5), scale.invert(300)]).toEqual([0, 100]);
  });
});
