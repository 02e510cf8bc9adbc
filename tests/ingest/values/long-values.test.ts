import { expect, it } from 'vitest';
import { precisionScale } from '../../../src/ingest/formats/place-precision.ts';
import { isIdentityGroup } from '../../../src/ingest/formats/word-meanings.ts';
import { isBlank, parseNumber } from '../../../src/ingest/values/cell.ts';
import { parseDate } from '../../../src/ingest/values/date.ts';
import {
  parseAngle,
  parseCoordinatePair,
  parseMgrs,
  parseUtmZone,
} from '../../../src/ingest/values/place.ts';

const LENGTH = 900_000;
const PIECES = [' ', '0', '1 ', '-', '.', ',', '°', 'a', '1/', 'N ', '1.', "1'", '(', '4 N', '00 ', '\u00a0'];

// Each would take hours where the time grows with the square of the length.
it.each(PIECES)('a value of a million characters such as "%s" is no value, and said so at once', piece => {
  const run = piece.repeat(LENGTH / piece.length);
  for (const text of [`4.5${run}x`, `${run}x`, `4 ${run}N 18`]) {
    expect(parseAngle(text, false)).toBeNull();
    expect(parseCoordinatePair(text)).toBeNull();
    expect(parseUtmZone(text)).toBeNull();
    expect(parseMgrs(text)).toBeNull();
    expect(parseNumber(text)).toBeNaN();
    expect(parseDate(text, 'day-first')).toBeNull();
    expect(precisionScale('radius km')(text)).toBeNull();
    expect(isBlank(text)).toBe(false);
    expect(isIdentityGroup(text)).toBe(false);
  }
});

it('reads a value that a database has padded with blanks', () => {
  const blanks = ' '.repeat(4000);
  expect(parseAngle(`4.5${blanks}`, false)).toEqual({ degrees: 4.5, axis: null });
  expect(parseAngle(`${blanks}4°30'N${blanks}`, false)).toEqual({ degrees: 4.5, axis: 'latitude' });
  expect(parseCoordinatePair(`4.5, 18.5${blanks}`)).toMatchObject({ latitude: 4.5, longitude: 18.5 });
  expect(precisionScale('radius km')(`2 km${blanks}`)).toBe(2);
});
