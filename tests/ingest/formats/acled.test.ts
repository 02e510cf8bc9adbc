import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ActorClass, actorClass, classifyEvent } from '../../../src/ingest/formats/acled.ts';
import { INCIDENT_KINDS, PERPETRATORS } from '../../../src/model/incidents.ts';
import { isoFromDay } from '../../../src/units/day.ts';
import { incidentsOf, type Read, readTable, spansOf } from './read-table.ts';

// All rows are invented: ACLED's terms forbid keeping its own.
const OLD =
  'GWNO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,' +
  'ALLY_ACTOR_2,INTER2,INTERACTION,COUNTRY,ADMIN1,ADMIN2,ADMIN3,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,' +
  'FATALITIES';
const FROM_2018 =
  'data_id,iso,event_id_cnty,event_id_no_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,' +
  'assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,region,country,admin1,admin2,admin3,location,latitude,' +
  'longitude,geo_precision,source,source_scale,notes,fatalities,timestamp,iso3';
const FROM_2023 =
  'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,' +
  'actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,' +
  'longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp';

const SOUND: Record<string, string> = {
  event_id_cnty: 'INV1',
  event_date: '2022-12-06',
  time_precision: '1',
  event_type: 'Violence against civilians',
  actor1: 'Band of Nowhere',
  inter1: '3',
  actor2: 'Civilians (Nowhere)',
  inter2: '7',
  country: 'Invented Country',
  latitude: '5.5',
  longitude: '20.25',
  geo_precision: '1',
  fatalities: '3',
};

function rowWith(headerLine: string, changes: Record<string, string>): string[] {
  return headerLine
    .split(',')
    .map(header => changes[header.toLowerCase()] ?? SOUND[header.toLowerCase()] ?? '');
}

function read(headerLine: string, ...changes: readonly Record<string, string>[]): Read {
  return readTable(
    headerLine.split(','),
    changes.map(change => rowWith(headerLine, change)),
  );
}

function firstOf(result: Read) {
  const incidents = incidentsOf(result);
  return {
    kind: INCIDENT_KINDS[incidents.kind[0]],
    perpetrator: PERPETRATORS[incidents.perpetrator[0]],
    date: isoFromDay(incidents.day[0]),
    radiusKm: incidents.radiusKm[0],
    civilian: incidents.fatalitiesCivilian[0],
  };
}

test.each([
  ['1', '2022-12-06', '2022-12-06 2022-12-06 day'],
  ['2', '2022-12-06', '2022-12-03 2022-12-09 week'],
  ['3', '2022-12-15', '2022-12-01 2022-12-31 month'],
  ['3', '2022-12-31', '2022-12-01 2022-12-31 month'],
])('time_precision %s on %s is kept as what it is, and calculated with as given', (precision, date, span) => {
  const result = read(FROM_2018, { time_precision: precision, event_date: date });
  expect(spansOf(result)).toEqual([span]);
  expect(firstOf(result).date).toBe(date);
});

describe('the three generations', () => {
  test('old: upper-case headers, day first', () => {
    const result = read(OLD, { event_date: '06/12/2015', inter1: '1' });
    expect(OLD.split(',')).toHaveLength(25);
    expect(result.recipe).toMatchObject({ format: 'acled-old', dateOrder: 'day-first' });
    expect(result.questions).toEqual([]);
    expect(firstOf(result)).toEqual({
      kind: 'one-sided',
      perpetrator: 'state',
      date: '2015-12-06',
      radiusKm: 2,
      civilian: 3,
    });
  });

  test.each([
    ['06 December 2022', '2022-12-06'],
    ['31-Dec-15', '2015-12-31'],
    ['2020-03-04', '2020-03-04'],
  ])('2018: 31 columns, date %s', (text, date) => {
    const result = read(FROM_2018, { event_date: text, geo_precision: '2' });
    expect(FROM_2018.split(',')).toHaveLength(31);
    expect(result.recipe.format).toBe('acled-2018');
    expect(firstOf(result)).toMatchObject({ perpetrator: 'non-state', date, radiusKm: 25 });
  });

  test('2023: classes of actors in words', () => {
    const result = read(FROM_2023, {
      inter1: 'External/Other Forces',
      inter2: 'Civilians',
      geo_precision: '3',
    });
    expect(result.recipe.format).toBe('acled-2023');
    expect(firstOf(result)).toMatchObject({
      perpetrator: 'external',
      date: '2022-12-06',
      radiusKm: Number.NaN,
    });
    expect(result.finished).toMatchObject({ notLocated: 1, notDated: 0 });
  });
});

test.each([
  ['1', 'State Forces', 'state'],
  ['2', 'Rebel Group', 'non-state'],
  ['3', 'Political Militia', 'non-state'],
  ['4', 'Identity Militia', 'communal'],
  ['5', 'Rioters', 'communal'],
  ['6', 'Protesters', 'communal'],
  ['7', 'Civilians', 'unknown'],
  ['8', 'External/Other Forces', 'external'],
  ['', '', 'unknown'],
])('violence against civilians by %s (%s) is by %s', (code, word, perpetrator) => {
  expect(firstOf(read(FROM_2018, { inter1: code }))).toMatchObject({ kind: 'one-sided', perpetrator });
  expect(firstOf(read(FROM_2023, { inter1: word }))).toMatchObject({ kind: 'one-sided', perpetrator });
});

test.each([
  ['Battles', '1', '2', 'state-based', 'state'],
  ['Battles', '2', '1', 'state-based', 'state'],
  ['Battle-No change of territory', '2', '3', 'non-state', 'non-state'],
  ['Battles', '4', '4', 'non-state', 'communal'],
  ['Explosions/Remote violence', '2', '7', 'non-state', 'non-state'],
  ['Remote violence', '8', '7', 'non-state', 'external'],
  ['Riots', '5', '7', 'non-state', 'communal'],
  ['Riots/Protests', '5', '1', 'state-based', 'state'],
])(
  '%s between %s and %s is %s, %s, and its deaths are not all civilian',
  (type, first, second, kind, perpetrator) => {
    expect(firstOf(read(FROM_2018, { event_type: type, inter1: first, inter2: second }))).toMatchObject({
      kind,
      perpetrator,
      civilian: -1,
    });
  },
);

test('outside violence against civilians the order of actors changes nothing', () => {
  const actorClasses = fc.integer({ min: 0, max: 8 }).map(code => actorClass(String(code)));
  fc.assert(
    fc.property(actorClasses, actorClasses, (first: ActorClass, second: ActorClass) => {
      expect(classifyEvent('Battles', first, second)).toEqual(classifyEvent('Battles', second, first));
    }),
  );
});

test('what is no violence is left out, counted by type of event, and not refused', () => {
  const types = ['Protests', 'Strategic developments', 'Battles', 'Protests'];
  const result = read(
    FROM_2018,
    ...types.map((type, index) => ({ event_type: type, event_id_cnty: `INV${index}` })),
    { event_type: 'Non-violent transfer of territory', latitude: 'nowhere' },
  );
  expect(result).toMatchObject({ taken: 1, leftOut: 4, refusals: [] });
  expect(result.finished.noticed?.kinds).toMatchObject([
    { value: 'Protests', rows: 2 },
    { value: 'Strategic developments', rows: 1 },
    { value: 'Non-violent transfer of territory', rows: 1 },
  ]);
});

test.each(['', 'Agreement'])('%j is no type of event of ACLED', type => {
  expect(read(FROM_2018, { event_type: type }).refusals).toEqual([
    { row: 1, field: 'event_type', value: type, reason: 'kind-invalid' },
  ]);
});

test.each([
  ['event_date', '', 'date-missing'],
  ['event_date', '31 February 2020', 'date-invalid'],
  ['latitude', '', 'latitude-missing'],
  ['longitude', '200', 'longitude-out-of-range'],
  ['geo_precision', '4', 'precision-invalid'],
  ['geo_precision', '', 'precision-invalid'],
  ['time_precision', '0', 'precision-invalid'],
  ['fatalities', '', 'fatalities-invalid'],
  ['fatalities', '-2', 'fatalities-negative'],
])('a row with %s %j is refused', (field, value, reason) => {
  expect(read(FROM_2018, { [field]: value }).refusals).toEqual([{ row: 1, field, value, reason }]);
});

test('a repeated event is kept once, and counted', () => {
  const result = read(FROM_2023, {}, {}, { event_id_cnty: 'INV2' });
  expect(result.taken).toBe(2);
  expect(result.refusals).toEqual([
    { row: 2, field: 'event_id_cnty', value: 'INV1', reason: 'duplicate-id' },
  ]);
});

test('an old export saved again month first is read so when a date shows it', () => {
  const result = read(OLD, { event_date: '03/04/2015' }, { event_id_cnty: 'INV2', event_date: '12/25/2015' });
  expect(result.recipe.dateOrder).toBe('month-first');
  expect(isoFromDay(incidentsOf(result).day[0])).toBe('2015-03-04');
});

test('headers cut to ten characters by a shapefile mean the same', () => {
  const whole = FROM_2018.split(',');
  const cut = whole.map(header => header.slice(0, 10).toUpperCase());
  expect(cut).toContain('GEO_PRECIS');
  const result = readTable(cut, [rowWith(FROM_2018, {}), rowWith(FROM_2018, {})]);
  expect(result.recipe.format).toBe('acled-2018');
  expect(firstOf(result)).toEqual(firstOf(read(FROM_2018, {})));
  expect(result.refusals).toEqual([{ row: 2, field: 'EVENT_ID_C', value: 'INV1', reason: 'duplicate-id' }]);
});

test('a date far ahead is left out until it is confirmed', () => {
  const far = { event_id_cnty: 'INV2', event_date: '06 December 2922' };
  expect(read(FROM_2018, {}, far)).toMatchObject({ taken: 1, leftOut: 1, refusals: [] });
});
