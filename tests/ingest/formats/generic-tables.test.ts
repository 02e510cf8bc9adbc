import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/ingest/formats/recognise.ts';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../../src/model/incidents.ts';
import { dayFromCalendar, isoFromDay } from '../../../src/units/day.ts';
import { day } from '../../fixtures/incident-table.ts';
import { hasShared, shared } from '../../fixtures/shared.ts';
import { csvRows, deploymentsOf, incidentsOf, readTable, spansOf, townsOf } from './read-table.ts';

describe('a list of incidents', () => {
  test('in French, with decimal commas and named months', () => {
    const read = readTable(
      ['N°', 'Jour', 'Localité', 'Latitude', 'Longitude', 'Auteur présumé', 'Tués', 'Pays', 'Résumé'],
      [
        [
          '1',
          '3 août 2019',
          'Bria',
          '6,5423',
          '21,9863',
          'Gouvernement du Pays',
          '3',
          'RCA',
          'Attaque <b>de nuit</b>',
        ],
        ['2', '12 déc. 2019', 'Bria', '6,5', '21,9', 'Groupe armé', '', 'RCA', ''],
      ],
    );
    expect(read.recipe).toMatchObject({
      format: 'incident-list',
      decimalComma: true,
      columns: {
        date: 'Jour',
        name: 'Localité',
        latitude: 'Latitude',
        longitude: 'Longitude',
        actor: 'Auteur présumé',
        fatalities: 'Tués',
        country: 'Pays',
        text: 'Résumé',
      },
    });
    expect(read.questions).toEqual([]);
    const incidents = incidentsOf(read);
    expect([...incidents.latitude]).toEqual([6.5423, 6.5]);
    expect([...incidents.day].map(isoFromDay)).toEqual(['2019-08-03', '2019-12-12']);
    expect([...incidents.fatalitiesBest]).toEqual([3, 0]);
    expect([...incidents.perpetrator].map(at => PERPETRATORS[at])).toEqual(['state', 'non-state']);
    expect([...incidents.kind].map(at => INCIDENT_KINDS[at])).toEqual(['one-sided', 'one-sided']);
    expect(incidents.actors).toEqual(['Gouvernement du Pays', 'Groupe armé']);
  });

  test.each([
    ['MGRS', '34N BK 31867 83057'],
    ['Grid reference', '34NBK3186783057'],
    ['Position', `4°22'00"N 18°35'00"E`],
    ['Coordonnées', '4.3667, 18.5833'],
    ['Où', '4.3667, 18.5833'],
  ])('with its places in one column, "%s": %s', (header, place) => {
    const read = readTable(['Date', header, 'Killed'], [['2020-01-05', place, '1']]);
    expect(read.recipe.columns).toMatchObject({ coordinates: header, date: 'Date', fatalities: 'Killed' });
    expect(read.taken).toBe(1);
    expect(incidentsOf(read).latitude[0]).toBeCloseTo(4.367, 2);
    expect(incidentsOf(read).longitude[0]).toBeCloseTo(18.583, 2);
  });

  test('with UTM in three columns', () => {
    const read = readTable(
      ['date', 'zone', 'easting', 'northing', 'deaths'],
      [
        ['2020-01-05', '34N', '231885', '483045', '1'],
        ['2020-01-05', '34N', '', '483045', '1'],
        ['2020-01-05', '99', '231885', '483045', '1'],
        ['2020-01-05', '34N', '5', '483045', '1'],
      ],
    );
    expect(read.recipe.columns).toMatchObject({ easting: 'easting', northing: 'northing', zone: 'zone' });
    expect(incidentsOf(read).latitude[0]).toBeCloseTo(4.367, 2);
    expect(read.refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'longitude-missing'],
      [3, 'coordinates-invalid'],
      [4, 'coordinates-invalid'],
    ]);
  });

  test('with DMS in two columns', () => {
    const read = readTable(['lat', 'lon', 'date'], [[`4°22'00"N`, `18°35'00"E`, '2020-01-05']]);
    expect(incidentsOf(read).latitude[0]).toBeCloseTo(4 + 22 / 60, 8);
  });

  test('with a date order that nothing settles asks, and is read as answered', () => {
    const table = [['lat', 'lon', 'date'], [['4.3', '18.5', '03/04/2020']]] as const;
    const asked = readTable(...table);
    expect(asked.questions).toEqual([{ question: 'date-order', example: '03/04/2020' }]);
    expect(asked.recipe.dateOrder).toBeNull();
    expect(asked.refusals).toMatchObject([{ reason: 'date-invalid' }]);
    const answer = (dateOrder: 'day-first' | 'month-first') =>
      isoFromDay(incidentsOf(readTable(...table, { dateOrder })).day[0]);
    expect(answer('day-first')).toBe('2020-04-03');
    expect(answer('month-first')).toBe('2020-03-04');
  });

  test('with swapped coordinates asks, in two columns and in one', () => {
    const two = readTable(['lat', 'lon', 'date'], [['125.6', '-8.6', '2020-01-05']]);
    expect(two.questions).toEqual([{ question: 'swap-coordinates', example: '125.6, -8.6' }]);
    const headers = ['coordinates', 'date'];
    const rows = [['125.6, -8.6', '2020-01-05']];
    expect(readTable(headers, rows).questions).toMatchObject([{ question: 'swap-coordinates' }]);
    expect(incidentsOf(readTable(headers, rows, { swapCoordinates: true })).latitude[0]).toBe(-8.6);
    const neither = readTable(['lat', 'lon', 'date'], [['125.6', '-98.6', '2020-01-05']]);
    expect(neither.questions).toEqual([]);
  });

  test('without a needed column asks for it', () => {
    expect(readTable(['latitude', 'longitude', 'killed'], [['4.3', '18.5', '2']]).questions).toEqual([
      { question: 'columns', missing: ['date'] },
    ]);
    const found = recognise(['a', 'b', 'c'], [['4.3667', '18.5833', '2020-01-05']]);
    expect(found?.questions).toEqual([{ question: 'columns', missing: ['latitude', 'longitude', 'date'] }]);
    const corrected = readTable(['a', 'b', 'c'], [['4.3667', '18.5833', '2020-01-05']], {
      columns: { latitude: 'a', longitude: 'b', date: 'c' },
    });
    expect(corrected.taken).toBe(1);
  });

  test('with a kind, a class of perpetrator and a precision', () => {
    const headers = ['lat', 'lon', 'date', 'type of violence', 'perpetrator type', 'where_prec', 'killed'];
    const read = readTable(headers, [
      ['4.3', '18.5', '2020-01-05', 'one-sided', 'State forces', '3', '1'],
      ['4.3', '18.5', '2020-01-05', 'non-state', 'Communal militia', '2', '1'],
      ['4.3', '18.5', '2020-01-05', '1', 'Rebels', '6', '1'],
    ]);
    const incidents = incidentsOf(read);
    expect([...incidents.kind].map(at => INCIDENT_KINDS[at])).toEqual([
      'one-sided',
      'non-state',
      'state-based',
    ]);
    expect([...incidents.perpetrator].map(at => PERPETRATORS[at])).toEqual([
      'state',
      'communal',
      'non-state',
    ]);
    expect([...incidents.radiusKm]).toEqual([50, 25, Number.NaN]);
    expect(read.finished.notLocated).toBe(1);
  });

  test('with start and end dates takes the midpoint, and dates no span beyond a month', () => {
    const headers = ['lat', 'lon', 'start date', 'end date', 'killed'];
    const read = readTable(headers, [
      ['4.3', '18.5', '2020-01-01', '2020-01-31', '1'],
      ['4.3', '18.5', '2020-01-01', '2020-02-01', '1'],
      ['4.3', '18.5', '2020-01', '', '1'],
      ['4.3', '18.5', '2020', '', '1'],
    ]);
    const incidents = incidentsOf(read);
    expect([...incidents.day].map(isoFromDay)).toEqual([
      '2020-01-16',
      '2020-01-16',
      '2020-01-16',
      '2020-07-01',
    ]);
    expect([...incidents.dated]).toEqual([1, 0, 1, 0]);
    expect(spansOf(read)).toEqual([
      '2020-01-01 2020-01-31 month',
      '2020-01-01 2020-02-01 range',
      '2020-01-01 2020-01-31 month',
      '2020-01-01 2020-12-31 year',
    ]);
    expect(read.finished.notDated).toBe(2);
  });

  test.each([
    ['lat', '', 'latitude-missing'],
    ['lat', 'here', 'latitude-invalid'],
    ['lat', '18°E', 'latitude-invalid'],
    ['lat', '95', 'latitude-out-of-range'],
    ['lon', '', 'longitude-missing'],
    ['lon', '4°61′', 'longitude-invalid'],
    ['lon', '190', 'longitude-out-of-range'],
    ['start date', '', 'date-missing'],
    ['start date', '2020-02-31', 'date-invalid'],
    ['end date', 'later', 'date-invalid'],
    ['end date', '2019-12-31', 'end-before-start'],
    ['killed', 'several', 'fatalities-invalid'],
    ['killed', '-1', 'fatalities-negative'],
    ['radius km', 'far', 'precision-invalid'],
    ['event id', '1', 'duplicate-id'],
  ])('refuses a row with %s %j', (field, value, reason) => {
    const sound: Record<string, string> = {
      'event id': '2',
      lat: '4.3',
      lon: '18.5',
      'start date': '2020-01-01',
      'end date': '2020-01-02',
      killed: '1',
      kind: 'one-sided',
      'radius km': '5',
    };
    const headers = Object.keys(sound);
    const rowWith = (changes: Record<string, string>) =>
      headers.map(header => ({ ...sound, ...changes })[header]);
    const rows = Array.from({ length: 30 }, (_, index) => rowWith({ 'event id': String(index + 100) }));
    const read = readTable(headers, [rowWith({ 'event id': '1' }), ...rows, rowWith({ [field]: value })]);
    expect(read.refusals).toEqual([{ row: 32, field, value, reason }]);
  });

  test('refuses 0, 0', () => {
    const read = readTable(['lat', 'lon', 'date'], [['0', '0', '2020-01-05']]);
    expect(read.refusals).toMatchObject([{ reason: 'coordinates-zero' }]);
    const pair = readTable(
      ['coordinates', 'date'],
      [
        ['0.0, 0.0', '2020-01-05'],
        ['', '2020-01-05'],
        ['x', '2020-01-05'],
      ],
      {
        columns: { coordinates: 'coordinates', date: 'date' },
      },
    );
    expect(pair.refusals.map(({ reason }) => reason)).toEqual([
      'coordinates-zero',
      'latitude-missing',
      'coordinates-invalid',
    ]);
  });

  test('reads deaths with three decimals as what they are where commas are decimal', () => {
    const headers = ['lat', 'lon', 'date', 'killed'];
    const rows = [
      ['4,3', '18,5', '2020-01-05', '3,000'],
      ['4,3', '18,5', '2020-01-06', '3,500'],
    ];
    const read = readTable(headers, rows);
    expect(incidentsOf(read).fatalitiesBest).toEqual(Int32Array.of(3));
    expect(read.refusals).toMatchObject([{ row: 2, reason: 'fatalities-invalid' }]);
  });

  test('sees the stamp of invented data in any column', () => {
    const headers = ['lat', 'lon', 'date', 'remarks'];
    expect(readTable(headers, [['4.3', '18.5', '2020-01-05', EXERCISE_STAMP]]).finished.exercise).toBe(true);
    expect(readTable(headers, [['4.3', '18.5', '2020-01-05', '']]).finished.exercise).toBe(false);
  });
});

describe('a list of bases', () => {
  const HEADERS = [
    'Nom de la base',
    'Mission',
    'Lat',
    'Long',
    "Date d'ouverture",
    'Date de fermeture',
    'Effectif',
    'Type',
  ];

  test('is used as it is, by mission', () => {
    const read = readTable(HEADERS, [
      ['Camp Un', 'MINV', '4.3', '18.5', '15/03/2019', '01/05/2020', '150', 'TOB'],
      ['Camp Deux', 'MINV', '4.4', '18.6', '16/03/2019', '', 'inconnu', 'QG de secteur'],
      ['Poste', 'AUTRE', '4.5', '18.7', '2019', '', '0', 'Police'],
    ]);
    expect(read.recipe).toMatchObject({ format: 'base-list', dateOrder: 'day-first' });
    const { missions } = deploymentsOf(read);
    expect(missions.map(record => [record.type, record.mission])).toEqual([
      ['intervals', 'MINV'],
      ['intervals', 'AUTRE'],
    ]);
    const sites = missions.flatMap(record => (record.type === 'intervals' ? record.sites : []));
    expect(sites.map(site => [isoFromDay(site.from), site.to === null ? null : isoFromDay(site.to)])).toEqual(
      [
        // The day it closes is the last one there.
        ['2019-03-15', '2020-05-02'],
        ['2019-03-16', null],
        ['2019-01-01', null],
      ],
    );
    expect(sites.map(site => [site.strength, site.classes, site.headquarters])).toEqual([
      [150, ['troops'], 0],
      [null, ['headquarters'], 2],
      [0, ['police'], 0],
    ]);
    expect(sites.map(site => site.sourceRows)).toEqual([[1], [2], [3]]);
  });

  test('without mission, strength and kind has troops of unknown strength in one mission', () => {
    const read = readTable(
      ['name', 'lat', 'lon', 'from', 'to'],
      [['TOB 1', '4.3', '18.5', '2019-01-01', '']],
      {
        format: 'base-list',
        columns: { name: 'name', latitude: 'lat', longitude: 'lon', opened: 'from', closed: 'to' },
      },
    );
    expect(deploymentsOf(read).missions).toMatchObject([
      { mission: 'Bases', sites: [{ strength: null, classes: ['troops'], to: null }] },
    ]);
  });

  test.each([
    ['2019-03-15', '2020-06-30', ['2019-03-15', '2020-07-01']],
    ['2019-03-15', '2019-03-15', ['2019-03-15', '2019-03-16']],
    ['2019-03', '2020-06', ['2019-03-01', '2020-07-01']],
    ['2019', '2020', ['2019-01-01', '2021-01-01']],
    ['2019-03-15', '2019-03', ['2019-03-15', '2019-04-01']],
  ])('opened %s and closed %s is there on both', (opened, closed, [from, to]) => {
    const read = readTable(
      ['name', 'lat', 'lon', 'opened', 'closed'],
      [['Camp', '4.3', '18.5', opened, closed]],
    );
    expect(deploymentsOf(read).missions).toMatchObject([{ sites: [{ from: day(from), to: day(to) }] }]);
  });

  test.each([
    ['Nom de la base', '', 'name-missing'],
    ['Mission', '', 'mission-missing'],
    ['Lat', '', 'latitude-missing'],
    ['Long', '181', 'longitude-out-of-range'],
    ["Date d'ouverture", '', 'date-missing'],
    ["Date d'ouverture", '31/02/2019', 'date-invalid'],
    ['Date de fermeture', 'bientôt', 'date-invalid'],
    ['Date de fermeture', '14/03/2019', 'end-before-start'],
    ['Effectif', 'beaucoup', 'strength-invalid'],
    ['Effectif', '-1', 'strength-invalid'],
  ])('refuses a row with %s %j', (field, value, reason) => {
    const sound = ['Camp Un', 'MINV', '4.3', '18.5', '15/03/2019', '20/05/2020', '150', 'TOB'];
    const changed = sound.map((text, index) => (HEADERS[index] === field ? value : text));
    const rows = [...Array.from({ length: 20 }, () => sound), changed];
    expect(readTable(HEADERS, rows).refusals).toEqual([{ row: 21, field, value, reason }]);
  });

  test.each([
    [['Site', 'Lat', 'Lon', 'Troops', 'Date'], { opened: 'Date', strength: 'Troops', name: 'Site' }],
    [['Camp', 'Lat', 'Lon', 'From', 'To'], { opened: 'From', closed: 'To', name: 'Camp' }],
    [['Name', 'Lat', 'Lon', 'Opened', 'Closed'], { opened: 'Opened', closed: 'Closed', name: 'Name' }],
  ])('is told from a list of incidents by headers such as %j', (headers, columns) => {
    const values: Record<string, string> = {
      Lat: '4.3',
      Lon: '18.5',
      Troops: '150',
      Site: 'A',
      Camp: 'A',
      Name: 'A',
    };
    const found = recognise(headers, [headers.map(header => values[header] ?? '2020-01-05')]);
    expect(found?.format).toBe('base-list');
    expect(found?.recipeParts.columns).toMatchObject(columns);
  });

  test('is not what a list of incidents of a mission, from one date to another, is taken for', () => {
    const headers = ['Mission', 'Incident', 'Lat', 'Lon', 'From', 'To'];
    const found = recognise(headers, [['MINV', 'Robbery', '4.3', '18.5', '2020-01-05', '2020-01-06']]);
    expect(found?.format).toBe('incident-list');
    expect(found?.recipeParts.columns).toMatchObject({ date: 'From', 'date-end': 'To' });
  });

  test('with strengths but no dates asks for the opening date', () => {
    const read = readTable(['Base', 'Lat', 'Lon', 'Troops'], [['Camp', '4.3', '18.5', '150']]);
    expect(read.recipe.format).toBe('base-list');
    expect(read.questions).toEqual([{ question: 'columns', missing: ['opened'] }]);
  });
});

describe('a list of towns', () => {
  test('has names, places and populations', () => {
    const read = readTable(
      ['Ville', 'Latitude', 'Longitude', 'Population'],
      [
        ['Un', '4.3', '18.5', '12 500'],
        ['Deux', '4.4', '18.6', ''],
        ['', '4.5', '18.7', '10'],
        ['Quatre', '94', '18.7', '10'],
      ],
    );
    expect(read.recipe.format).toBe('town-list');
    expect(townsOf(read)).toEqual([
      { name: 'Un', latitude: 4.3, longitude: 18.5, population: 12_500 },
      { name: 'Deux', latitude: 4.4, longitude: 18.6, population: 0 },
    ]);
    expect(read.refusals.map(({ reason }) => reason)).toEqual(['name-missing', 'latitude-out-of-range']);
  });
});

test('a table without anything like a place is asked about', () => {
  for (const [headers, row] of [
    [
      ['alpha', 'beta'],
      ['x', 'y'],
    ],
    [
      ['cell', 'colour'],
      ['A1', 'red'],
    ],
    [
      ['title', 'body'],
      ['<script>alert(1)</script>', 'text'],
    ],
  ]) {
    expect(recognise(headers, [row])).toMatchObject({
      format: 'incident-list',
      recipeParts: { columns: {} },
      questions: [{ question: 'columns', missing: ['latitude', 'longitude', 'date'] }],
    });
  }
});

test('a table with too few columns to choose from is not recognised', () => {
  expect(recognise(['alpha'], [['x']])).toBeNull();
  expect(recognise([], [])).toBeNull();
});

describe('year, month and day in columns of their own', () => {
  const headers = ['lat', 'lon', 'Year', 'Month', 'Day'];

  test('make a date, to the day or to the month', () => {
    const read = readTable(headers, [
      ['4.3', '18.5', '2020', '3', '4'],
      ['4.3', '18.5', '2020', '02', ''],
      ['4.3', '18.5', '2020.0', 'March', '9'],
      ['4.3', '18.5', '2020', '', ''],
    ]);
    expect(read.recipe.columns).toMatchObject({ year: 'Year', month: 'Month', day: 'Day' });
    expect(read.questions).toEqual([]);
    const { day, dated } = incidentsOf(read);
    expect([...day].map(isoFromDay)).toEqual(['2020-03-04', '2020-02-15', '2020-03-09', '2020-07-01']);
    expect([...dated]).toEqual([1, 1, 1, 0]);
    expect(spansOf(read).slice(0, 2)).toEqual(['2020-03-04 2020-03-04 day', '2020-02-01 2020-02-29 month']);
  });

  test('are refused where there is no such day, or no year', () => {
    const rows = [
      ['4.3', '18.5', '2020', '2', '30'],
      ['4.3', '18.5', '', '2', '3'],
      ['4.3', '18.5', '2020', '2', '3'],
    ];
    expect(readTable(headers, rows).refusals).toEqual([
      { row: 1, field: 'Year', value: '2020-2-30', reason: 'date-invalid' },
      { row: 2, field: 'Year', value: '', reason: 'date-missing' },
    ]);
  });

  test('give way to a column with the whole date', () => {
    const read = readTable(
      ['année', 'mois', 'jour', 'date', 'lat', 'lon'],
      [['2020', '3', '4', '2020-03-04', '4.3', '18.5']],
    );
    expect(read.recipe.columns).toMatchObject({ date: 'date' });
    expect(read.recipe.columns).not.toHaveProperty('year');
  });
});

test('a base may be planned to close next year, written with two digits', () => {
  const nextYear = new Date().getUTCFullYear() + 1;
  const read = readTable(
    ['name', 'lat', 'lon', 'opened', 'closed'],
    [['Camp', '4.3', '18.5', '13/01/20', `31/12/${nextYear % 100}`]],
  );
  expect(read.refusals).toEqual([]);
  const [mission] = deploymentsOf(read).missions;
  expect(mission).toMatchObject({ sites: [{ to: dayFromCalendar(nextYear + 1, 1, 1) }] });
});

test('examples are distinct, not blank, and cut short', () => {
  const found = recognise(
    ['lat', 'lon', 'date', 'notes'],
    ['', 'a', 'a', 'b', 'x'.repeat(500), 'c'].map(note => ['4.3', '18.5', '2020-01-05', note]),
  );
  expect(found?.columns[3].examples).toEqual(['a', 'b', 'x'.repeat(120)]);
});

describe.skipIf(!hasShared)('real tables', () => {
  test('51 towns of the Central African Republic', () => {
    const { headers, rows } = csvRows(shared('data/places/car_towns.csv'));
    const read = readTable(headers, rows);
    expect(read.recipe.format).toBe('town-list');
    expect(read.refusals).toEqual([]);
    expect(townsOf(read)).toHaveLength(51);
    expect(townsOf(read)[0]).toEqual({
      name: 'Zemio',
      latitude: 5.03144,
      longitude: 25.13614,
      population: 0,
    });
  });

  test('61,296 events that say only their year are taken, and none is dated', () => {
    const { headers, rows } = csvRows(shared('data/scale/ged201_reduced.csv'));
    const read = readTable(headers, rows);
    const incidents = incidentsOf(read);
    expect(read.recipe.columns).toMatchObject({ date: 'year', fatalities: 'best' });
    expect(read.taken).toBe(61_296);
    expect(read.finished.notDated).toBe(61_296);
    expect(isoFromDay(incidents.day[0])).toBe('2017-07-02');
    expect(incidents.fatalitiesBest[0]).toBe(11);
  });

  test('displacement sites with month-first and ISO dates settle their own date order', () => {
    const { headers, rows } = csvRows(shared('data/places/unhcr_displacement_sites.csv'));
    const read = readTable(headers, rows, {
      format: 'base-list',
      columns: {
        name: 'name',
        latitude: 'POINT_Y',
        longitude: 'POINT_X',
        opened: 'createdate',
        closed: 'closedate',
      },
    });
    expect(read.recipe.dateOrder).toBe('month-first');
    expect(read.taken + read.leftOut + read.refusals.length).toBe(13_733);
    expect(new Set(read.refusals.map(({ reason }) => reason))).toEqual(
      new Set(['date-missing', 'end-before-start', 'latitude-missing']),
    );
  });
});

describe('a list of other places than bases, with the dates from which they were there', () => {
  const row = ['Bria PK3', '6.5', '21.9', '2016-05-01', ''];

  test.each([
    [
      ['name', 'POINT_Y', 'POINT_X', 'createdate', 'closedate', 'loc_type'],
      [...row, 'IDP Camp'],
    ],
    [
      ['Nom du site', 'Latitude', 'Longitude', "Date d'ouverture", 'Date de fermeture', 'Type'],
      [...row, 'Site de déplacés'],
    ],
    [
      ['Site de déplacés', 'Latitude', 'Longitude', 'Ouverture', 'Fermeture', 'Ménages'],
      [...row, '250'],
    ],
    [
      ['Camp', 'Lat', 'Lon', 'Opened', 'Closed', 'Refugees'],
      [...row, '1200'],
    ],
    [
      ['Poste de santé', 'Lat', 'Lon', 'Ouverture', 'Fermeture', 'Personnel'],
      [...row, '12'],
    ],
    [
      ['Site', 'Lat', 'Lon', 'From', 'To', 'Category'],
      [...row, 'Refugee settlement'],
    ],
  ])('is one of places, headed %j', (headers, values) => {
    const found = recognise(headers, [values]);
    expect(found?.format).toBe('town-list');
    expect(found?.questions).toEqual([]);
  });

  test.each([
    [
      ['Base', 'Lat', 'Lon', 'Opened', 'Closed', 'Remarks'],
      [...row, 'beside the IDP camp'],
    ],
    [
      ['Site', 'Lat', 'Lon', 'Opened', 'Closed', 'Type'],
      [...row, 'TOB, displaced persons nearby'],
    ],
    [
      ['Site', 'Lat', 'Lon', 'Opened', 'Closed', 'Troops', 'IDPs nearby'],
      [...row, '35', '1200'],
    ],
    [
      ['Mission', 'Site', 'Lat', 'Lon', 'Opened', 'Closed', 'Near IDPs'],
      ['MINV', ...row, 'yes'],
    ],
  ])('is one of bases where its words say so, headed %j', (headers, values) => {
    expect(recognise(headers, [values])?.format).toBe('base-list');
  });

  test('can be corrected to one of bases', () => {
    const headers = ['name', 'lat', 'lon', 'createdate', 'closedate', 'type'];
    const read = readTable(headers, [[...row, 'IDP']], {
      format: 'base-list',
      columns: { name: 'name', latitude: 'lat', longitude: 'lon', opened: 'createdate', closed: 'closedate' },
    });
    expect(deploymentsOf(read).missions).toHaveLength(1);
  });
});

describe.skipIf(!hasShared)('real lists of places', () => {
  test.each(['places/unhcr_displacement_sites.csv', 'places/africa_airports.csv', 'places/car_towns.csv'])(
    '%s is none of bases or incidents',
    file => {
      const { headers, rows } = csvRows(shared(`data/${file}`));
      expect(recognise(headers, rows.slice(0, 1000))?.format).toBe('town-list');
    },
  );
});
