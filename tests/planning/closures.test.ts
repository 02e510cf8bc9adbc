import fc from 'fast-check';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { searchClosures } from '../../src/planning/closure-search.ts';
import {
  baseWeights,
  coveredOf,
  extremeClosures,
  leastExposedFirst,
  lostBy,
  MOST_ENUMERATED,
  sharedCovers,
} from '../../src/planning/closures.ts';

/** Up to six bases, and what each of up to forty points weighs and which bases cover it. */
const worlds = fc.integer({ min: 1, max: 6 }).chain(bases =>
  fc.record({
    bases: fc.constant(bases),
    points: fc.array(
      fc.record({ weight: fc.nat(9), covered: fc.array(fc.nat(bases - 1), { maxLength: bases }) }),
      { maxLength: 40 },
    ),
  }),
);

function coversOf({ bases, points }: { bases: number; points: { weight: number; covered: number[] }[] }) {
  const covers = Array.from({ length: bases }, (_, base) =>
    Int32Array.from(points.flatMap(({ covered }, point) => (covered.includes(base) ? [point] : []))),
  );
  return sharedCovers(
    covers,
    points.map(({ weight }) => weight),
  );
}

/** Every set of so many bases. */
function* setsOf(bases: number, size: number): Generator<number[]> {
  for (let set = 0; set < 2 ** bases; set++) {
    const closed = Array.from({ length: bases }, (_, base) => base).filter(base => (set >> base) % 2 === 1);
    if (closed.length === size) yield closed;
  }
}

describe('closures', () => {
  it('share out all that is covered', () => {
    fc.assert(
      fc.property(worlds, world => {
        const covers = coversOf(world);
        const sum = baseWeights(covers, world.bases).reduce((all, { share }) => all + share, 0);
        expect(sum).toBeCloseTo(coveredOf(covers), 9);
      }),
    );
  });

  it('lose first what only they cover, and last all that they cover', () => {
    fc.assert(
      fc.property(worlds, world => {
        const covers = coversOf(world);
        const all = Array.from({ length: world.bases }, (_, base) => base);
        baseWeights(covers, world.bases).forEach(({ sole, last }, base) => {
          expect(sole).toBe(lostBy(covers, new Set([base])));
          expect(last).toBe(coveredOf(covers) - lostBy(covers, new Set(all.filter(other => other !== base))));
        });
      }),
    );
  });

  it('name the best and the worst set of every size', () => {
    fc.assert(
      fc.property(worlds, world => {
        const covers = coversOf(world);
        const { least, most } = extremeClosures(covers, world.bases);
        for (let size = 1; size <= world.bases; size++) {
          const losses = [...setsOf(world.bases, size)].map(closed => lostBy(covers, new Set(closed)));
          expect(least[size - 1].lost).toBe(Math.min(...losses));
          expect(most[size - 1].lost).toBe(Math.max(...losses));
          for (const { closed, lost } of [least[size - 1], most[size - 1]]) {
            expect(closed).toHaveLength(size);
            expect(lostBy(covers, new Set(closed))).toBe(lost);
          }
        }
      }),
    );
  });

  it('in sequence never lose less than the best set of that size, and end with everything', () => {
    fc.assert(
      fc.property(worlds, world => {
        const covers = coversOf(world);
        const { least } = extremeClosures(covers, world.bases);
        const steps = leastExposedFirst(covers, world.bases);
        expect(steps.map(({ closed }) => closed.length)).toEqual(least.map((_, index) => index + 1));
        steps.forEach(({ lost }, step) => {
          expect(lost).toBeGreaterThanOrEqual(least[step].lost);
        });
        expect(steps.at(-1)?.lost).toBe(coveredOf(covers));
      }),
    );
  });

  it('are found by the solver as by looking at every set', async () => {
    const highs = await loadHighs();
    fc.assert(
      fc.property(worlds, world => {
        const covers = coversOf(world);
        const searched = searchClosures(highs, covers, world.bases, 10);
        const { least, most } = extremeClosures(covers, world.bases);
        for (const [found, known] of [
          [searched.least, least],
          [searched.most, most],
        ]) {
          expect(found.map(({ lost }) => lost)).toEqual(known.map(({ lost }) => lost));
          expect(found.map(({ closed }) => closed.length)).toEqual(known.map(({ closed }) => closed.length));
          expect(found.every(({ proven }) => proven)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are not enumerated where there are too many', () => {
    expect(() => extremeClosures([], MOST_ENUMERATED + 1)).toThrow(RangeError);
  });
});
