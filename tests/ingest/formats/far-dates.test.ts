import { describe, expect, test } from 'vitest';
import { isoFromDay } from '../../../src/units/day.ts';
import { deploymentsOf, incidentsOf, readTable } from './read-table.ts';

describe('an incident dated before 1900 or more than ten years ahead', () => {
  const headers = ['lat', 'lon', 'date', 'killed'];
  const rows = [
    ['4.3', '18.5', '2020-01-05', '1'],
    ['4.3', '18.5', '9999-12-31', '1'],
    ['4.3', '18.5', '0099-03-04', '1'],
  ];

  test('is read, remarked on and left out until it is confirmed', () => {
    const read = readTable(headers, rows);
    expect(read).toMatchObject({ taken: 1, leftOut: 2, refusals: [] });
    expect(read.finished.noticed?.remarks).toEqual([
      {
        remark: 'far-date',
        rows: 2,
        examples: [
          { row: 2, value: '9999-12-31' },
          { row: 3, value: '0099-03-04' },
        ],
      },
    ]);
  });

  test('counts once it is confirmed, and stays remarked on', () => {
    const read = readTable(headers, rows, { farDates: 'as-they-are' });
    expect([...incidentsOf(read).day].map(isoFromDay)).toEqual(['2020-01-05', '9999-12-31', '0099-03-04']);
    expect(read.finished.noticed?.remarks).toMatchObject([{ remark: 'far-date', rows: 2 }]);
  });

  test('is so by its end as well', () => {
    const read = readTable(
      ['lat', 'lon', 'start date', 'end date', 'killed'],
      [['4.3', '18.5', '2020-01-05', '9999-12-31', '1']],
    );
    expect(read.finished.noticed?.remarks).toMatchObject([{ examples: [{ row: 1, value: '9999-12-31' }] }]);
    expect(read.leftOut).toBe(1);
  });
});

describe('a base', () => {
  const headers = ['Base', 'Lat', 'Lon', 'Opened', 'Closed', 'Troops'];
  const row = (opened: string, closed: string) => ['TOB', '4.3', '18.5', opened, closed, '35'];
  const sitesOf = (read: ReturnType<typeof readTable>) =>
    deploymentsOf(read).missions.flatMap(mission => (mission.type === 'intervals' ? mission.sites : []));

  test('that closes far ahead is still open, and can be kept to its date or left out', () => {
    const rows = [row('2019-01-01', '9999-12-31'), row('2019-01-01', '2020-01-01')];
    const open = readTable(headers, rows);
    expect(sitesOf(open).map(site => site.to && isoFromDay(site.to))).toEqual([null, '2020-01-02']);
    expect(open.finished.noticed?.remarks).toEqual([
      { remark: 'far-closing', rows: 1, examples: [{ row: 1, value: '9999-12-31' }] },
    ]);
    const kept = sitesOf(readTable(headers, rows, { farClosings: 'as-they-are' }));
    expect(kept.map(site => site.to && isoFromDay(site.to))).toEqual(['9999-12-31', '2020-01-02']);
    expect(readTable(headers, rows, { farClosings: 'left-out' })).toMatchObject({ taken: 1, leftOut: 1 });
  });

  test('that opens far ahead, or in a time without missions, is left out until it is confirmed', () => {
    const rows = [row('2919-01-01', ''), row('0019-01-01', ''), row('2019-01-01', '')];
    expect(readTable(headers, rows)).toMatchObject({ taken: 1, leftOut: 2, refusals: [] });
    expect(readTable(headers, rows, { farDates: 'as-they-are' }).taken).toBe(3);
  });

  test('that opens and closes in a time without missions is remarked on once', () => {
    const read = readTable(headers, [row('0019-01-01', '0020-01-01')], { farDates: 'as-they-are' });
    expect(read.taken).toBe(1);
    expect(read.finished.noticed?.remarks).toEqual([
      { remark: 'far-date', rows: 1, examples: [{ row: 1, value: '0019-01-01' }] },
    ]);
  });
});
