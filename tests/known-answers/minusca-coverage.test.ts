import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluatedIncidentsOf } from '../../src/analysis/evaluated-incidents.ts';
import { createWorkbench, type Workbench } from '../../src/analysis/workbench.ts';
import type { EvaluatedIncidents, Findings, Groups } from '../../src/model/findings.ts';
import { PERPETRATORS } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { isoFromDay } from '../../src/units/day.ts';
import { PRESET_DISTANCES_KM } from '../../src/units/distance.ts';
import { readDeployments, readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

interface Within {
  events: number;
  fatalities_best: number;
  expected_events: number;
  certain_events: number;
  possible_events: number;
}
type Part = { events: number; fatalities_best: number; median_km: number; p90_km: number } & Record<
  string,
  Within
>;
interface Oracle {
  maps: number;
  record: [string, string];
  presence_rows: number;
  presence_rows_with_troops: number;
  ged_rows: number;
  one_sided: number;
  one_sided_located: number;
  evaluated: number;
  all: Part;
  state: Part;
  non_state: Part;
  by_year: Record<string, { events: number; within_25km: number }>;
  nearest_base_counts: Record<string, number>;
}

describe.skipIf(!hasShared)('MINUSCA against one-sided violence, computed independently', () => {
  let oracle: Oracle;
  let bench: Workbench;
  let findings: Findings;
  let evaluated: EvaluatedIncidents;

  beforeAll(async () => {
    oracle = JSON.parse(readFileSync(shared('oracles/minusca_coverage.json'), 'utf8'));
    const { incidents, counted } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
    bench = createWorkbench();
    bench.putIncidents('ged', incidents, counted);
    bench.putDeployments('geo-pko', await readDeployments(shared('data/deployments/geopko_v2.1.csv')));
    const measurement = bench.measure({ ...DEFAULT_SETTINGS, mission: 'MINUSCA' });
    findings = measurement.findings;
    evaluated = evaluatedIncidentsOf(measurement);
  });

  const expectPart = (groups: Groups, group: number, part: Part) => {
    expect(groups.incidents[group]).toBe(part.events);
    expect(groups.fatalities[group]).toBe(part.fatalities_best);
    expect(groups.medianKm[group]).toBeCloseTo(part.median_km, 3);
    expect(groups.p90Km[group]).toBeCloseTo(part.p90_km, 3);
    for (const column of groups.coverage) {
      const within = part[`within_${column.km}km`];
      expect(column.nominal[group]).toBe(within.events);
      expect(column.fatalities[group]).toBe(within.fatalities_best);
      expect(column.certain[group]).toBe(within.certain_events);
      expect(column.possible[group]).toBe(within.possible_events);
      expect(column.expected[group]).toBeCloseTo(within.expected_events, 3);
    }
  };

  it('takes every row and evaluates the incidents inside the record', () => {
    const { counts, record } = findings;
    expect(counts.rows).toBe(oracle.ged_rows);
    expect(counts.taken + counts.refused).toBe(counts.rows);
    expect(counts.selected).toBe(oracle.one_sided);
    expect(counts.selected - counts.excluded.notLocated - counts.excluded.notDated).toBe(
      oracle.one_sided_located,
    );
    expect(counts.evaluated).toBe(oracle.evaluated);
    expect(record.map(({ from, to }) => [isoFromDay(from), isoFromDay(to)])).toEqual([oracle.record]);
    expect(findings.distancesKm).toEqual(PRESET_DISTANCES_KM);
  });

  it('knows as many presences as the deployment maps show', () => {
    const presences = (all: Findings) => all.bases.reduce((sum, base) => sum + base.presences.length, 0);
    const months = new Set(findings.bases.flatMap(base => base.presences.map(presence => presence.from)));
    expect(months.size).toBe(oracle.maps);
    expect(presences(findings)).toBe(oracle.presence_rows_with_troops);
    const everySite = bench.measure({
      ...DEFAULT_SETTINGS,
      mission: 'MINUSCA',
      siteClasses: ['troops', 'police', 'observers', 'headquarters', 'other'],
    }).findings;
    expect(presences(everySite)).toBe(oracle.presence_rows);
  });

  it('finds every figure, overall and by perpetrator', () => {
    expectPart(findings.overall, 0, oracle.all);
    expectPart(findings.byPerpetrator, PERPETRATORS.indexOf('state'), oracle.state);
    expectPart(findings.byPerpetrator, PERPETRATORS.indexOf('non-state'), oracle.non_state);
  });

  it('finds every year', () => {
    const { years, incidents, coverage } = findings.byYear;
    const at25 = coverage.find(column => column.km === 25);
    const found = years.map((year, group) => [
      String(year),
      { events: incidents[group], within_25km: at25?.nominal[group] },
    ]);
    expect(Object.fromEntries(found)).toEqual(oracle.by_year);
  });

  it('finds the nearest base of every incident', () => {
    // The oracle lists the ten bases that were nearest most often.
    const counts = findings.bases.map(
      (base, group) => [base.name, findings.byBase.incidents[group]] as const,
    );
    expect(Object.fromEntries(counts)).toMatchObject(oracle.nearest_base_counts);
  });

  it('finds the distance of every single incident', () => {
    const text = readFileSync(shared('oracles/minusca_coverage_events.csv'), 'utf8');
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const line = (mid: string, latitude: number, longitude: number, km: number, base: string) =>
      [mid, latitude.toFixed(6), longitude.toFixed(6), km.toFixed(4), base].join(' ');
    const wanted = rows.map(row =>
      line(row.mid, Number(row.latitude), Number(row.longitude), Number(row.km), row.base),
    );
    const found = Array.from(evaluated.firstDay, (first, index) =>
      line(
        isoFromDay(Math.floor((first + evaluated.lastDay[index]) / 2)),
        evaluated.positions[index * 2 + 1],
        evaluated.positions[index * 2],
        evaluated.distanceKm[index],
        findings.bases[evaluated.nearestBase[index]].name,
      ),
    );
    expect(found.sort()).toEqual(wanted.sort());
  });
});
