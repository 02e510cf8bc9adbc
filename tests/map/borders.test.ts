import type { Layer, Viewport } from '@deck.gl/core';
import { expect, it } from 'vitest';
import { isInSight } from '../../src/map/layers/borders.ts';

function isSeen(west: number, east: number, looked: readonly [number, number, number, number]): boolean {
  const layer = { props: { bounds: { west, east, south: -20, north: -10 } } } as unknown as Layer;
  return isInSight({ layer, viewport: { getBounds: () => looked } as unknown as Viewport });
}

it('draws a part of the world where it is looked at, also across the antimeridian', () => {
  expect(isSeen(10, 20, [0, -30, 15, 0])).toBe(true);
  expect(isSeen(10, 20, [30, -30, 45, 0])).toBe(false);
  expect(isSeen(-180, -170, [170, -30, 190, 0])).toBe(true);
  expect(isSeen(-170, -160, [170, -30, 185, 0])).toBe(false);
  expect(isSeen(170, 180, [-190, -30, -175, 0])).toBe(true);
});
