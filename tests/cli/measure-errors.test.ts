import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/measure/run.ts';
import { reportFrom, spawnMeasure } from './run-measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-measure-'));
const incidents = 'data/exercise/incidents.csv';
const deployments = 'data/exercise/deployments.csv';
const both = ['--incidents', incidents, '--deployments', deployments];

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('a wrong option or file: one clear line on standard error, exit code 2', () => {
  it.each([
    ['nothing at all', [], /--incidents FILE is missing/],
    ['no deployments', ['--incidents', incidents], /--deployments FILE is missing/],
    ['an unknown option', [...both, '--speed', '9'], /--speed/],
    ['an option without its value', [...both, '--mission'], /--mission/],
    ['a word that belongs to no option', [...both, 'MINUSCA'], /MINUSCA/],
    ['an unknown mission', [...both, '--mission', 'UNSEEN'], /"UNSEEN".*it has EXMIS/],
    ['an unknown country', [...both, '--country', 'Elsewhere'], /"Elsewhere"/],
    ['an unknown kind', [...both, '--kind', 'riot'], /--kind takes one-sided, .*not "riot"/],
    ['a list with an unknown kind', [...both, '--kind', 'one-sided,riot'], /--kind .*not "one-sided,riot"/],
    ['an unknown perpetrator', [...both, '--perpetrator', 'state,'], /--perpetrator takes .*not "state,"/],
    ['an unknown actor', [...both, '--actor', 'Nobody'], /no actor "Nobody" in .*incidents\.csv; it has /],
    ['fatalities in parts', [...both, '--minimum-fatalities', '1.5'], /--minimum-fatalities .*"1\.5"/],
    ['a radius of nothing', [...both, '--maximum-radius', '0'], /--maximum-radius .*not "0"/],
    ['a second file that is not there', [...both, '--incidents', 'no-such.csv'], /no-such\.csv/],
    ['a second file of another kind', [...both, '--deployments', incidents], /incidents\.csv holds no bases/],
    ['unknown sites', [...both, '--bases', 'toString'], /--bases takes troops, .*not "toString"/],
    ['a date that does not exist', [...both, '--from', '2020-02-30'], /--from takes a date .*"2020-02-30"/],
    ['a date in another form', [...both, '--to', '30/06/2020'], /--to takes a date .*"30\/06\/2020"/],
    [
      'a period that ends before it begins',
      [...both, '--from', '2020-02-02', '--to', '2020-02-01'],
      /--from/,
    ],
    ['a distance of zero', [...both, '--km', '0'], /--km/],
    ['a distance that is no number', [...both, '--km', '1,,5'], /--km/],
    ['a resolution out of range', [...both, '--resolution', '9'], /--resolution .* from 3 to 8, not "9"/],
    ['a resolution in parts', [...both, '--resolution', '5.5'], /--resolution/],
    ['no months', [...both, '--hold-months', '0'], /--hold-months .* from 1 to 120/],
    [
      'a file that is not there',
      ['--incidents', 'no-such.csv', '--deployments', deployments],
      /no-such\.csv/,
    ],
    ['a folder', ['--incidents', 'data', '--deployments', deployments], /data is not a file/],
    [
      'the files the wrong way round',
      ['--incidents', deployments, '--deployments', incidents],
      /no incidents/,
    ],
    ['incidents given twice', ['--incidents', incidents, '--deployments', incidents], /no bases/],
    ['a file without rows', ['--incidents', write('empty.csv', ''), '--deployments', deployments], /empty/],
    ['a document', ['--incidents', write('map.csv', '%PDF-1.7\n'), '--deployments', deployments], /PDF/],
  ])('%s', async (_, words, explanation) => {
    const result = await run(words);
    expect(result).toEqual({ problem: expect.stringMatching(explanation) });
    expect('problem' in result && result.problem).toMatch(/^[^\n]+\.$/);
  });

  it('dates that can be read in two ways, until told in which', async () => {
    const table = write(
      'own.csv',
      'date,latitude,longitude,deaths,perpetrator\n03/04/2020,-19.60,-27.40,2,Group\n05/06/2020,-19.61,-27.41,1,Group\n',
    );
    const words = ['--incidents', table, '--deployments', deployments, '--kind', 'all'];
    expect(await run(words)).toEqual({
      problem: expect.stringMatching(/03\/04\/2020.*--date-order day-first/),
    });
    for (const [order, last] of [
      ['day-first', '2020-06-05'],
      ['month-first', '2020-05-06'],
    ]) {
      const { cells } = await reportFrom(...words, '--date-order', order);
      expect(
        cells
          .map(({ lastDate }) => lastDate ?? '')
          .sort()
          .at(-1),
      ).toBe(last);
    }
  });

  it('standard output stays empty', () => {
    const { status, output, error } = spawnMeasure(...both, '--mission', 'UNSEEN');
    expect(error).toMatch(/^measure: There is no mission "UNSEEN"[^\n]+\n$/);
    expect(output).toBe('');
    expect(status).toBe(2);
  });
});

describe('more refused rows than are kept', () => {
  it('are counted, and the first of them told', async () => {
    const rows = ['date,latitude,longitude', '2020-01-20,-27.4,-19.6', ...Array<string>(10_500).fill('x')];
    const many = write('many.csv', rows.join('\n'));
    const words = ['--incidents', many, '--deployments', deployments];
    const report = await reportFrom(...words);
    expect(report.refusedRows).toBe(10_500);
    expect(report.counts).toMatchObject({ rows: 10_501, taken: 1, refused: 10_500 });
    expect(report.problems).toHaveLength(10_000);
    expect(await run(words)).toMatchObject({
      output: expect.stringContaining('and 10480 more (--json has the first 10000)'),
    });
  });
});

describe('help', () => {
  it('names every option', () => {
    const { status, output } = spawnMeasure('--help');
    expect(status).toBe(0);
    for (const option of [
      'mission',
      'kind',
      'perpetrator',
      'actor',
      'minimum-fatalities',
      'maximum-radius',
      'bases',
      'from',
      'to',
      'km',
      'resolution',
      'hold-months',
      'json',
    ]) {
      expect(output).toContain(`--${option}`);
    }
  });
});
