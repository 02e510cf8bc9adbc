import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PositionRoom, readCoordinates } from '../../../src/ingest/containers/geojson-coordinates.ts';
import { coordinatesOf } from '../../../src/model/outlines.ts';

const read = (text: string) => readCoordinates(new TextEncoder().encode(text), new PositionRoom());

/** Numbers as programs write them: few digits and many, with and without an exponent. */
const written = (most: number) =>
  fc.oneof(
    fc.double({ min: -most, max: most, noNaN: true }).map(String),
    fc
      .tuple(fc.double({ min: -most, max: most, noNaN: true }), fc.integer({ min: 0, max: 20 }))
      .map(([value, decimals]) => value.toFixed(decimals)),
    fc.double({ min: -most, max: most, noNaN: true }).map(value => value.toExponential()),
    fc.constantFrom('-0', '0', '-0.0', '0.1', '1e0', '4.35E1', '45.000000000000000000000000001'),
  );
const space = fc.constantFrom('', '', ' ', '\n\t ');
const position = fc
  .tuple(written(360), written(90), space, fc.constantFrom('', ',12.5', ', -3e2,7'))
  .map(([longitude, latitude, gap, height]) => `[${gap}${longitude},${gap}${latitude}${height}${gap}]`);
const line = fc
  .array(position, { minLength: 1, maxLength: 5 })
  .map(positions => `[${positions.join(' , ')}]`);

describe('coordinates read apart', () => {
  it('are those of JSON.parse, to the last bit', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), space, (lines, gap) => {
        const text = `{"type":"Polygon","coordinates"${gap}:${gap}[${lines.join(',')}],"bbox":[1,2]}`;
        const apart = read(text);
        const { coordinates } = JSON.parse(text) as { coordinates: number[][][] };
        expect(apart?.depth).toBe(2);
        expect(text.slice(apart?.from, apart?.end)).toBe(`[${lines.join(',')}]`);
        expect(coordinatesOf(apart?.coordinates.positions ?? new Float64Array())).toEqual(
          coordinates.flat().map(([longitude, latitude]) => [longitude, latitude]),
        );
        let end = 0;
        expect(apart?.coordinates.lineEnds).toEqual(coordinates.map(ring => (end += ring.length)));
        expect(apart?.coordinates.partEnds).toEqual([coordinates.length]);
      }),
      { numRuns: 2000 },
    );
  });

  it('keep which ring is of which polygon', () => {
    const ring = '[[0,0],[1,0],[1,1],[0,0]]';
    expect(read(`{"coordinates":[[${ring},${ring}],[${ring}]]}`)).toMatchObject({
      depth: 3,
      coordinates: { lineEnds: [4, 8, 12], partEnds: [2, 3], tooMany: null },
    });
    expect(read('{"coordinates":[[1,2],[3,4,5]]}')).toMatchObject({
      depth: 1,
      coordinates: { lineEnds: [2], partEnds: [1] },
    });
  });

  it.each([
    ['a point', '{"coordinates":[1,2]}'],
    ['no position', '{"coordinates":[[]]}'],
    ['one number', '{"coordinates":[[1],[2]]}'],
    ['a text', '{"coordinates":[["1",2]]}'],
    ['nothing in place of a number', '{"coordinates":[[1,null]]}'],
    ['a text in place of a height', '{"coordinates":[[1,2,"3"]]}'],
    ['metres', '{"coordinates":[[500000,4]]}'],
    ['beyond the pole', '{"coordinates":[[1,90.1]]}'],
    ['a number that JSON has not', '{"coordinates":[[01,2]]}'],
    ['a number without decimals', '{"coordinates":[[1.,2]]}'],
    ['a number without an exponent', '{"coordinates":[[1e,2]]}'],
    ['a number too long for a name', `{"coordinates":[[1.${'0'.repeat(2000)},2]]}`],
    ['a comma too many', '{"coordinates":[[1,2],]}'],
    ['lists of several depths', '{"coordinates":[[[1,2]],[1,2]]}'],
    ['a list that does not end', '{"coordinates":[[1,2]'],
    ['five lists in one another', '{"coordinates":[[[[[1,2]]]]]}'],
    ['two of them', '{"coordinates":[[1,2]],"properties":{"coordinates":[[1,2]]}}'],
    ['none', '{"type":"Feature"}'],
  ])('are left to JSON.parse where there is %s', (_, text) => {
    expect(read(text)).toBeNull();
  });

  it('are not looked for inside texts', () => {
    expect(
      read('{"name":"\\"coordinates\\":[[7,7]]","coordinates":[[1,2],[3,4]]}')?.coordinates.positions,
    ).toEqual(Float64Array.of(1, 2, 3, 4));
  });
});
