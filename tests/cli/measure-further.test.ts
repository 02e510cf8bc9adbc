import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../scripts/measure/run.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

const folder = mkdtempSync(join(tmpdir(), 'within-reach-further-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const exercise = [
  ...[
    '--incidents',
    'data/exercise/incidents.csv',
    '--deployments',
    'data/exercise/deployments.csv',
    '--json',
  ],
];

async function further(...words: string[]) {
  const result = await run(words);
  if ('problem' in result) throw new Error(result.problem);
  return JSON.parse(result.output);
}

async function problemOf(...words: string[]): Promise<string> {
  const result = await run([...exercise, ...words]);
  if (!('problem' in result)) throw new Error('there is no problem');
  return result.problem;
}

describe('what --with adds on the exercise', () => {
  it('is nothing unless it is asked for', async () => {
    expect(Object.keys(await further(...exercise))).not.toEqual(
      expect.arrayContaining(['response', 'hotCells', 'risk', 'changes']),
    );
  });

  it('tells every area that the incidents name, and together they are all', async () => {
    const report = await further(...exercise, '--with', 'areas', '--km', '10,25');
    const { areas, outsideAreas, incidents, coverage } = report;
    const rows = outsideAreas === null ? areas : [...areas, outsideAreas];
    const sum = (of: (row: (typeof rows)[number]) => number) =>
      rows.reduce((all: number, row: (typeof rows)[number]) => all + of(row), 0);
    expect(areas.length).toBeGreaterThan(1);
    expect(sum(row => row.incidents)).toBe(incidents);
    for (const { km, incidents: within } of coverage) {
      expect(sum(row => row.within[km])).toBe(within.nominal);
      expect(sum(row => row.certain[km])).toBe(within.certain);
      expect(sum(row => row.possible[km])).toBe(within.possible);
    }
    const [first] = areas;
    const alone = await further(...exercise, '--where', first.name, '--km', '10,25');
    expect([alone.settings.where, alone.incidents]).toEqual([[first.name], first.incidents]);
    expect(alone.coverage[0].incidents.nominal).toBe(first.within['10']);
    expect(alone.incidentRecord).toEqual(report.incidentRecord);
  });

  it('takes areas by outline in place of those that the incidents name', async () => {
    const areas = write('areas.geojson', {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { name: 'Everywhere' },
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [-60, -60],
                [60, -60],
                [60, 60],
                [-60, 60],
                [-60, -60],
              ],
            ],
          },
        },
      ],
    });
    const whole = await further(...exercise);
    const report = await further(...exercise, '--with', 'areas', '--areas', areas, '--where', 'Everywhere');
    expect(report.areas).toHaveLength(1);
    expect(report.areas[0]).toMatchObject({ name: 'Everywhere', incidents: whole.incidents });
  });

  it('tells for every onset whether a base was there, and when it came', async () => {
    const { response } = await further(...exercise, '--with', 'response', '--response-km', '10');
    const { episodes, onsets, covered, atRisk, reached, shares } = response;
    expect(response).toMatchObject({ resolution: 5, km: 10, quietDays: 365 });
    expect([episodes.length, covered + atRisk]).toEqual([onsets, onsets]);
    expect(onsets).toBeGreaterThan(0);
    type Told = { covered: boolean; event: boolean; left: number; right: number | null };
    expect(episodes.filter((each: Told) => each.covered)).toHaveLength(covered);
    expect(episodes.filter((each: Told) => each.event && !each.covered)).toHaveLength(reached);
    for (const { left, right } of episodes as Told[])
      if (right !== null) expect(right).toBeGreaterThanOrEqual(left);
    for (const { latest, low, high, earliest } of shares) {
      expect(low).toBeLessThanOrEqual(latest);
      expect(high).toBeGreaterThanOrEqual(latest);
      expect(earliest).toBeGreaterThanOrEqual(0);
    }
  });

  it('takes a list of cells, and counts what lies outside', async () => {
    const { cells } = await further(...exercise, '--resolution', '4');
    const universe = write('cells.json', [cells[0].cell, cells[0].cell, cells[1].cell]);
    const { hotCells } = await further(...exercise, '--with', 'hot-cells', '--universe', universe);
    expect(hotCells.cells).toBe(2);
    expect(hotCells.outside).toBeGreaterThan(0);
  });

  it('finds nothing changed against the same file', async () => {
    const { changes } = await further(
      ...exercise,
      '--with',
      'changes',
      '--against',
      'data/exercise/incidents.csv',
    );
    expect(changes).toMatchObject({ added: 0, removed: 0, moved: 0, redated: 0, recounted: 0 });
  });
});

describe('what cannot be meant', () => {
  it('is said in a sentence', async () => {
    const cells = write('none.json', []);
    const mixed = write('mixed.json', ['84194adffffffff', '85194ad3fffffff']);
    const word = write('word.json', ['Ouaka']);
    const weights = write('weights.json', { own1: -1 });
    const broken = write('broken.json', '[');
    const hot = ['--with', 'hot-cells', '--universe'];
    expect(await problemOf('--with', 'everything')).toContain(
      '--with takes areas, response, hot-cells, risk, changes',
    );
    expect(await problemOf('--where', 'Atlantis')).toContain('There is no area "Atlantis"');
    expect(await problemOf('--areas', 'data/exercise/towns.csv')).toContain('holds no outlines of areas');
    expect(await problemOf('--with', 'changes')).toContain('--against FILE');
    expect(await problemOf(...hot, join(folder, 'absent.json'))).toContain('There is no file');
    expect(await problemOf(...hot, cells)).toContain('does not hold a list of cells');
    expect(await problemOf(...hot, broken)).toContain('no JSON');
    expect(await problemOf(...hot, word)).toContain('is not an H3 cell');
    expect(await problemOf(...hot, mixed)).toContain('several resolutions');
    expect(await problemOf('--with', 'risk', '--weights', weights)).toContain('does not hold weights');
    expect(await problemOf('--with', 'risk', '--risk-from', '2020-13')).toContain('a month such as 2020-01');
    expect(await problemOf('--with', 'response', '--quiet-days', '0')).toContain('--quiet-days takes');
    expect(await run([...exercise.slice(0, -1), '--with', 'response'])).toEqual({
      problem: '--with adds to the JSON: say --json too.',
    });
  });
});

describe.skipIf(!hasShared)('what --with adds for MINUSCA, computed independently', () => {
  const minusca = [
    ...['--incidents', shared('data/incidents/ucdp_ged_v23.1_car.csv')],
    ...['--deployments', shared('data/deployments/geopko_v2.1.csv'), '--mission', 'MINUSCA', '--json'],
  ];
  const oracle = (name: string) => JSON.parse(readFileSync(shared(`oracles/${name}`), 'utf8'));

  it.each(['25', '50'])('after each onset, at %s km', async km => {
    const { response } = await further(...minusca, '--with', 'response', '--response-km', km);
    const { data } = Papa.parse<Record<string, string>>(
      readFileSync(shared(`oracles/response_car_r5_${km}km.csv`), 'utf8'),
      { header: true, skipEmptyLines: true },
    );
    const told = response.episodes.map(
      (each: { incident: string; left: number; right: number | null; event: boolean }) =>
        [each.incident, each.left, each.right ?? '', each.event ? 1 : 0].join(),
    );
    expect(told.toSorted()).toEqual(
      data.map(({ id, L, R, event }) => [id, L, R, event || 0].join()).toSorted(),
    );
  });

  it('each province by its name in the source', async () => {
    const { areas } = oracle('by_province_car.json');
    const report = await further(...minusca, '--with', 'areas', '--km', '10,25,50,100');
    for (const [name, expected] of Object.entries<object>(areas)) {
      expect(report.areas.find((area: { name: string }) => area.name === name)).toMatchObject(expected);
    }
    const alone = await further(...minusca, '--where', 'Ouaka province', '--km', '25');
    expect([alone.incidents, alone.coverage[0].incidents.nominal]).toEqual([122, 22]);
  });

  it('where it is hot, and where next', async () => {
    const { universe, runs } = oracle('hot_cells_car.json');
    for (const expected of runs) {
      const cells = write('universe.json', universe[expected.resolution]);
      const [year] = expected.years;
      const { hotCells } = await further(
        ...minusca,
        ...['--with', 'hot-cells', '--universe', cells, '--from', `${year}-01-01`, '--to', `${year}-12-31`],
      );
      expect(hotCells).toMatchObject({ incidents: expected.incidents, cells: expected.cells });
      expect(hotCells.critical).toBeCloseTo(expected.critical, 12);
      const names = (hot: { cell: string }[]) => hot.map(({ cell }) => cell).toSorted();
      expect(names(hotCells.hot)).toEqual(names(expected.hot));
    }
    const forecast = oracle('forecast_car.json');
    const { risk } = await further(
      ...minusca,
      ...['--with', 'risk', '--universe', write('universe.json', forecast.universe), '--from', '1997-01-01'],
      ...[
        '--weights',
        write('weights.json', forecast.weights),
        '--risk-from',
        '2015-01',
        '--risk-to',
        '2022-12',
      ],
    );
    expect(risk.backtest.AUROC).toBeCloseTo(forecast.model.AUROC, 5);
    expect(risk.backtest.top20Cells).toBeCloseTo(forecast.model.top20_cells, 6);
    expect(risk.backtest.twelveMonthCount.top20Incidents).toBeCloseTo(
      forecast.share_of_last_12_months.top20_incidents,
      6,
    );
    expect(risk.months[0].cells[0]).toEqual({
      cell: forecast.months['2015-01'][0].cell,
      p: expect.closeTo(forecast.months['2015-01'][0].p, 7),
    });
  });
});
