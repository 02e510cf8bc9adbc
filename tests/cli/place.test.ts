import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PlaceReport } from '../../scripts/place/run.ts';
import { runPlace } from '../../scripts/place/run.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-place-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function spawnPlace(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--import', 'tsx', 'scripts/place.ts', ...words], {
    cwd: resolve(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
}

async function reportFrom(...words: string[]): Promise<PlaceReport> {
  const result = await runPlace([...words, '--json']);
  if ('problem' in result) throw new Error(result.problem);
  return JSON.parse(result.output);
}

const exercise = [
  ...['--incidents', 'data/exercise/incidents.csv', '--deployments', 'data/exercise/deployments.csv'],
  ...['--mission', 'EXMIS', '--as-of', '2021-06-15', '--candidates', 'data/exercise/towns.csv'],
];
const asked = [...exercise, '--sites', '2', '--km', '10'];

/** The exercise with some options said differently. */
function instead(...changes: string[]): string[] {
  const words = [...asked];
  for (let index = 0; index < changes.length; index += 2) {
    const place = words.indexOf(changes[index]);
    if (place < 0) words.push(changes[index], changes[index + 1]);
    else words[place + 1] = changes[index + 1];
  }
  return words;
}

function without(option: string): string[] {
  return asked.toSpliced(asked.indexOf(option), 2);
}

describe('closing bases of the exercise', () => {
  const closing = [...exercise.slice(0, -2), '--km', '10', '--closures'];

  it('shares out what is covered, and names the least and the most that so many closures lose', async () => {
    const result = await runPlace([...closing, '--json']);
    if ('problem' in result) throw new Error(result.problem);
    const { covered, total, bases, leastLoss, mostLoss, leastSets, sequence } = JSON.parse(result.output);
    expect(covered).toBeGreaterThan(0);
    expect(covered).toBeLessThan(total);
    const shares = bases.reduce((sum: number, { share }: { share: number }) => sum + share, 0);
    expect(shares).toBeCloseTo(covered, 9);
    expect([leastLoss.length, mostLoss.length, sequence.length]).toEqual(Array(3).fill(bases.length));
    expect(leastLoss[0]).toBe(Math.min(...bases.map(({ first }: { first: number }) => first)));
    expect(mostLoss[0]).toBe(Math.max(...bases.map(({ first }: { first: number }) => first)));
    expect([leastLoss.at(-1), mostLoss.at(-1), sequence.at(-1).lost]).toEqual([covered, covered, covered]);
    expect(leastSets.every(({ proven }: { proven: boolean }) => proven)).toBe(true);
  });

  it('reads as text without --json', async () => {
    const result = await runPlace(closing);
    expect(result).toMatchObject({
      output: expect.stringContaining(
        'Proven: no other choice of as many bases leaves fewer than the least, or more than the most, out of reach.',
      ),
    });
  });

  it.each([
    [['--sites', '2'], '--closures takes no --candidates, --sites or --objective'],
    [['--candidates', 'data/exercise/towns.csv'], '--closures takes no --candidates'],
  ])('takes nothing that asks for new sites', async (more, problem) => {
    expect(await runPlace([...closing, ...more])).toEqual({ problem: expect.stringContaining(problem) });
  });
});

describe.skipIf(!hasShared)('closing bases of MINUSCA', () => {
  it.each(['25', '50'])('exposes what was computed independently, at %s km', async km => {
    const expected = JSON.parse(readFileSync(shared('oracles/closures.json'), 'utf8')).km[km];
    const result = await runPlace([
      ...['--incidents', shared('data/incidents/ucdp_ged_v23.1_car.csv'), '--mission', 'MINUSCA'],
      ...['--deployments', shared('data/deployments/geopko_v2.1.csv'), '--as-of', '2020-10-01', '--km', km],
      ...['--from', '2014-01-01', '--to', '2022-12-31', '--closures', '--json'],
    ]);
    if ('problem' in result) throw new Error(result.problem);
    const report = JSON.parse(result.output);
    expect(report.covered).toBe(expected.covered_all);
    const sizes = report.bases.map((_: unknown, index: number) => index + 1);
    expect(report.leastLoss).toEqual(sizes.map((size: number) => expected.min_loss_by_r[size]));
    expect(report.mostLoss).toEqual(sizes.map((size: number) => expected.max_loss_by_r[size]));
    for (const { name, sole, share, first, last } of report.bases) {
      expect([name, sole]).toEqual([name, expected.sole[name]]);
      expect(share).toBeCloseTo(expected.shapley[name], 6);
      expect([first, last]).toEqual(expected.closed_first_vs_last[name]);
    }
  });
});

describe('placing on the exercise', () => {
  it('says what the new bases add, and that it is proven', async () => {
    const report = await reportFrom(...asked);
    expect(report).toMatchObject({ gap: 0, proven: true });
    expect(report.chosen).toHaveLength(2);
    expect(report.added).toBeGreaterThan(0);
    expect(report.bound).toBe(report.added);
    const more = await reportFrom(...instead('--sites', '3'));
    expect(more.baseline).toBe(report.baseline);
    expect(more.added ?? 0).toBeGreaterThanOrEqual(report.added ?? 0);
  });

  it('p-median: the mean distance, needing no --km', async () => {
    const report = await reportFrom(...without('--km'), '--objective', 'p-median');
    expect(report.proven).toBe(true);
    expect((report.baseline ?? 0) - (report.added ?? 0)).toBeCloseTo(report.meanKm ?? 0, 9);
    expect(report.bound).toBeCloseTo(report.added ?? 0, 9);
  });

  it('reads as text without --json', async () => {
    const result = await runPlace(asked);
    expect('output' in result && result.output).toMatch(/^Chosen: .+\nIn reach \(10 km\)[^\n]+\nAdded: /);
    expect('output' in result && result.output).toMatch(/Proven: no other choice is better\.$/);
  });
});

describe('a wrong option or file: one clear sentence', () => {
  const header = 'name,latitude,longitude\n';
  it.each([
    ['no candidates given', without('--candidates'), /--candidates FILE is missing/],
    ['no mission', without('--mission'), /--mission NAME is missing/],
    ['no date', without('--as-of'), /--as-of YYYY-MM-DD is missing/],
    ['no number of sites', without('--sites'), /--sites K is missing/],
    ['no reach', without('--km'), /--km X is missing/],
    ['no sites', instead('--sites', '0'), /--sites takes a whole number from 1 .*not "0"/],
    ['half a site', instead('--sites', '1.5'), /--sites takes/],
    ['a reach of nothing', instead('--km', '0'), /--km takes a distance/],
    ['several reaches', instead('--km', '1,5'), /--km takes a distance/],
    ['an unknown objective', instead('--objective', 'luck'), /--objective takes coverage, p-median/],
    ['an unknown weight', instead('--weight', 'gold'), /--weight takes incidents, fatalities/],
    ['a date that does not exist', instead('--as-of', '2021-02-30'), /--as-of takes a date/],
    ['a period backwards', instead('--from', '2021-02-02', '--to', '2021-02-01'), /--from lies after --to/],
    ['an unknown mission', instead('--mission', 'UNSEEN'), /"UNSEEN".*it has EXMIS/],
    [
      'a day before the record',
      instead('--as-of', '2001-01-01'),
      /record runs from .* 2001-01-01 is not known/,
    ],
    [
      'a period without incidents',
      instead('--from', '2001-01-01', '--to', '2001-12-31'),
      /no located and dated/,
    ],
    ['more sites than candidates', instead('--sites', '900'), /--sites asks for 900 of only \d+ candidates/],
    ['an empty file', instead('--candidates', write('none.csv', '')), /empty/],
    ['no rows', instead('--candidates', write('header.csv', header)), /none\.csv|header\.csv/],
    ['rows without a place', instead('--candidates', write('bad.csv', `${header}A,95,10\n`)), /bad\.csv/],
    [
      'bases as candidates',
      instead('--candidates', 'data/exercise/deployments.csv'),
      /not a list of candidates/,
    ],
    ['no such file', instead('--candidates', 'no-such.csv'), /There is no file no-such\.csv/],
    ['an unknown option', [...asked, '--speed', '9'], /--speed/],
  ])('%s', async (_, words, explanation) => {
    const result = await runPlace(words);
    expect(result).toEqual({ problem: expect.stringMatching(explanation) });
    expect('problem' in result && result.problem).toMatch(/^[^\n]+\.$/);
  });

  it('goes to standard error, with exit code 2', () => {
    const { status, stdout, stderr } = spawnPlace(...instead('--mission', 'UNSEEN'));
    expect(stderr).toMatch(/^place: There is no mission "UNSEEN"[^\n]+\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('help', () => {
  it('names every option', () => {
    const { status, stdout } = spawnPlace('--help');
    expect(status).toBe(0);
    for (const option of [
      'mission',
      'as-of',
      'candidates',
      'sites',
      'km',
      'objective',
      'weight',
      'kind',
      'json',
    ]) {
      expect(stdout).toContain(`--${option}`);
    }
  });
});

describe.skipIf(!hasShared)('the proven placements, from the command line', () => {
  const oracle = hasShared
    ? JSON.parse(readFileSync(shared('oracles/placement.json'), 'utf8'))
    : { runs: {} };

  it.each(Object.keys(oracle.runs))('%s', async name => {
    const [, by, km, sites] = /^(events|fatalities)\w*_(\d+)km_p(\d+)$/.exec(name) ?? [];
    const report = await reportFrom(
      ...['--incidents', shared('data/incidents/ucdp_ged_v23.1_car.csv')],
      ...['--deployments', shared('data/deployments/geopko_v2.1.csv')],
      ...['--candidates', shared('data/places/car_towns.csv')],
      ...['--mission', 'MINUSCA', '--as-of', '2020-10-01', '--from', '2014-01-01', '--to', '2022-12-31'],
      ...['--km', km, '--sites', sites, '--weight', by === 'events' ? 'incidents' : 'fatalities'],
    );
    const { baseline, added, chosen } = oracle.runs[name];
    expect(report).toMatchObject({ baseline, added, bound: added, gap: 0, proven: true });
    expect(report.chosen).toHaveLength(chosen.length);
  });
});
