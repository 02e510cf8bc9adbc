import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { latLngToCell } from 'h3-js';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { runPlace } from '../../scripts/place/run.ts';
import { evaluatedIncidentsOf } from '../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { EvaluatedIncidents, Findings, Groups } from '../../src/model/findings.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { dayFromMonthIndex, isoFromDay } from '../../src/units/day.ts';
import { table } from '../exercise/files.ts';
import { readDeployments, readIncidents } from '../fixtures/read-file.ts';
// Computed by exercise.py, another program in another language, from the same files.
import answers from './exercise.json' with { type: 'json' };

type Summary = typeof answers.overall;
type Named<Value> = Readonly<Record<string, Value>>;

const file = (name: string) => fileURLToPath(new URL(`../../data/exercise/${name}`, import.meta.url));

const NOTHING = { incidents: 0, deaths: 0 };

function expectSummary(groups: Groups, group: number, wanted: Summary): void {
  expect(groups.incidents[group]).toBe(wanted.incidents);
  expect(groups.fatalities[group]).toBe(wanted.deaths);
  expect(groups.medianKm[group]).toBeCloseTo(wanted.medianKm, 6);
  expect(groups.p90Km[group]).toBeCloseTo(wanted.p90Km, 6);
  expect(groups.coverage.map(({ km }) => String(km))).toEqual(Object.keys(wanted.within));
  for (const column of groups.coverage) {
    const within = (wanted.within as Named<Summary['within']['1']>)[column.km];
    expect({
      nominal: column.nominal[group],
      certain: column.certain[group],
      possible: column.possible[group],
      deaths: column.fatalities[group],
    }).toEqual({
      nominal: within?.nominal,
      certain: within?.certain,
      possible: within?.possible,
      deaths: within?.deaths,
    });
    expect(column.expected[group]).toBeCloseTo(within?.expected ?? Number.NaN, 6);
  }
}

/** Groups that the method leaves empty have no entry among the answers. */
function expectEach(groups: Groups, names: readonly string[], wanted: Named<Summary>): void {
  expect(names).toEqual(expect.arrayContaining(Object.keys(wanted)));
  for (const [group, name] of names.entries()) {
    const summary = wanted[name];
    if (summary) expectSummary(groups, group, summary);
    else expect({ incidents: groups.incidents[group], deaths: groups.fatalities[group] }).toEqual(NOTHING);
  }
}

describe('the exercise, computed independently', () => {
  let findings: Findings;
  let evaluated: EvaluatedIncidents;

  beforeAll(async () => {
    const { incidents, counted } = await readIncidents(file('incidents.csv'));
    const bench = createWorkbench();
    bench.putIncidents('incidents', incidents, counted);
    bench.putDeployments('deployments', await readDeployments(file('deployments.csv')));
    const measurement = bench.measure(DEFAULT_SETTINGS);
    findings = measurement.findings;
    evaluated = evaluatedIncidentsOf(measurement);
  });

  it('counts every row, and by reason what cannot be compared', () => {
    const { rows, selected, notLocated, notDated, outsideRecord, overall } = answers;
    expect(findings.counts).toEqual({
      rows,
      taken: rows,
      leftOut: 0,
      refused: 0,
      selected,
      evaluated: overall.incidents,
      excluded: { notLocated, notDated, outsideRecord },
    });
    expect(findings.record.map(({ from, to }) => [isoFromDay(from), isoFromDay(to)])).toEqual([
      answers.record,
    ]);
    const { from = Number.NaN, to = Number.NaN } = findings.incidentRecord ?? {};
    expect([isoFromDay(from), isoFromDay(to - 1)]).toEqual(answers.incidentRecord);
  });

  it('finds coverage as recorded, certain, possible and expected, the deaths in it, and the distances', () => {
    expectSummary(findings.overall, 0, answers.overall);
  });

  it('finds the same by perpetrator, year and month', () => {
    expectEach(findings.byPerpetrator, PERPETRATORS, answers.byPerpetrator);
    expectEach(findings.byYear, findings.byYear.years.map(String), answers.byYear);
    const months = findings.byMonth.incidents.map((_, month) =>
      isoFromDay(dayFromMonthIndex(findings.byMonth.firstMonth + month)).slice(0, 7),
    );
    expectEach(findings.byMonth, months, answers.byMonth);
    const bases = months.map((month, group) => [month, findings.byMonth.bases[group]]);
    expect(Object.fromEntries(bases)).toEqual(answers.basesByMonth);
  });

  it('finds the nearest base of every single incident', () => {
    const text = readFileSync(new URL('exercise-incidents.csv', import.meta.url), 'utf8');
    const wanted = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const ids = table('incidents.csv').rows.map(({ id }) => id);
    const found = Array.from(evaluated.sourceRow, (row, index) => ({
      id: ids[row - 1],
      base: findings.bases[evaluated.nearestBase[index] ?? -1]?.name,
      distance_km: evaluated.distanceKm[index]?.toFixed(6),
    }));
    const byId = (one: { id?: string }, other: { id?: string }) => Number(one.id) - Number(other.id);
    expect(found.sort(byId)).toEqual(
      wanted.map(({ id, base, distance_km }) => ({ id, base, distance_km })).sort(byId),
    );
    const counts = findings.bases.map(
      ({ name }, group) => [name, findings.byBase.incidents[group] ?? 0] as const,
    );
    expect(Object.fromEntries(counts.filter(([, count]) => count > 0))).toEqual(answers.nearestTo);
  });

  it('ranks the cells by the deaths out of reach', () => {
    const text = readFileSync(new URL('exercise-incidents.csv', import.meta.url), 'utf8');
    const distances = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const incidents = new Map(table('incidents.csv').rows.map(row => [row.id, row]));
    const cells = new Map<string, { uncoveredIncidents: number; uncoveredFatalities: number }>();
    for (const { id, distance_km } of distances) {
      const row = incidents.get(id);
      if (!row || Number(distance_km) <= DEFAULT_SETTINGS.distanceKm) continue;
      const cell = latLngToCell(Number(row.latitude), Number(row.longitude), DEFAULT_SETTINGS.resolution);
      const sums = cells.get(cell) ?? { uncoveredIncidents: 0, uncoveredFatalities: 0 };
      sums.uncoveredIncidents += 1;
      sums.uncoveredFatalities += Number(row.best);
      cells.set(cell, sums);
    }
    expect(findings.gapCells).toBe(cells.size);
    const found = findings.gaps.map(({ cell, uncoveredIncidents, uncoveredFatalities }) => [
      cell,
      { uncoveredIncidents, uncoveredFatalities },
    ]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(cells));
    expect(findings.gaps.map(({ score }) => score)).toEqual(
      [...cells.values()].map(({ uncoveredFatalities }) => uncoveredFatalities).sort((a, b) => b - a),
    );
  });
});

describe('the best sites of the exercise, found by trying every choice', () => {
  const { asOf, demand, coverage, median } = answers.placement;

  async function place(...words: readonly string[]) {
    const files = ['--incidents', 'incidents.csv', '--deployments', 'deployments.csv'].concat(
      '--candidates',
      'towns.csv',
    );
    const paths = files.map(word => (word.startsWith('--') ? word : file(word)));
    const result = await runPlace([...paths, '--mission', 'EXMIS', '--as-of', asOf, ...words, '--json']);
    if ('problem' in result) throw new Error(result.problem);
    return JSON.parse(result.output);
  }

  it.each(coverage)('$sites within $km km add $added', async ({ km, sites, baseline, added, best }) => {
    const found = await place('--sites', String(sites), '--km', String(km));
    expect(found).toMatchObject({ total: demand, baseline, added, bound: added, proven: true });
    expect(best).toContainEqual(found.chosen);
  });

  it.each(median)('$sites for the least distance', async ({ sites, baselineKm, meanKm, best }) => {
    const found = await place('--sites', String(sites), '--objective', 'p-median');
    expect(found).toMatchObject({ total: demand, proven: true });
    expect(found.baseline).toBeCloseTo(baselineKm, 6);
    expect(found.meanKm).toBeCloseTo(meanKm, 6);
    expect(best).toContainEqual(found.chosen);
  });
});
