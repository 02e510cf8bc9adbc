import { expect, it } from 'vitest';
import { createArena } from '../../src/analysis/arena.ts';

it('lends columns that do not overlap, beyond what it holds too', () => {
  const arena = createArena();
  for (let round = 0; round < 3; round++) {
    arena.during(() => {
      const lent = [3, 100_000, 5].map(length => arena.float64(length).fill(length));
      arena.during(() => arena.int32(20_000).fill(-1));
      lent.push(arena.float64(7).fill(7));
      expect(lent.map(column => [column.length, new Set(column)])).toEqual(
        [3, 100_000, 5, 7].map(length => [length, new Set([length])]),
      );
    });
  }
});

it('lends the same memory again after a step', () => {
  const arena = createArena();
  const step = () => arena.during(() => arena.float64(10).buffer);
  step();
  expect(step()).toBe(step());
});

it('takes back what a step that fails had borrowed', () => {
  const arena = createArena();
  const borrow = () => arena.during(() => arena.int32(4).byteOffset);
  borrow();
  const before = borrow();
  expect(() =>
    arena.during(() => {
      arena.int32(1000);
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(borrow()).toBe(before);
});
