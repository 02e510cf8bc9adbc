import { expect, it } from 'vitest';
import { cornerAt } from '../../../src/map/plan/corner-at.ts';
import type { SceneArea } from '../../../src/map/plan/plan-scene.ts';

const area = (id: string, look: SceneArea['look']): SceneArea => ({
  id,
  use: 'within',
  look,
  corners: [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
  ],
});

/** A degree is a pixel. */
const take = (areas: readonly SceneArea[], x: number, y: number) =>
  cornerAt(areas, (longitude, latitude) => [longitude, latitude], [x, y]);

it('takes hold of the corners of the open area only', () => {
  expect(take([area('closed', 'closed'), area('drawn', 'in-hand')], 0, 0)).toBeNull();
  const grip = take([area('closed', 'closed'), area('open', 'open')], 96, 103);
  expect(grip).toMatchObject({ id: 'open', index: 2 });
  expect(grip?.corners).toHaveLength(4);
  expect(take([area('open', 'open')], 50, 50)).toBeNull();
});

it('takes a new corner by the middle of an edge, also of the one that closes the ring', () => {
  const first = take([area('open', 'open')], 52, 3);
  expect(first).toMatchObject({ index: 1 });
  expect(first?.corners.slice(0, 3)).toEqual([
    [0, 0],
    [50, 0],
    [100, 0],
  ]);
  const last = take([area('open', 'open')], 3, 48);
  expect(last).toMatchObject({ index: 4 });
  expect(last?.corners.at(-1)).toEqual([0, 50]);
});
