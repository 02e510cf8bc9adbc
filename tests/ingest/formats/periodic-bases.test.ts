import { describe, expect, test } from 'vitest';
import { deploymentOf } from '../../../src/analysis/presence.ts';
import { recognise } from '../../../src/ingest/formats/recognise.ts';
import { isoFromDay } from '../../../src/units/day.ts';
import { deploymentsOf, type Read, readTable } from './read-table.ts';

const yearly = [
  ['MINV', '2014', 'Alpha', '5.1', '20.1', '150'],
  ['MINV', '2014', 'Beta', '5.2', '20.2', '35'],
  ['MINV', '2015', 'Alpha', '5.1', '20.1', '200.5'],
  ['MINV', '2016', 'Beta', '5.2', '20.2', 'NA'],
];

/** Presences by base: from, to, strength. */
function presencesOf(read: Read, holdMonths = 6): Record<string, string[]> {
  const rules = { mission: null, siteClasses: ['troops' as const], holdMonths, basesListedUntil: null };
  const { bases } = deploymentOf([deploymentsOf(read)], rules, { incidentRecord: null, today: 0 });
  return Object.fromEntries(
    bases.map(base => [
      base.name,
      base.presences.map(({ from, to, strength }) => `${isoFromDay(from)} ${isoFromDay(to)} ${strength}`),
    ]),
  );
}

describe('a table with one row for each site and year', () => {
  test.each([
    [['Mission', 'Year', 'Location', 'Latitude', 'Longitude', 'No.troops']],
    [['mission', 'année', 'site', 'lat', 'lon', 'effectif moyen']],
    [['Opération', 'An', 'Nom de la base', 'Y', 'X', 'Troupes']],
    [['PKO', 'when?', 'base', 'lat', 'lon', 'troops']],
  ])('headed %j is a series of maps, and its year is no opening date', headers => {
    const read = readTable(headers, yearly);
    expect(read.recipe).toMatchObject({ format: 'periodic-bases', columns: { year: headers[1] } });
    expect(read.recipe.columns.opened).toBeUndefined();
    expect(read.questions).toEqual([]);
    expect(read).toMatchObject({ taken: 4, leftOut: 0, refusals: [] });
    expect(deploymentsOf(read).missions.map(one => one.type)).toEqual(['snapshots']);
  });

  const HEADERS = ['Mission', 'Year', 'Location', 'Latitude', 'Longitude', 'No.troops'];

  test('has each site there in its years, and ends twelve months after its last', () => {
    expect(presencesOf(readTable(HEADERS, yearly))).toEqual({
      Alpha: ['2014-01-01 2015-01-01 150', '2015-01-01 2016-01-01 201'],
      Beta: ['2014-01-01 2015-01-01 35', '2016-01-01 2017-01-01 null'],
    });
    expect(presencesOf(readTable(HEADERS, yearly), 24).Beta.at(-1)).toBe('2016-01-01 2018-01-01 null');
  });

  test('says what it was taken for', () => {
    const { series } = readTable(HEADERS, yearly).finished.noticed ?? {};
    expect(series && { ...series, first: isoFromDay(series.first), last: isoFromDay(series.last) }).toEqual({
      first: '2014-01-01',
      last: '2016-01-01',
      maps: 3,
      yearly: true,
    });
  });

  test('can be corrected to a list of bases', () => {
    const read = readTable(HEADERS, yearly, {
      format: 'base-list',
      columns: {
        mission: 'Mission',
        name: 'Location',
        latitude: 'Latitude',
        longitude: 'Longitude',
        opened: 'Year',
      },
    });
    expect(deploymentsOf(read).missions.map(one => one.type)).toEqual(['intervals']);
  });

  test.each([
    ['Year', '', 'date-missing'],
    ['Year', '15', 'date-invalid'],
    ['Mission', '', 'mission-missing'],
    ['Location', '', 'name-missing'],
    ['Latitude', '', 'latitude-missing'],
    ['No.troops', 'many', 'strength-invalid'],
    ['No.troops', '-3', 'strength-invalid'],
  ])('refuses a row with %s %j', (field, value, reason) => {
    const changed = yearly[0].map((text, index) => (HEADERS[index] === field ? value : text));
    expect(readTable(HEADERS, [...yearly, changed]).refusals).toEqual([{ row: 5, field, value, reason }]);
  });

  test('leaves a year far ahead out until it is confirmed', () => {
    const rows = [...yearly, ['MINV', '2150', 'Alpha', '5.1', '20.1', '1']];
    expect(readTable(HEADERS, rows)).toMatchObject({ taken: 4, leftOut: 1, refusals: [] });
  });
});

describe('a table with one row for each site and month', () => {
  test('is a series of maps of those months, the last of which holds as the settings say', () => {
    const read = readTable(
      ['Mission', 'Year', 'Month', 'Location', 'Latitude', 'Longitude'],
      [
        ['MINV', '2014', 'March', 'Alpha', '5.1', '20.1'],
        ['MINV', '2014', 'April', 'Alpha', '5.1', '20.1'],
      ],
    );
    expect(read.recipe.format).toBe('periodic-bases');
    expect(presencesOf(read).Alpha).toEqual(['2014-03-01 2014-04-01 null', '2014-04-01 2014-10-01 null']);
  });

  test('whose month is in one column, or a day, is one where sites and dates come again and again', () => {
    const rows = ['2014-03', '2014-04', '2014-05'].flatMap(month => [
      ['Alpha', '5.1', '20.1', month, '150'],
      ['Beta', '5.2', '20.2', month, '35'],
    ]);
    const headers = ['Site', 'Lat', 'Lon', 'Date', 'Troops'];
    expect(recognise(headers, rows)?.format).toBe('periodic-bases');
    const weekly = rows.map(row => row.map(text => (text.startsWith('2014') ? `${text}-08` : text)));
    expect(presencesOf(readTable(headers, weekly)).Beta).toEqual([
      '2014-03-08 2014-04-08 35',
      '2014-04-08 2014-05-08 35',
      '2014-05-08 2014-11-01 35',
    ]);
  });

  test('is not a list of bases that each opened once', () => {
    const headers = ['Site', 'Lat', 'Lon', 'Date', 'Troops'];
    const rows = ['Alpha', 'Beta', 'Gamma'].map((name, index) => [
      name,
      '5.1',
      '20.1',
      `201${index}-02-03`,
      '150',
    ]);
    expect(recognise(headers, rows)?.format).toBe('base-list');
  });
});

test('a list of incidents of a mission by year is no table of bases', () => {
  const headers = ['Mission', 'Year', 'Location', 'Latitude', 'Longitude', 'Killed'];
  expect(recognise(headers, yearly)?.format).toBe('incident-list');
});
