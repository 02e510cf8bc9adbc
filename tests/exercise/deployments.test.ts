import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { townsWithTroops } from '../../scripts/exercise/posture.ts';
import { dayFromIso } from '../../src/units/day.ts';
import { table } from './files.ts';

const REAL = '../shared/data/deployments/geopko_v2.1.csv';
const { headers, rows } = table('deployments.csv');
const onMap = (revision: number) => rows.filter(row => row.source?.endsWith(`Rev. ${revision}`));
const withTroops = (iso: string) => townsWithTroops(dayFromIso(iso) ?? Number.NaN);

describe('the invented deployments', () => {
  test.skipIf(!existsSync(REAL))('stand in the columns of a published Geo-PKO 2.1 file', () => {
    const real = Papa.parse<string[]>(readFileSync(REAL, 'utf8'), { preview: 1 }).data[0];
    expect(headers).toEqual(real);
  });

  test('are one mission on sixteen maps of fifteen months, about one in four months', () => {
    expect(new Set(rows.map(row => row.mission))).toEqual(new Set(['EXMIS']));
    expect(new Set(rows.map(row => row.source)).size).toBe(16);
    const months = [...new Set(rows.map(row => Number(row.year) * 12 + Number(row.month)))];
    expect(months).toHaveLength(15);
    const gaps = months.slice(1).map((month, index) => month - (months[index] ?? 0));
    expect(gaps.every(gap => gap >= 3 && gap <= 4)).toBe(true);
  });

  test('stand in towns of the country, about fifteen over the years', () => {
    const towns = new Map(
      table('towns.csv').rows.map(town => [town.name, `${town.latitude} ${town.longitude}`]),
    );
    for (const row of rows) expect(towns.get(row.location)).toBe(`${row.latitude} ${row.longitude}`);
    const locations = new Set(rows.map(row => row.location)).size;
    expect(locations).toBeGreaterThanOrEqual(14);
    expect(locations).toBeLessThanOrEqual(20);
  });

  test('have one mission headquarters, sector headquarters, unknown strengths and sites without troops', () => {
    for (let revision = 1; revision <= 16; revision += 1) {
      expect(onMap(revision).filter(row => row.hq === '3')).toHaveLength(1);
      expect(onMap(revision).filter(row => row.hq === '2').length).toBeGreaterThanOrEqual(1);
    }
    expect(rows.some(row => row['no.troops'] === 'unknown')).toBe(true);
    const unarmed = rows.filter(row => row['no.troops'] === '0');
    expect(unarmed.some(row => row['unpol.dummy'] === '1')).toBe(true);
    expect(unarmed.some(row => row['unmo.dummy'] === '1')).toBe(true);
    expect(rows.some(row => row['comment.on.unit'] === 'Temporary operating base')).toBe(true);
  });

  test('tell the story: Kressath late, Torthaim closed, the higher revision of a month holds', () => {
    expect(withTroops('2020-09-30').has('Kressath')).toBe(false);
    expect(withTroops('2020-10-01').has('Kressath')).toBe(true);
    expect(withTroops('2021-08-31').has('Torthaim')).toBe(true);
    expect(withTroops('2021-09-01').has('Torthaim')).toBe(false);
    expect(withTroops('2021-05-01').has('Senvareth')).toBe(true);
    expect(withTroops('2019-01-31').size).toBe(0);
    expect(withTroops('2024-02-29').size).toBeGreaterThan(5);
    expect(withTroops('2024-03-01').size).toBe(0);
  });
});
