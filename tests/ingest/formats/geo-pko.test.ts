import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareRevisions, parseMapRevision } from '../../../src/ingest/formats/base-import.ts';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import { dayFromIso, isoFromDay } from '../../../src/units/day.ts';
import { hasShared, shared } from '../../fixtures/shared.ts';
import { csvRows, deploymentsOf, readTable } from './read-table.ts';

const HEADERS = [
  'source',
  'mission',
  'year',
  'month',
  'location',
  'geosplit',
  'country',
  'latitude',
  'longitude',
  'no.troops',
  'fpu',
  'fpu.no',
  'unpol.dummy',
  'unmo.dummy',
  'hq',
];
const SOUND: Record<string, string> = {
  source: 'Map no. 1 Rev. 2',
  mission: 'UNINV',
  year: '2015',
  month: '4',
  location: 'Camp Éloigné',
  geosplit: '0',
  country: 'Invented',
  latitude: '5.5000000000000002',
  longitude: '20.25',
  'no.troops': '150',
  fpu: '0',
  'fpu.no': '0',
  'unpol.dummy': '0',
  'unmo.dummy': '0',
  hq: '0',
};

function rowWith(changes: Record<string, string>): string[] {
  return HEADERS.map(header => changes[header] ?? SOUND[header]);
}

function mapsOf(rows: readonly Record<string, string>[]) {
  const [record] = deploymentsOf(readTable(HEADERS, rows.map(rowWith))).missions;
  if (record.type !== 'snapshots') throw new Error('Not a series of maps');
  return record.maps;
}

function siteOf(...rows: readonly Record<string, string>[]) {
  const sites = mapsOf(rows).flatMap(map => map.sites);
  expect(sites).toHaveLength(1);
  return sites[0];
}

test('a row becomes a site on a map of its month', () => {
  const [map] = mapsOf([{}]);
  expect(isoFromDay(map.month)).toBe('2015-04-01');
  expect(map.title).toBe('Map no. 1 Rev. 2');
  expect(map.sites).toEqual([
    {
      name: 'Camp Éloigné',
      latitude: 5.5,
      longitude: 20.25,
      country: 'Invented',
      strength: 150,
      classes: ['troops'],
      headquarters: 0,
      sourceRows: [1],
    },
  ]);
});

test.each([
  [{ 'no.troops': '0' }, ['other'], 0],
  [{ 'no.troops': 'unknown' }, ['troops'], null],
  [{ 'no.troops': 'NA' }, ['troops'], null],
  [{ 'no.troops': '' }, ['troops'], null],
  [{ 'no.troops': '0', 'unpol.dummy': '1' }, ['police'], 0],
  [{ 'no.troops': '0', fpu: '1', 'fpu.no': '' }, ['police'], 0],
  [{ 'no.troops': '0', fpu: '0', 'fpu.no': '150' }, ['police'], 0],
  [{ 'no.troops': '0', 'unmo.dummy': '1' }, ['observers'], 0],
  [{ 'no.troops': '0', hq: '2' }, ['headquarters'], 0],
  [{ 'no.troops': '35', hq: '3', 'unmo.dummy': '1' }, ['troops', 'observers', 'headquarters'], 35],
] as const)('%j is of the classes %j with strength %s', (changes, classes, strength) => {
  const site = siteOf(changes);
  expect(site.classes).toEqual(classes);
  expect(site.strength).toBe(strength);
});

describe('rows of one location within one map are one site', () => {
  test('whose strengths add up, classes join, and headquarters is the highest', () => {
    const site = siteOf(
      { 'no.troops': '185' },
      { 'no.troops': '900', hq: '3', 'unmo.dummy': '1' },
      { hq: '1', 'no.troops': '0' },
    );
    expect(site).toMatchObject({ strength: 1085, headquarters: 3, sourceRows: [1, 2, 3] });
    expect([...site.classes].sort()).toEqual(['headquarters', 'observers', 'troops']);
  });

  test('whose repeated troops count once', () => {
    const split = { geosplit: '1', 'no.troops': '150' };
    expect(siteOf(split, split).strength).toBe(150);
    expect(siteOf(split, { ...split, 'no.troops': '200' }, { 'no.troops': '35' }).strength).toBe(235);
    expect(siteOf(split, { ...split, 'no.troops': 'unknown' }).strength).toBe(150);
  });

  test('whose strength is unknown when a part of it is', () => {
    expect(siteOf({ 'no.troops': 'unknown' }, { 'no.troops': '150' }).strength).toBeNull();
  });

  test('unless the coordinates differ', () => {
    const [map] = mapsOf([{}, { latitude: '5.6' }]);
    expect(map.sites).toHaveLength(2);
  });
});

describe('of several maps in a month the highest revision counts', () => {
  test.each([
    ['Map no. 1 Rev. 9', 'Map no. 1 Rev. 10'],
    ['Map no. 1', 'Map no. 1 Rev. 1'],
    ['Map No. 1 Rev. 45 (republished as 45.1 in August 2020)', 'Map No. 1 Rev. 45.1'],
    ['Map no. 1 Rev. 34.1 (republished as 34.2)', 'Map no. 1 Rev. 34.2'],
    ['MAP NO. 1 Rev. 56E', 'Map no. 1 Rev. 57E'],
    ['Map no. 1 original', 'Map no. 1 rev 1'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareRevisions(parseMapRevision(older), parseMapRevision(newer))).toBeLessThan(0);
    for (const order of [
      [older, newer],
      [newer, older],
    ]) {
      const read = readTable(
        HEADERS,
        order.map((source, index) => rowWith({ source, location: source, latitude: `${index + 1}` })),
      );
      expect(read.taken).toBe(2);
      const [record] = deploymentsOf(read).missions;
      if (record.type !== 'snapshots') throw new Error('Not a series of maps');
      expect(record.maps).toHaveLength(1);
      expect(record.maps[0].title).toBe(newer);
      expect(record.maps[0].sites.map(site => site.name)).toEqual([newer]);
    }
  });

  test('and two spellings of one revision are one map', () => {
    const [map] = mapsOf([
      { source: 'Map no. 4132 Rev. 05', location: 'A' },
      { source: 'Map No. 4132 Rev. 5', location: 'B' },
    ]);
    expect(map.sites.map(site => site.name)).toEqual(['A', 'B']);
  });
});

test('maps come in order of month whatever the order of rows', () => {
  const maps = mapsOf([
    { year: '2016', month: '1' },
    { year: '2015', month: '12' },
    { year: '2015', month: '2' },
  ]);
  expect(maps.map(map => isoFromDay(map.month))).toEqual(['2015-02-01', '2015-12-01', '2016-01-01']);
});

test.each([
  ['mission', '', 'mission-missing'],
  ['mission', 'NA', 'mission-missing'],
  ['location', ' ', 'name-missing'],
  ['latitude', 'NA', 'latitude-missing'],
  ['longitude', 'x', 'longitude-invalid'],
  ['latitude', '-91', 'latitude-out-of-range'],
  ['year', '', 'date-missing'],
  ['year', '15', 'date-invalid'],
  ['month', 'NA', 'date-missing'],
  ['month', '13', 'date-invalid'],
  ['no.troops', 'some', 'strength-invalid'],
  ['no.troops', '-5', 'strength-invalid'],
])('a row with %s %j is refused', (field, value, reason) => {
  expect(readTable(HEADERS, [rowWith({ [field]: value })]).refusals).toEqual([
    { row: 1, field, value, reason },
  ]);
});

test('the stamp of invented data is seen', () => {
  const source = `${EXERCISE_STAMP}, map no. 1 Rev. 2`;
  expect(readTable(HEADERS, [rowWith({ source })]).finished.exercise).toBe(true);
  expect(readTable(HEADERS, [rowWith({})]).finished.exercise).toBe(false);
});

test('the headers of version 1 are read as well', () => {
  const headers = [
    'Source',
    'Mission',
    'Year',
    'Month',
    'Location',
    'Country',
    'Latitude',
    'Longitude',
    'No.troops',
  ];
  const read = readTable(
    [...headers, 'FPU_No', 'UNPOL.dummy', 'UNMO.dummy', 'HQ'],
    [['Map no. 1', 'UNINV', '2010', '3', 'Camp', 'Invented', '5.5', '20.25', '0', '150', '1', '1', '2']],
  );
  expect(read.recipe.format).toBe('geo-pko-1');
  const [record] = deploymentsOf(read).missions;
  expect(record.type === 'snapshots' && record.maps[0]).toMatchObject({
    month: dayFromIso('2010-03-01'),
    sites: [{ strength: 0, headquarters: 2, classes: ['police', 'observers', 'headquarters'] }],
  });
});

const NO_TABLE = { headers: HEADERS, rows: [] };

describe.skipIf(!hasShared)('Geo-PKO 2.1', () => {
  const { headers, rows } = hasShared ? csvRows(shared('data/deployments/geopko_v2.1.csv')) : NO_TABLE;
  // Read once, before any test's time starts to run.
  const read = readTable(headers, rows);
  const oracle = hasShared ? JSON.parse(readFileSync(shared('oracles/minusca_coverage.json'), 'utf8')) : {};

  test('is taken but for the one row without coordinates', () => {
    expect(read.recipe.format).toBe('geo-pko-2');
    expect(read.questions).toEqual([]);
    expect(rows).toHaveLength(18_699);
    expect(read.refusals).toHaveLength(1);
    expect(read.refusals[0]).toMatchObject({ field: 'latitude', reason: 'latitude-missing' });
    expect(rows[read.refusals[0].row - 1]).toContain('UNOCI');
    expect(deploymentsOf(read).missions).toHaveLength(52);
    expect(read.finished.exercise).toBe(false);
  });

  test('has the maps and sites of MINUSCA that the oracle counts', () => {
    const mission = deploymentsOf(read).missions.find(record => record.mission === 'MINUSCA');
    if (mission?.type !== 'snapshots') throw new Error('Not a series of maps');
    const sites = mission.maps.flatMap(map => map.sites);
    expect(mission.maps).toHaveLength(oracle.maps);
    expect(sites).toHaveLength(oracle.presence_rows);
    expect(sites.filter(site => site.classes.includes('troops'))).toHaveLength(
      oracle.presence_rows_with_troops,
    );
    expect(isoFromDay(mission.maps[0].month)).toBe(oracle.record[0]);
    const last = mission.maps[mission.maps.length - 1];
    expect(isoFromDay(last.month)).toBe('2020-10-01');
    expect(last.sites.filter(site => site.classes.includes('troops'))).toHaveLength(11);
  });

  test('has one map for each month of each mission, and only the newest of several', () => {
    const { missions } = deploymentsOf(read);
    const months = missions.flatMap(record => (record.type === 'snapshots' ? record.maps : []));
    expect(months).toHaveLength(1108);
    const unifil = missions.find(record => record.mission === 'UNIFIL');
    const february = dayFromIso('2020-02-01');
    expect(unifil?.type === 'snapshots' && unifil.maps.find(map => map.month === february)?.title).toBe(
      'Map No. 4144 Rev. 45.1',
    );
  });

  test('merges the one location that stands twice on a map', () => {
    const darfur = deploymentsOf(read).missions.find(record => record.mission === 'UNAMID');
    if (darfur?.type !== 'snapshots') throw new Error('Not a series of maps');
    const july = darfur.maps.find(map => map.month === dayFromIso('2014-07-01'));
    expect(july?.sites.filter(site => site.name === 'El Fasher')).toMatchObject([
      { strength: 1085, headquarters: 3, sourceRows: [13_697, 13_698] },
    ]);
  });
});

test('a map dated far ahead is left out until it is confirmed', () => {
  const rows = [rowWith({}), rowWith({ year: '9999' })];
  expect(readTable(HEADERS, rows)).toMatchObject({ taken: 1, leftOut: 1, refusals: [] });
  expect(readTable(HEADERS, rows, { farDates: 'as-they-are' }).taken).toBe(2);
});
