import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../scripts/measure/report.ts';
import { hasShared, shared } from '../fixtures/shared.ts';
import { reportFrom, spawnMeasure } from './run-measure.ts';

interface Within {
  readonly events: number;
  readonly fatalities_best: number;
  readonly expected_events: number;
  readonly certain_events: number;
  readonly possible_events: number;
}
interface Part {
  readonly events: number;
  readonly fatalities_best: number;
  readonly median_km: number;
  readonly p90_km: number;
  readonly [within: string]: number | Within;
}

const DISTANCES_KM = [1, 5, 10, 25, 50, 100];
const files = [
  '--incidents',
  shared('data/incidents/ucdp_ged_v23.1_car.csv'),
  '--deployments',
  shared('data/deployments/geopko_v2.1.csv'),
];

/** The figures of one group in the shape and the rounding of the oracle. */
function partOf({ incidents, fatalities, distance, coverage }: Report['byPerpetrator'][string]) {
  const rounded = (value: number | null, digits: number) => Number((value ?? Number.NaN).toFixed(digits));
  return {
    events: incidents,
    fatalities_best: fatalities,
    median_km: rounded(distance.medianKm, 3),
    p90_km: rounded(distance.p90Km, 3),
    ...Object.fromEntries(
      coverage.map(({ km, incidents: within, fatalities: deaths }) => [
        `within_${km}km`,
        {
          events: within.nominal,
          fatalities_best: deaths.nominal,
          expected_events: rounded(within.expected, 4),
          certain_events: within.certain,
          possible_events: within.possible,
        },
      ]),
    ),
  };
}

describe.skipIf(!hasShared)('MINUSCA from the command line, every number of the oracle', () => {
  const oracle = hasShared ? JSON.parse(readFileSync(shared('oracles/minusca_coverage.json'), 'utf8')) : {};
  let report: Report;

  beforeAll(() => {
    const { status, output, error } = spawnMeasure(...files, '--mission', 'MINUSCA', '--json');
    expect([status, error]).toEqual([0, '']);
    report = JSON.parse(output);
  });

  it('the record', () => {
    expect([report.record.from, report.record.to]).toEqual(oracle.record);
  });

  it('what was counted and what could be evaluated', () => {
    const { rows, selected, evaluated, excluded } = report.counts;
    expect(rows).toBe(oracle.ged_rows);
    expect(selected).toBe(oracle.one_sided);
    expect(selected - excluded.notLocated - excluded.notDated).toBe(oracle.one_sided_located);
    expect(evaluated).toBe(oracle.evaluated);
  });

  it.each([
    ['all', (all: Report) => all],
    ['state', (all: Report) => all.byPerpetrator.state],
    ['non_state', (all: Report) => all.byPerpetrator['non-state']],
  ] as const)('coverage and distances: %s', (name, groupOf) => {
    const part: Part = oracle[name];
    expect(Object.keys(part).filter(key => key.startsWith('within'))).toHaveLength(DISTANCES_KM.length);
    expect(partOf(groupOf(report))).toEqual(part);
  });

  it('years', () => {
    const years = report.byYear.map(({ year, incidents, coverage }) => [
      String(year),
      { events: incidents, within_25km: coverage.find(({ km }) => km === 25)?.incidents.nominal },
    ]);
    expect(Object.fromEntries(years)).toEqual(oracle.by_year);
  });

  it('the base that was nearest, by name', () => {
    const byName = new Map<string, number>();
    for (const { name, nearestTo } of report.bases) byName.set(name, (byName.get(name) ?? 0) + nearestTo);
    const named = [...byName].filter(([, incidents]) => incidents > 0);
    expect(Object.fromEntries(named)).toEqual(oracle.nearest_base_counts);
  });

  it('maps, and presences with and without troops', async () => {
    const stays = async (sites: string) => {
      const { bases } = await reportFrom(...files, '--mission', 'MINUSCA', '--bases', sites);
      return bases.flatMap(base => base.presences);
    };
    const any = await stays('any');
    expect(new Set(any.map(({ from }) => from)).size).toBe(oracle.maps);
    expect(any).toHaveLength(oracle.presence_rows);
    expect(await stays('troops')).toHaveLength(oracle.presence_rows_with_troops);
  });

  it('no more than 1 km and 25 km when these are asked for', async () => {
    const asked = await reportFrom(...files, '--mission', 'MINUSCA', '--km', '1,25');
    expect(asked.coverage).toEqual(report.coverage.filter(({ km }) => km === 1 || km === 25));
  });
});
