import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/measure/run.ts';
import { reportFrom } from './run-measure.ts';

const both = ['--incidents', 'data/exercise/incidents.csv', '--deployments', 'data/exercise/deployments.csv'];

describe('measuring the exercise from the command line', () => {
  it('counts every row once', async () => {
    const { counts } = await reportFrom(...both);
    const { rows, taken, refused, selected, evaluated, excluded } = counts;
    expect(rows).toBe(taken + refused);
    expect(selected).toBe(evaluated + excluded.notLocated + excluded.notDated + excluded.outsideRecord);
    expect(evaluated).toBeGreaterThan(0);
  });

  it('splits what it counts without losing any', async () => {
    const report = await reportFrom(...both, '--kind', 'all', '--km', '25');
    const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
    const { evaluated } = report.counts;
    expect(report.incidents).toBe(evaluated);
    expect(sum(Object.values(report.byPerpetrator).map(group => group.incidents))).toBe(evaluated);
    expect(sum(report.byYear.map(year => year.incidents ?? 0))).toBe(evaluated);
    expect(sum(report.cells.map(cell => cell.incidents))).toBe(evaluated);
    const uncovered = sum(report.cells.map(cell => cell.uncovered['25']));
    expect(uncovered).toBe(evaluated - report.coverage[0].incidents.nominal);
  });

  it('reports the distances asked for and no others, in order', async () => {
    const report = await reportFrom(...both, '--km', '40,7.5,40');
    expect(report.coverage.map(({ km }) => km)).toEqual([7.5, 40]);
    for (const cell of report.cells) expect(Object.keys(cell.uncovered).sort()).toEqual(['40', '7.5']);
  });

  it('takes both ends of the period in, and gives cells of the resolution asked for', async () => {
    const { cells } = await reportFrom(...both, '--kind', 'all');
    const day = cells.find(cell => cell.lastDateFrom === cell.lastDate)?.lastDate ?? '';
    const report = await reportFrom(
      ...both,
      '--kind',
      'all',
      '--from',
      day,
      '--to',
      day,
      '--resolution',
      '4',
    );
    expect(report.counts.evaluated).toBeGreaterThan(0);
    for (const cell of report.cells) {
      expect(cell.lastDateFrom <= day && day <= cell.lastDate).toBe(true);
      expect(cell.cell).toMatch(/^84[0-9a-f]{13}$/);
    }
  });

  it('holds the last map for as long as it is told', async () => {
    const short = await reportFrom(...both, '--hold-months', '1');
    const long = await reportFrom(...both, '--hold-months', '6');
    // The last map of the exercise is of September 2023.
    expect([short.record.to, long.record.to]).toEqual(['2023-10-01', '2024-03-01']);
  });

  it('says the same in words', async () => {
    const { counts, coverage } = await reportFrom(...both);
    const result = await run(both);
    const output = 'output' in result ? result.output : '';
    const within25 = coverage.find(({ km }) => km === 25)?.incidents.nominal ?? 0;
    expect(output).toContain(
      `${within25.toLocaleString('en')} of ${counts.evaluated.toLocaleString('en')} incidents`,
    );
    expect(output).toContain('within km');
  });

  it('runs as the README says, with nothing but JSON on standard output', async () => {
    const { status, stdout } = spawnSync(
      'npm',
      ['run', '--silent', 'measure', '--', ...both, '--mission', 'EXMIS', '--json'],
      { encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).settings.mission).toBe('EXMIS');
  });
});
