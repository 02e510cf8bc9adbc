import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extentOf,
  type OutlineGeometry,
  OutlinePacker,
  onePolygon,
  outerRingsOf,
  positionsOf,
} from '../../src/model/outlines.ts';
import { packed, writtenLines, writtenPolygons } from '../fixtures/outlines.ts';

const lineOf = (length: number, first: number): [number, number][] =>
  Array.from({ length }, (_, index) => [first + index, index]);

describe('packed outlines', () => {
  it('are what was put in, shape by shape, whatever their sizes', () => {
    const size = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 60 }) },
      fc.constantFrom(9000, 40_000, 70_000),
    );
    const shape = fc.record({
      sizes: fc.array(size, { minLength: 1, maxLength: 4 }),
      isDropped: fc.boolean(),
      isAnnounced: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 12 }), shapes => {
        const packer = new OutlinePacker();
        const taken: { geometry: OutlineGeometry; lines: [number, number][][] }[] = [];
        for (const [index, { sizes, isDropped, isAnnounced }] of shapes.entries()) {
          const lines = sizes.map((length, place) => lineOf(length, index * 10 + place));
          if (isAnnounced) packer.reserve(sizes.reduce((sum, length) => sum + length, 0));
          for (const line of lines) {
            packer.addLine(positionsOf(line));
            packer.endPart();
          }
          if (isDropped) packer.drop();
          else taken.push({ geometry: packer.takeLines(), lines });
        }
        packer.finish();
        for (const { geometry, lines } of taken) expect(writtenLines(geometry)).toEqual(lines);
        expect(packer.taken).toBe(taken.flatMap(({ lines }) => lines.flat()).length);
      }),
      { numRuns: 40 },
    );
  });

  it('of small shapes share their memory, and leave little of it empty', () => {
    const packer = new OutlinePacker();
    const shapes = Array.from({ length: 3000 }, (_, index) => {
      packer.addRing(positionsOf(lineOf(40, index)), index % 2 === 0);
      packer.endPart();
      return packer.takePolygons();
    });
    packer.finish();
    const runs = new Set(shapes.map(shape => shape.packed));
    expect(runs.size).toBe(2);
    const room = [...runs].reduce((sum, { positions }) => sum + positions.length / 2, 0);
    expect(room / packer.taken).toBeLessThan(1.2);
  });

  it('have rings closed, and turned where they are to run the other way', () => {
    const packer = new OutlinePacker();
    packer.addRing(Float64Array.of(0, 0, 1, 0, 1, 1), false);
    packer.addRing(Float64Array.of(0, 0, 1, 0, 1, 1), true);
    packer.endPart();
    expect(writtenPolygons(packer.takePolygons())).toEqual([
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
        [
          [1, 1],
          [1, 0],
          [0, 0],
          [1, 1],
        ],
      ],
    ]);
  });

  it('give their outer rings, one polygon and their extent', () => {
    const polygons = packed([[lineOf(4, 0), lineOf(3, 1)], [lineOf(5, -7)]]);
    expect(Array.from(outerRingsOf([{ polygons }]), ring => ring.length / 2)).toEqual([4, 5]);
    expect(writtenPolygons(onePolygon(polygons, 1))).toEqual([[lineOf(5, -7)]]);
    expect(extentOf(outerRingsOf([{ polygons }]))).toEqual({ west: -7, south: 0, east: 3, north: 4 });
    const nothing = extentOf([]);
    expect(nothing.west).toBeGreaterThan(nothing.east);
  });
});
