import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  filteredRows,
  pixelsAcross,
  pngChunk,
  resolutionChunk,
} from '../../../src/platform/documents/picture/png.ts';
import { decodePng, pngChunks } from './open-png.ts';
import { smallPng } from './small-png.ts';

test('an empty end chunk is the twelve bytes that every PNG ends with', () => {
  expect(Buffer.from(pngChunk('IEND', new Uint8Array(0))).toString('hex')).toBe('0000000049454e44ae426082');
});

test('300 dots per inch are 11,811 pixels a metre', () => {
  const bytes = Buffer.from(resolutionChunk(300));
  expect(bytes.toString('latin1', 4, 8)).toBe('pHYs');
  expect([bytes.readUInt32BE(8), bytes.readUInt32BE(12), bytes[16]]).toEqual([11_811, 11_811, 1]);
});

test('A3 at 300 dots per inch is 4961 by 3508 pixels', () => {
  expect([pixelsAcross(420, 300), pixelsAcross(297, 300)]).toEqual([4961, 3508]);
});

const pictures = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
      .map(bytes => ({ width, height, pixels: Uint8ClampedArray.from(bytes) })),
  );

test('what is decoded is what was written, less the opacity', () => {
  fc.assert(
    fc.property(pictures, ({ width, height, pixels }) => {
      const picture = decodePng(smallPng(width, height, pixels));
      expect([picture.width, picture.height]).toEqual([width, height]);
      for (let at = 0; at < width * height; at++) {
        const written = [...pixels.subarray(at * 4, at * 4 + 3)];
        expect(picture.at(at % width, Math.floor(at / width))).toEqual(written);
      }
    }),
  );
});

test('a picture written in strips is the picture written at once', () => {
  fc.assert(
    fc.property(pictures, fc.nat(), ({ width, height, pixels }, cut) => {
      const row = width * 4;
      const at = (cut % (height + 1)) * row;
      const above = at === 0 ? null : pixels.subarray(at - row, at);
      const strips = [
        filteredRows(pixels.subarray(0, at), width, null),
        filteredRows(pixels.subarray(at), width, above),
      ];
      const whole = filteredRows(pixels, width, null);
      expect(Buffer.concat(strips.map(({ bytes }) => bytes)).equals(whole.bytes)).toBe(true);
      expect(strips.some(({ varies }) => varies)).toBe(whole.varies);
    }),
  );
});

test('a picture of one colour is known to show nothing', () => {
  const white = new Uint8ClampedArray(4 * 6).fill(255);
  expect(filteredRows(white, 2, null).varies).toBe(false);
  white[20] = 254;
  expect(filteredRows(white, 2, null).varies).toBe(true);
});

test('the chunks of a picture stand in the order that the format asks for', () => {
  const types = pngChunks(smallPng(1, 1, new Uint8ClampedArray(4))).map(({ type }) => type);
  expect(types).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
});
