import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/measure/run.ts';
import { reportFrom } from './run-measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const HEADER = 'event_date,latitude,longitude,fatalities,country,location';
const incidents = write(
  'incidents.csv',
  HEADER,
  '2011-05-20,6.8,29.7,3,South Sudan,Rumbek',
  '2013-12-18,4.85,31.6,9,South Sudan,Juba',
  '2015-03-02,9.5,31.65,2,South Sudan,Malakal',
  '2014-01-05,0.32,32.58,1,Uganda,Kampala',
  '9999-12-31,4.85,31.6,1,South Sudan,Juba',
);
const bases = (name: string, ...rows: readonly string[]) =>
  write(name, 'base,mission,latitude,longitude,opened,closed', ...rows);
const JUBA = 'Juba,UNMISS,4.86,31.6,2011-07-09';
const MALAKAL = 'Malakal,UNMISS,9.53,31.66,2012-01-01';

describe('the incident record', () => {
  const closed = bases('closed.csv', `${JUBA},2021-12-31`, `${MALAKAL},2019-06-30`);

  it('leaves years without incident data out of every count, and says where it ends', async () => {
    const report = await reportFrom('--incidents', incidents, '--deployments', closed);
    expect(report.incidentRecord).toEqual({ from: '2011-05-01', to: '2015-03-31' });
    const after = report.byYear.filter(({ year }) => year > 2015);
    expect(after.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
    for (const year of after) {
      expect(year).toMatchObject({ data: 'no-incident-data', incidents: null, fatalities: null });
    }
    expect(report.byYear.find(({ year }) => year === 2012)).toMatchObject({ data: 'known', incidents: 0 });
  });

  it('can be corrected', async () => {
    const corrected = ['--incidents-from', '2011-01-01', '--incidents-to', '2018-06-30'];
    const report = await reportFrom('--incidents', incidents, '--deployments', closed, ...corrected);
    expect(report.incidentRecord).toEqual({ from: '2011-01-01', to: '2018-06-30' });
    const data = (wanted: number) => report.byYear.find(({ year }) => year === wanted)?.data;
    expect([data(2018), data(2019)]).toEqual(['known', 'no-incident-data']);
  });

  it('is told in words as well', async () => {
    const result = await run(['--incidents', incidents, '--deployments', closed]);
    const text = 'output' in result ? result.output : result.problem;
    expect(text).toMatch(/The incident data end on 31\sMarch\s2015, before the period does/);
    expect(text).not.toContain('9999');
  });
});

describe('the end of the period', () => {
  it('is not moved by a row dated 9999 nor by a closing that is only planned', async () => {
    const open = bases('open.csv', `${JUBA},`, `${MALAKAL},${new Date().getFullYear() + 5}-12-31`);
    const report = await reportFrom('--incidents', incidents, '--deployments', open);
    expect(report.record).toEqual({ from: '2011-07-09', to: '2015-04-01' });
    expect(report.asOf).toBe('2015-03-31');
    expect(report.byYear.map(({ year }) => year)).toEqual([2011, 2012, 2013, 2014, 2015]);
    expect(JSON.stringify(report)).not.toContain('9999-12-31"},"strength');
  });

  it('is the day that the user states for a list of bases', async () => {
    const open = bases('open.csv', `${JUBA},`);
    const until = ['--bases-listed-until', '2016-02-29'];
    const report = await reportFrom('--incidents', incidents, '--deployments', open, ...until);
    expect(report.record.to).toBe('2016-03-01');
    expect(report.asOf).toBe('2016-02-29');
  });

  it('lies before 1970 for a list that closed before', async () => {
    const old = bases('old.csv', 'Leopoldville,ONUC,-4.32,15.31,1960-07-15,1964-06-30');
    const report = await reportFrom('--incidents', incidents, '--deployments', old);
    expect(report.record.to?.slice(0, 4)).toBe('1964');
  });
});

describe('the countries of one mission', () => {
  const closed = bases('closed.csv', `${JUBA},2021-12-31`, `${MALAKAL},2019-06-30`);
  const located = (...words: readonly string[]) =>
    reportFrom('--incidents', incidents, '--deployments', closed, ...words);

  it('are the default, and others are measured when they are named', async () => {
    expect((await located('--mission', 'UNMISS')).settings.countries).toEqual(['South Sudan']);
    expect((await located()).settings.countries).toEqual(['South Sudan']);
    expect((await located('--country', 'Uganda')).counts.selected).toBe(1);
    expect((await located('--country', 'all')).settings.countries).toEqual([]);
  });
});
