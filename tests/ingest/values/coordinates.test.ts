import fc from 'fast-check';
import { forward } from 'mgrs/dist/mgrs.js';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import {
  parseAngle,
  parseCoordinatePair,
  parseMgrs,
  parseUtm,
  parseUtmZone,
  utmToDegrees,
} from '../../../src/ingest/values/place.ts';

/** A ten-millionth of a degree is about a centimetre. */
const CENTIMETRE = 1e-7;
const METRE = 1 / 111_000;

const latitudes = degreesWithin(79);
const longitudes = degreesWithin(179.9);

/** Degrees with six decimals, as sources give them. */
function degreesWithin(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -most * 1e6, max: most * 1e6 }).map(millionths => millionths / 1e6);
}

/** Degrees, minutes and seconds with six decimals of a second. */
function sexagesimal(degrees: number): { d: number; m: number; s: string } {
  const seconds = Math.round(Math.abs(degrees) * 3600e6);
  return {
    d: Math.floor(seconds / 3600e6),
    m: Math.floor(seconds / 60e6) % 60,
    s: ((seconds % 60e6) / 1e6).toFixed(6),
  };
}

describe('degrees, minutes and seconds', () => {
  test('come back from every way to write them', () => {
    fc.assert(
      fc.property(latitudes, latitude => {
        const { d, m, s } = sexagesimal(latitude);
        const side = latitude < 0 ? 'S' : 'N';
        const sign = latitude < 0 ? '-' : '';
        const texts = [
          `${d}°${m}'${s}"${side}`,
          `${d}° ${m}′ ${s}″ ${side}`,
          `${d}º${m}’${s}’’ ${side}`,
          `${side}${d}°${m}'${s}"`,
          `${side} ${d} ${m} ${s}`,
          `${d} ${m} ${s} ${side}`,
          `${d}:${m}:${s} ${side.toLowerCase()}`,
          `${sign}${d}:${m}:${s}`,
          `${d}d${m}m${s}s${side}`,
          `${d}deg ${m}min ${s}sec ${side}`,
          `${sign}${d}°${m}'${s.replace('.', ',')}"`,
        ];
        for (const text of texts) {
          const angle = parseAngle(text, false);
          expect(Math.abs((angle?.degrees ?? Number.NaN) - latitude), text).toBeLessThan(CENTIMETRE);
        }
      }),
    );
  });

  test.each([
    [`4°22'00"N`, 4 + 22 / 60, 'latitude'],
    ['4 22 00 N', 4 + 22 / 60, 'latitude'],
    ['N4.3667', 4.3667, 'latitude'],
    ['4.3667° S', -4.3667, 'latitude'],
    ['4d22m', 4 + 22 / 60, null],
    [`18°33,5' E`, 18 + 33.5 / 60, 'longitude'],
    ['7 O', -7, 'longitude'],
    ['4,3667', 4.3667, null],
  ])('%s', (text, degrees, axis) => {
    const angle = parseAngle(text, true);
    expect(angle?.degrees).toBeCloseTo(degrees, 9);
    expect(angle?.axis).toBe(axis);
  });

  test.each(['', 'N', '4°60\'00"N', `4°22'61"N`, '-4 22 00 S', "4.5°22'N", 'abc', '4°22′30″X', '<b>4°</b>'])(
    '%j is no angle',
    text => expect(parseAngle(text, false)).toBeNull(),
  );
});

describe('UTM', () => {
  test('comes back within a centimetre', () => {
    fc.assert(
      fc.property(latitudes, longitudes, (latitude, longitude) => {
        const zone = Math.floor((longitude + 180) / 6) + 1;
        const isSouth = latitude < 0;
        const projection = proj4(`+proj=utm +zone=${zone}${isSouth ? ' +south' : ''} +datum=WGS84`);
        const [easting, northing] = projection.forward([longitude, latitude]);
        fc.pre(northing >= 0 && northing <= 10_000_000);
        // Bands run from C at 80 degrees south in steps of 8 degrees, without I and O.
        const band = 'CDEFGHJKLMNPQRSTUVWX'[Math.min(19, Math.floor((latitude + 80) / 8))];
        const back = parseUtm(`${zone}${band} ${easting.toFixed(3)} ${northing.toFixed(3)}`);
        expect(Math.abs((back?.latitude ?? Number.NaN) - latitude)).toBeLessThan(CENTIMETRE);
        const east =
          Math.abs((back?.longitude ?? Number.NaN) - longitude) * Math.cos((latitude * Math.PI) / 180);
        expect(east).toBeLessThan(CENTIMETRE);
      }),
    );
  });

  test('reads the forms in use', () => {
    // Bangui, 4.3667 N 18.5833 E.
    for (const text of [
      '34N 231885 483045',
      'UTM 34 N 231885 483045',
      '34N 231885mE 483045mN',
      '34P, 231885, 483045',
    ]) {
      const point = parseUtm(text);
      expect(point?.latitude, text).toBeCloseTo(4.3667, 3);
      expect(point?.longitude, text).toBeCloseTo(18.5833, 2);
    }
  });

  test('takes S for the band where the northing is of that band, and for the hemisphere elsewhere', () => {
    const naqoura = parseUtm('36S 701000 3666000');
    expect(naqoura?.latitude).toBeGreaterThan(33);
    const lubumbashi = parseUtm('35S 550000 8710000');
    expect(lubumbashi?.latitude).toBeLessThan(-11);
  });

  test('without a letter, the northing tells the hemisphere', () => {
    expect(utmToDegrees({ number: 34, letter: '' }, 500_000, 483_000)?.latitude).toBeCloseTo(4.37, 1);
    expect(utmToDegrees({ number: 35, letter: '' }, 550_000, 8_710_000)?.latitude).toBeCloseTo(-11.67, 1);
  });

  test('is none outside its bounds', () => {
    expect(parseUtmZone('61N')).toBeNull();
    expect(parseUtmZone('34I')).toBeNull();
    expect(parseUtm('34N 12 483045')).toBeNull();
    expect(utmToDegrees({ number: 34, letter: 'N' }, 950_000, 483_045)).toBeNull();
  });
});

describe('MGRS', () => {
  test('comes back within a metre', () => {
    fc.assert(
      fc.property(latitudes, longitudes, (latitude, longitude) => {
        const text = forward([longitude, latitude], 5);
        const spaced = text.replace(/^(\d+\w)(\w\w)(\d{5})(\d{5})$/, '$1 $2 $3 $4');
        for (const form of [text, spaced, text.toLowerCase()]) {
          const point = parseMgrs(form);
          expect(Math.abs((point?.latitude ?? Number.NaN) - latitude), form).toBeLessThan(METRE);
          const east =
            Math.abs((point?.longitude ?? Number.NaN) - longitude) * Math.cos((latitude * Math.PI) / 180);
          expect(east, form).toBeLessThan(METRE);
        }
      }),
    );
  });

  test.each([
    '34N',
    '34NBL',
    '34NBL12',
    '34NBL12345',
    '61NBL1234512345',
    '34IBL1234512345',
    '34NZZ9999999999',
    'BL1234',
  ])('%s names no place', text => expect(parseMgrs(text)).toBeNull());
});

describe('a position in one cell', () => {
  test.each([
    '4.3667, 18.5833',
    '(4.3667, 18.5833)',
    '4.3667 18.5833',
    '4.3667;18.5833',
    '4,3667; 18,5833',
    '4,3667 18,5833',
    '4,3667, 18,5833',
    'POINT (18.5833 4.3667)',
    'SRID=4326;POINT(18.5833 4.3667)',
    'N4.3667 E18.5833',
    '4.3667N, 18.5833E',
    '18.5833E 4.3667N',
    `4°22'00.12"N 18°34'59.88"E`,
    '4 22 00.12 N 18 34 59.88 E',
  ])('%s is Bangui', text => {
    const pair = parseCoordinatePair(text);
    expect(pair?.latitude).toBeCloseTo(4.3667, 6);
    expect(pair?.longitude).toBeCloseTo(18.5833, 6);
  });

  test('knows which is latitude only where the text says so', () => {
    expect(parseCoordinatePair('4.3667, 18.5833')?.certain).toBe(false);
    expect(parseCoordinatePair('4.3667N, 18.5833E')?.certain).toBe(true);
    expect(parseCoordinatePair('POINT (18.5833 4.3667)')?.certain).toBe(true);
  });

  test.each(['', 'Bangui', '4.3667', '4.3667N, 18.5833N', 'POINT (18.5833)', '4.3667, abc', '1, 2, 3'])(
    '%j is no position',
    text => expect(parseCoordinatePair(text)).toBeNull(),
  );
});
