import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { countInsideRecord, missionSpans } from '../../src/session/record-span.ts';
import { baseList, mapSeries, site, stay } from '../fixtures/deployments.ts';
import { day, incidentTable } from '../fixtures/incident-table.ts';
import { inProcessAnalysis } from './harness.ts';

const { recordOf } = inProcessAnalysis();
const north = mapSeries(
  [
    ['2020-01-01', [site('N', 0, 0, { country: 'North' })]],
    ['2020-03-01', [site('N', 0, 0, { country: 'North' })]],
  ],
  'NORTH',
);
const south = baseList([stay('S', 0, 0, '2021-01-01', null, { country: 'South' })], 'SOUTH');

describe('the record that files under review are compared with', () => {
  it('holds the last map for the months that are set, and an open base for ever', async () => {
    const settings = { ...DEFAULT_SETTINGS, holdMonths: 6, mission: 'another' };
    const [spanOfMaps] = await missionSpans(north, settings, recordOf);
    expect(spanOfMaps?.record).toEqual([{ from: day('2020-01-01'), to: day('2020-09-01') }]);
    expect([...(spanOfMaps?.countries ?? [])]).toEqual(['north']);
    const [spanOfList] = await missionSpans(south, settings, recordOf);
    expect(spanOfList?.record).toEqual([{ from: day('2021-01-01'), to: day('9999-12-31') }]);
  });

  it('is that of the missions in the country of each incident, where the country is known', async () => {
    const spans = [
      ...(await missionSpans(north, DEFAULT_SETTINGS, recordOf)),
      ...(await missionSpans(south, DEFAULT_SETTINGS, recordOf)),
    ];
    const inside = (country: string, date: string, more = {}) =>
      countInsideRecord(incidentTable([{ country, date, ...more }]), spans);
    expect(inside('NORTH', '2020-01-01')).toBe(1);
    expect(inside('North', '2020-08-31')).toBe(1);
    expect(inside('North', '2020-09-01')).toBe(0);
    expect(inside('North', '2021-06-01')).toBe(0);
    expect(inside('South', '2021-06-01')).toBe(1);
    expect(inside('Elsewhere', '2021-06-01')).toBe(1);
    expect(inside('North', '2020-02-01', { dated: false })).toBe(0);
    expect(inside('North', '2020-02-01', { radiusKm: Number.NaN })).toBe(0);
  });
});
