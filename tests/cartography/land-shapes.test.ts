import fc from 'fast-check';
import { expect, it } from 'vitest';
import { borderBlocks } from '../../src/cartography/land-shapes.ts';

type Rings = { readonly rings: Float32Array; readonly ringStarts: Uint32Array };

/** Every edge of every line, as text, in order of the alphabet. */
function edges({ rings, ringStarts }: Rings): string[] {
  const found: string[] = [];
  for (let line = 0; line + 1 < ringStarts.length; line++) {
    for (let corner = ringStarts[line]; corner + 1 < ringStarts[line + 1]; corner++) {
      found.push(rings.subarray(corner * 2, corner * 2 + 4).join(' '));
    }
  }
  return found;
}

const corner = fc.tuple(
  fc.float({ min: -180, max: 180, noNaN: true }),
  fc.float({ min: -85, max: 85, noNaN: true }),
);
const outlines = fc.array(fc.array(corner, { minLength: 2, maxLength: 40 }), { maxLength: 8 }).map(lists => {
  const ringStarts = Uint32Array.from([0, ...lists.map(list => list.length)]);
  for (let index = 1; index < ringStarts.length; index++) ringStarts[index] += ringStarts[index - 1];
  return { rings: Float32Array.from(lists.flat(2)), ringStarts };
});

it('keeps every edge once, in a block whose bounds hold it', () => {
  fc.assert(
    fc.property(outlines, given => {
      const blocks = borderBlocks(given);
      expect(blocks.flatMap(edges).sort()).toEqual(edges(given).sort());
      for (const { rings, bounds } of blocks) {
        for (let place = 0; place < rings.length; place += 2) {
          expect(rings[place]).toBeGreaterThanOrEqual(bounds.west);
          expect(rings[place]).toBeLessThanOrEqual(bounds.east);
          expect(rings[place + 1]).toBeGreaterThanOrEqual(bounds.south);
          expect(rings[place + 1]).toBeLessThanOrEqual(bounds.north);
        }
      }
    }),
  );
});

it('keeps what is far away out of a block', () => {
  const rings = Float32Array.from([1, 1, 2, 2, 3, 1, 101, 1, 102, 2, 103, 1]);
  const blocks = borderBlocks({ rings, ringStarts: Uint32Array.of(0, 3, 6) });
  expect(blocks.map(({ bounds }) => [bounds.west, bounds.east])).toEqual([
    [1, 3],
    [101, 103],
  ]);
});
