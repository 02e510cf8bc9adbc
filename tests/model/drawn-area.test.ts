import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineContains } from '../../src/analysis/grid.ts';
import {
  areaProblem,
  type Corner,
  distinctCorners,
  drawnAreaSchema,
  middleOfEdge,
  outlineOfArea,
  placedCorner,
  withCornerAfter,
  withCornerMoved,
  withoutCorner,
} from '../../src/model/drawn-area.ts';

const SQUARE: readonly Corner[] = [
  [20, 5],
  [21, 5],
  [21, 6],
  [20, 6],
];

describe('the corners of an area', () => {
  it('enclose one when there are three or more and no edge meets another', () => {
    expect(areaProblem(SQUARE)).toBeNull();
    expect(areaProblem(SQUARE.slice(0, 2))).toBe('too-few-corners');
    expect(areaProblem([SQUARE[0], SQUARE[1], SQUARE[0]])).toBe('too-few-corners');
    expect(areaProblem([SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]])).toBe('crosses-itself');
    expect(
      areaProblem([
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toBe('crosses-itself');
    expect(
      areaProblem([
        [-100, 0],
        [0, 0],
        [100, 0],
        [0, 10],
      ]),
    ).toBe('too-wide');
    expect(areaProblem([SQUARE[0], SQUARE[1], [Number.NaN, 6]])).toBe('no-place');
  });

  it('may be given twice in a row and again at the end', () => {
    expect(distinctCorners([SQUARE[0], SQUARE[0], ...SQUARE.slice(1), SQUARE[0]])).toEqual(
      SQUARE.slice(1).concat([SQUARE[0]]),
    );
    expect(areaProblem(distinctCorners([...SQUARE, SQUARE[0]]))).toBeNull();
  });

  it('seen from inside always make an area, which contains that place whatever corner comes first', () => {
    const bends = fc.array(fc.double({ min: 0.2, max: 2, noNaN: true }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(bends, fc.nat(), fc.boolean(), (radii, first, isReversed) => {
        const star = radii.map((radius, index): Corner => {
          const angle = (2 * Math.PI * index) / radii.length;
          return [20 + radius * Math.cos(angle), 5 + radius * Math.sin(angle)];
        });
        const start = first % star.length;
        const turned = [...star.slice(start), ...star.slice(0, start)];
        const corners = isReversed ? turned.reverse() : turned;
        expect(areaProblem(corners)).toBeNull();
        const outline = outlineOfArea({ id: 'drawn:1', corners });
        expect(outlineContains(outline, 5, 20)).toBe(true);
        expect(outlineContains(outline, 8, 20)).toBe(false);
      }),
    );
  });
});

describe('an area over the antimeridian', () => {
  it('is the same wherever it is drawn on a map that shows the world more than once', () => {
    const drawn: readonly Corner[] = [
      [179, 1],
      [181, 1],
      [181, 2],
      [179, 2],
    ];
    for (const turn of [-720, -360, 0, 360]) {
      const corners = drawn.map(([longitude, latitude]) => placedCorner([longitude + turn, latitude]));
      expect(areaProblem(corners)).toBeNull();
      const outline = outlineOfArea({ id: 'drawn:1', corners });
      for (const inside of [179.5, 180, -180, -179.5])
        expect(outlineContains(outline, 1.5, inside)).toBe(true);
      for (const outside of [0, 178.5, -178.5]) expect(outlineContains(outline, 1.5, outside)).toBe(false);
    }
  });

  it('keeps the middle of an edge on that edge', () => {
    const corners: readonly Corner[] = [
      [179, 1],
      [-178, 1],
      [180, 4],
    ];
    expect(placedCorner(middleOfEdge(corners, 0))).toEqual([-179.5, 1]);
    expect(placedCorner(middleOfEdge(corners, 2))).toEqual([179.5, 2.5]);
  });

  it('is refused round a pole', () => {
    const round = [0, 90, 180, -90].map((longitude): Corner => [longitude, 80]);
    expect(areaProblem(round)).toBe('too-wide');
  });

  it('can be read back whenever it can be drawn, from whatever numbers', () => {
    const degrees = fc.oneof(
      fc.double(),
      fc.double({ min: -400, max: 400 }),
      fc.constantFrom(180, -180, 90, -90),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(degrees, degrees), { maxLength: 6 }), given => {
        const corners = distinctCorners(given.map(placedCorner));
        const read = drawnAreaSchema.safeParse({ id: 'drawn:1', name: '', use: 'within', corners });
        expect(read.success).toBe(areaProblem(corners) === null);
      }),
    );
  });
});

describe('a corner', () => {
  it('is moved, put in the middle of an edge, also the last, and left out again', () => {
    expect(withCornerMoved(SQUARE, 1, [3, 4])[1]).toEqual([3, 4]);
    for (const edge of SQUARE.keys()) {
      const more = withCornerAfter(SQUARE, edge);
      expect(more[edge + 1]).toEqual(middleOfEdge(SQUARE, edge));
      expect(areaProblem(more)).toBeNull();
      expect(withoutCorner(more, edge + 1)).toEqual(SQUARE);
    }
  });
});
