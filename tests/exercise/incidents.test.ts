import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { describe, expect, test } from 'vitest';
import { GED_COLUMNS } from '../../scripts/exercise/incidents.ts';
import { dayFromIso } from '../../src/units/day.ts';
import { features, table } from './files.ts';

const REAL = '../shared/data/incidents/ucdp_ged_v23.1_car.csv';
const { headers, rows } = table('incidents.csv');
const [coast] = features('coast.geojson');
const day = (text = '') => dayFromIso(text.slice(0, 10)) ?? Number.NaN;
const share = (test: (row: Record<string, string>) => boolean) => rows.filter(test).length / rows.length;

describe('the invented incidents', () => {
  test('stand in the 49 columns of UCDP GED', () => {
    expect(headers).toHaveLength(49);
    expect(headers).toEqual(GED_COLUMNS);
  });

  test.skipIf(!existsSync(REAL))('have the very header of a published file', () => {
    expect(headers.join(',')).toBe(readFileSync(REAL, 'utf8').split(/\r?\n/, 1)[0]);
  });

  test('are about 2,500, each once, in the five years, each within one year', () => {
    expect(rows.length).toBeGreaterThan(2400);
    expect(rows.length).toBeLessThan(2600);
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      const [start, end] = [day(row.date_start), day(row.date_end)];
      expect(start).toBeGreaterThanOrEqual(day('2019-01-01'));
      expect(end).toBeLessThanOrEqual(day('2023-12-31'));
      expect(start).toBeLessThanOrEqual(end);
      expect([row.date_start?.slice(0, 4), row.date_end?.slice(0, 4)]).toEqual([row.year, row.year]);
      const spanDays = end - start + 1;
      const [fewest, most] =
        { 1: [1, 1], 2: [1, 6], 3: [4, 7], 4: [28, 31], 5: [31, 180] }[row.date_prec ?? ''] ?? [];
      expect(spanDays).toBeGreaterThanOrEqual(fewest ?? Number.NaN);
      expect(spanDays).toBeLessThanOrEqual(most ?? Number.NaN);
    }
  });

  test('happen on land', () => {
    const wet = rows.filter(
      row => !booleanPointInPolygon([Number(row.longitude), Number(row.latitude)], coast),
    );
    expect(wet).toEqual([]);
  });

  test('count their dead as GED does: the sides add up, low <= best <= high', () => {
    for (const row of rows) {
      const [best, low, high] = [Number(row.best), Number(row.low), Number(row.high)];
      const sides = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].map(column =>
        Number(row[column]),
      );
      expect(sides.reduce((sum, dead) => sum + dead, 0)).toBe(best);
      expect(Math.min(...sides, low)).toBeGreaterThanOrEqual(0);
      expect(low <= best && best <= high).toBe(true);
    }
    const dead = rows.map(row => Number(row.best)).sort((one, other) => other - one);
    const worstTenth = dead.slice(0, rows.length / 10).reduce((sum, count) => sum + count, 0);
    expect(worstTenth / dead.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0.4);
  });

  test('mix types, precisions and perpetrators as published files do', () => {
    expect(share(row => row.type_of_violence === '3')).toBeGreaterThan(0.5);
    expect(share(row => row.type_of_violence === '1')).toBeGreaterThan(0.1);
    expect(share(row => row.type_of_violence === '2')).toBeGreaterThan(0.05);
    expect(new Set(rows.map(row => row.where_prec))).toEqual(new Set(['1', '2', '3', '4', '5', '6']));
    expect(new Set(rows.map(row => row.date_prec))).toEqual(new Set(['1', '2', '3', '4', '5']));
    expect(share(row => Number(row.where_prec) >= 4)).toBeLessThan(0.12);
    const byState = share(
      row => row.type_of_violence === '3' && (row.side_a ?? '').startsWith('Government of'),
    );
    expect(byState).toBeGreaterThan(0.08);
    expect(byState).toBeLessThan(0.3);
  });

  test('move from province to province over the years', () => {
    const worst = ['2019', '2020', '2021', '2022', '2023'].map(year => {
      const counts = new Map<string, number>();
      for (const row of rows) {
        if (row.year === year) counts.set(row.adm_1 ?? '', (counts.get(row.adm_1 ?? '') ?? 0) + 1);
      }
      return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0];
    });
    expect(worst).toEqual([
      'Iskareth province',
      'Iskareth province',
      'Senvarra province',
      'Thelmora province',
      'Marisket province',
    ]);
  });

  test('cluster: incidents come close upon each other in place and time far more often than by chance', () => {
    const exact = rows
      .filter(row => row.where_prec === '1' && row.date_prec === '1')
      .map(row => ({ day: day(row.date_start), north: Number(row.latitude), east: Number(row.longitude) }));
    const pairsAfter = (least: number, most: number) => {
      let pairs = 0;
      for (const one of exact) {
        for (const other of exact) {
          const daysLater = other.day - one.day;
          if (daysLater < least || daysLater > most) continue;
          if (Math.abs(one.north - other.north) < 0.1 && Math.abs(one.east - other.east) < 0.1) pairs += 1;
        }
      }
      return pairs;
    };
    expect(pairsAfter(1, 14)).toBeGreaterThan(2 * pairsAfter(181, 194));
  });
});
