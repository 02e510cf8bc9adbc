import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../../src/ingest/formats/recognise.ts';
import { isIdentityGroup } from '../../../src/ingest/formats/word-meanings.ts';
import { EXERCISE_STAMP } from '../../../src/model/exercise.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../../src/model/incidents.ts';
import { dayFromIso, isoFromDay } from '../../../src/units/day.ts';
import { hasShared, shared } from '../../fixtures/shared.ts';
import { csvRows, incidentsOf, readTable, spansOf } from './read-table.ts';

const HEADERS = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'source_article',
  'where_prec',
  'where_coordinates',
  'latitude',
  'longitude',
  'country',
  'date_prec',
  'date_start',
  'date_end',
  'deaths_civilians',
  'best',
  'high',
  'low',
];
const SOUND: Record<string, string> = {
  id: '1',
  type_of_violence: '3',
  side_a: 'Group A',
  side_b: 'Civilians',
  source_article: 'Invented Agency 1/1-20',
  where_prec: '1',
  where_coordinates: 'Somewhere',
  latitude: '5.5',
  longitude: '20.25',
  country: 'Invented Country',
  date_prec: '1',
  date_start: '2020-01-10 00:00:00.000',
  date_end: '2020-01-10 00:00:00.000',
  deaths_civilians: '4',
  best: '4',
  high: '6',
  low: '3',
};

function rowWith(changes: Record<string, string>): string[] {
  return HEADERS.map(header => changes[header] ?? SOUND[header]);
}

function reasonFor(changes: Record<string, string>) {
  return readTable(HEADERS, [rowWith(changes)]).refusals[0];
}

describe('one row', () => {
  test('becomes one incident', () => {
    const read = readTable(HEADERS, [rowWith({})]);
    const incidents = incidentsOf(read);
    expect(read.recipe.format).toBe('ucdp-ged');
    expect(read.recipe.columns).toEqual({});
    expect(incidents.count).toBe(1);
    expect(incidents.latitude).toEqual(Float64Array.of(5.5));
    expect(incidents.longitude).toEqual(Float64Array.of(20.25));
    expect(incidents.day[0]).toBe(dayFromIso('2020-01-10'));
    expect([incidents.fatalitiesBest[0], incidents.fatalitiesLow[0], incidents.fatalitiesHigh[0]]).toEqual([
      4, 3, 6,
    ]);
    expect(incidents.fatalitiesCivilian[0]).toBe(4);
    expect(incidents.radiusKm[0]).toBe(2);
    expect(incidents.dated[0]).toBe(1);
    expect(INCIDENT_KINDS[incidents.kind[0]]).toBe('one-sided');
    expect(PERPETRATORS[incidents.perpetrator[0]]).toBe('non-state');
    expect(incidents.actors).toEqual(['Group A']);
    expect(incidents.countries).toEqual(['Invented Country']);
    expect(incidents.sourceRow[0]).toBe(1);
  });

  test.each([
    ['2020-01-10', '2020-01-11', '2020-01-10'],
    ['2020-01-10', '2020-01-12', '2020-01-11'],
    ['1969-12-30', '1969-12-31', '1969-12-30'],
  ])('from %s to %s has its midpoint, rounded down, on %s', (start, end, middle) => {
    const incidents = incidentsOf(readTable(HEADERS, [rowWith({ date_start: start, date_end: end })]));
    expect(isoFromDay(incidents.day[0])).toBe(middle);
  });

  test.each([
    ['1', '2020-01-10', '2020-01-10', '2020-01-10 2020-01-10 day'],
    ['2', '2020-01-10', '2020-01-12', '2020-01-10 2020-01-12 range'],
    ['3', '2020-01-06', '2020-01-12', '2020-01-06 2020-01-12 range'],
    ['4', '2020-01-01', '2020-01-31', '2020-01-01 2020-01-31 month'],
    ['4', '2020-02-01', '2020-02-29', '2020-02-01 2020-02-29 month'],
    ['4', '2020-01-10', '2020-01-31', '2020-01-10 2020-01-31 range'],
    ['5', '2020-01-01', '2020-12-31', '2020-01-01 2020-12-31 year'],
    // One day given for what is known only to the week or month: it is not that day.
    ['3', '2020-01-10', '2020-01-10', '2020-01-07 2020-01-13 week'],
    ['4', '2020-01-10', '2020-01-10', '2020-01-01 2020-01-31 month'],
  ])('with date_prec %s from %s to %s keeps its days: %s', (precision, start, end, span) => {
    const row = rowWith({ date_prec: precision, date_start: start, date_end: end });
    expect(spansOf(readTable(HEADERS, [row]))).toEqual([span]);
  });

  test.each([
    ['1', 2],
    ['2', 25],
    ['3', 50],
    ['4', Number.NaN],
    ['5', Number.NaN],
    ['6', Number.NaN],
    ['7', Number.NaN],
  ])('with where_prec %s lies within %f km', (code, radiusKm) => {
    const read = readTable(HEADERS, [rowWith({ where_prec: code })]);
    expect(incidentsOf(read).radiusKm[0]).toBe(radiusKm);
    expect(read.finished.notLocated).toBe(Number.isNaN(radiusKm) ? 1 : 0);
  });

  test('with date_prec 5 is not dated, and counted once when it is not located either', () => {
    const read = readTable(HEADERS, [
      rowWith({ id: '1', date_prec: '5' }),
      rowWith({ id: '2', date_prec: '5', where_prec: '6' }),
    ]);
    expect(incidentsOf(read).dated).toEqual(Uint8Array.of(0, 0));
    expect(read.finished).toMatchObject({ notLocated: 1, notDated: 1 });
  });

  test.each([
    ['3', 'Government of Nowhere', 'Civilians', 'one-sided', 'state'],
    ['3', 'Group A', 'Civilians', 'one-sided', 'non-state'],
    ['1', 'Government of Nowhere', 'Group A', 'state-based', 'state'],
    ['2', 'Group A', 'Group B', 'non-state', 'non-state'],
    ['2', 'Lou Nuer', 'Murle', 'non-state', 'communal'],
    ['2', 'Christians (CAR)', 'Muslims (CAR)', 'non-state', 'communal'],
    ['2', 'Murle', 'Cobra Front', 'non-state', 'non-state'],
  ])('of type %s by %s against %s is %s, %s', (type, sideA, sideB, kind, perpetrator) => {
    const incidents = incidentsOf(
      readTable(HEADERS, [rowWith({ type_of_violence: type, side_a: sideA, side_b: sideB })]),
    );
    expect(INCIDENT_KINDS[incidents.kind[0]]).toBe(kind);
    expect(PERPETRATORS[incidents.perpetrator[0]]).toBe(perpetrator);
  });

  test('keeps HTML as text', () => {
    const html = '<img src=x onerror=alert(1)>';
    const incidents = incidentsOf(readTable(HEADERS, [rowWith({ side_a: html, country: html })]));
    expect(incidents.actors).toEqual([html]);
    expect(incidents.countries).toEqual([html]);
  });

  test('without deaths of civilians has them unknown', () => {
    expect(incidentsOf(readTable(HEADERS, [rowWith({ deaths_civilians: '' })])).fatalitiesCivilian[0]).toBe(
      -1,
    );
  });
});

describe('a row is refused', () => {
  test.each([
    ['latitude', '', 'latitude-missing'],
    ['latitude', 'NA', 'latitude-missing'],
    ['latitude', 'north', 'latitude-invalid'],
    ['latitude', '90.5', 'latitude-out-of-range'],
    ['longitude', '', 'longitude-missing'],
    ['longitude', '12.3.4', 'longitude-invalid'],
    ['longitude', '-180.5', 'longitude-out-of-range'],
    ['date_start', '', 'date-missing'],
    ['date_start', '2020-02-30', 'date-invalid'],
    ['date_end', 'soon', 'date-invalid'],
    ['date_end', '2020-01-09', 'end-before-start'],
    ['where_prec', '8', 'precision-invalid'],
    ['where_prec', '', 'precision-invalid'],
    ['date_prec', '0', 'precision-invalid'],
    ['date_prec', '6', 'precision-invalid'],
    ['type_of_violence', '4', 'kind-invalid'],
    ['type_of_violence', '', 'kind-invalid'],
    ['best', '', 'fatalities-invalid'],
    ['best', 'many', 'fatalities-invalid'],
    ['best', '-1', 'fatalities-negative'],
    ['low', '2.5', 'fatalities-invalid'],
    ['high', '-6', 'fatalities-negative'],
    ['deaths_civilians', '-1', 'fatalities-negative'],
    ['deaths_civilians', 'x', 'fatalities-invalid'],
  ])('for %s %j', (field, value, reason) => {
    expect(reasonFor({ [field]: value })).toEqual({ row: 1, field, value, reason });
  });

  test('at 0, 0, but not at 0 alone', () => {
    expect(reasonFor({ latitude: '0', longitude: '0.0' })?.reason).toBe('coordinates-zero');
    expect(reasonFor({ latitude: '0' })).toBeUndefined();
  });

  test('when its id was taken before; a refused row takes no id', () => {
    const read = readTable(HEADERS, [
      rowWith({ id: '7', best: 'x' }),
      rowWith({ id: '7' }),
      rowWith({ id: '7' }),
      rowWith({ id: 'A7' }),
      rowWith({ id: 'A7' }),
      rowWith({ id: '' }),
      rowWith({ id: '' }),
    ]);
    expect(read.refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [1, 'fatalities-invalid'],
      [3, 'duplicate-id'],
      [5, 'duplicate-id'],
    ]);
    expect(incidentsOf(read).sourceRow).toEqual(Uint32Array.of(2, 4, 6, 7));
  });
});

test('a table saved again by a French spreadsheet reads the same', () => {
  const row = rowWith({
    latitude: '5,5',
    longitude: '20,25',
    date_start: '10/01/2020',
    date_end: '13/01/2020 00:00',
  });
  const read = readTable(HEADERS, [row]);
  expect(read.recipe).toMatchObject({ decimalComma: true, dateOrder: 'day-first' });
  expect(incidentsOf(read).latitude[0]).toBe(5.5);
  expect(isoFromDay(incidentsOf(read).day[0])).toBe('2020-01-11');
});

test('swapped coordinates are asked about, and read when the answer is yes', () => {
  const row = rowWith({ latitude: '125.5', longitude: '-8.5' });
  const asked = readTable(HEADERS, [row]);
  expect(asked.questions).toEqual([{ question: 'swap-coordinates', example: '125.5, -8.5' }]);
  expect(asked.refusals[0].reason).toBe('latitude-out-of-range');
  const swapped = incidentsOf(readTable(HEADERS, [row], { swapCoordinates: true }));
  expect([swapped.latitude[0], swapped.longitude[0]]).toEqual([-8.5, 125.5]);
});

test('the stamp of invented data is seen in any row', () => {
  const plain = Array.from({ length: 300 }, (_, index) => rowWith({ id: String(index) }));
  const stamped = rowWith({ id: '999', source_article: `${EXERCISE_STAMP}; Invented Agency` });
  expect(readTable(HEADERS, plain).finished.exercise).toBe(false);
  expect(readTable(HEADERS, [...plain, stamped]).finished.exercise).toBe(true);
});

test.each([
  ['Christians (CAR)', true],
  ['Lou Nuer', true],
  ['Fulani herders', true],
  ['anti-Balaka', false],
  ['FPRC', false],
  ['Peuhl militia (Zemio)', false],
  ['Oromo Liberation Front', false],
  ['Fulani MPC', false],
])('%s is an identity group: %s', (side, is) => {
  expect(isIdentityGroup(side)).toBe(is);
});

describe.skipIf(!hasShared)('UCDP GED 23.1, Central African Republic', () => {
  const { headers, rows } = hasShared
    ? csvRows(shared('data/incidents/ucdp_ged_v23.1_car.csv'))
    : { headers: [], rows: [] };
  const oracle = hasShared ? JSON.parse(readFileSync(shared('oracles/minusca_coverage.json'), 'utf8')) : {};

  test('is taken whole, with the known counts', () => {
    const read = readTable(headers, rows);
    const incidents = incidentsOf(read);
    expect(read.recipe.format).toBe('ucdp-ged');
    expect(read.questions).toEqual([]);
    expect(read.taken).toBe(oracle.ged_rows);
    expect(read.finished).toMatchObject({ exercise: false });
    const oneSided = [...incidents.kind.keys()].filter(
      at => incidents.kind[at] === INCIDENT_KINDS.indexOf('one-sided'),
    );
    expect(oneSided).toHaveLength(oracle.one_sided);
    const located = oneSided.filter(at => !Number.isNaN(incidents.radiusKm[at]) && incidents.dated[at] === 1);
    expect(located).toHaveLength(oracle.one_sided_located);
  });

  test('gives each evaluated incident of the oracle its place, midpoint and perpetrator', () => {
    const incidents = incidentsOf(readTable(headers, rows));
    const oracleTable = csvRows(shared('oracles/minusca_coverage_events.csv'));
    const rowOfId = new Map(rows.map((row, index) => [row[0], index]));
    expect(oracleTable.rows).toHaveLength(406);
    for (const [id, mid, latitude, longitude, best, , , , state] of oracleTable.rows) {
      const at = rowOfId.get(id) ?? -1;
      expect(isoFromDay(incidents.day[at])).toBe(mid);
      expect(incidents.latitude[at]).toBeCloseTo(Number(latitude), 9);
      expect(incidents.longitude[at]).toBeCloseTo(Number(longitude), 9);
      expect(incidents.fatalitiesBest[at]).toBe(Number(best));
      expect(PERPETRATORS[incidents.perpetrator[at]] === 'state').toBe(state === 'True');
    }
  });

  test('keeps the days of each event, day, range and month', () => {
    const read = readTable(headers, rows);
    const at = (name: string) => headers.indexOf(name);
    const found = spansOf(read);
    rows.forEach((row, index) => {
      const [start, end] = ['date_start', 'date_end'].map(name => row[at(name)].slice(0, 10));
      expect(found[index]).toContain(`${start} ${end} `);
    });
    const count = (precision: string) => found.filter(span => span.endsWith(` ${precision}`)).length;
    // Counted with another program: 86 of the 91 events of 28 to 31 days are months, and 7 fill a year.
    expect([count('day'), count('week'), count('month'), count('year')]).toEqual([1367, 0, 86, 7]);
  });

  test('is recognised whatever the order of its columns and the case of their names', () => {
    const order = headers.map((_, index) => (index * 11) % headers.length);
    const shuffled = order.map(index => headers[index].toUpperCase());
    const found = recognise(
      shuffled,
      rows.slice(0, 50).map(row => order.map(index => row[index])),
    );
    expect(found?.format).toBe('ucdp-ged');
    expect(found?.columns.find(column => column.role === 'kind')?.header).toBe('TYPE_OF_VIOLENCE');
  });
});

test('a low estimate above the high one is remarked on, and taken as it is', () => {
  const read = readTable(HEADERS, [rowWith({}), rowWith({ id: '2', low: '9', high: '6' })]);
  expect(read).toMatchObject({ taken: 2, refusals: [] });
  expect(read.finished.noticed?.remarks).toEqual([
    { remark: 'low-above-high', rows: 1, examples: [{ row: 2, value: '9 > 6' }] },
  ]);
});

test('a date far ahead or long past is left out until it is confirmed', () => {
  const rows = [
    rowWith({}),
    rowWith({ id: '2', date_end: '9999-12-31' }),
    rowWith({ id: '3', date_start: '1020-01-10' }),
  ];
  expect(readTable(HEADERS, rows)).toMatchObject({ taken: 1, leftOut: 2, refusals: [] });
  expect(readTable(HEADERS, rows, { farDates: 'as-they-are' }).taken).toBe(3);
});

test('a row of which both dates are far off is remarked on once', () => {
  const dates = { date_start: '9999-12-30', date_end: '9999-12-31' };
  const read = readTable(HEADERS, [rowWith(dates)], { farDates: 'as-they-are' });
  expect(read.taken).toBe(1);
  expect(read.finished.noticed?.remarks).toEqual([
    { remark: 'far-date', rows: 1, examples: [{ row: 1, value: '9999-12-30' }] },
  ]);
});
