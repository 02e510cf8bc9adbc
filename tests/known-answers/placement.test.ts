import { readFileSync } from 'node:fs';
import loadHighs from 'highs';
import { describe, expect, it } from 'vitest';
import { demandOf, demandWeights } from '../../src/analysis/demand.ts';
import { deploymentOf } from '../../src/analysis/presence.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { townCandidates } from '../../src/planning/placement/candidates.ts';
import { frontier } from '../../src/planning/placement/frontier.ts';
import { placeSites } from '../../src/planning/placement/place.ts';
import { refusals } from '../../src/planning/placement/refusals.ts';
import { freeChoice } from '../../src/planning/placement/site-rules.ts';
import { coveringOf, requiredOf, type Siting } from '../../src/planning/placement/siting.ts';
import { baselineOf, postureOn } from '../../src/planning/scenario/posture.ts';
import { day } from '../fixtures/incident-table.ts';
import { readDeployments, readFile, readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

interface Run {
  readonly baseline: number;
  readonly added: number;
  readonly chosen: readonly string[];
}

const highs = await loadHighs();
const limit = { timeLimitSeconds: 60 };

describe.skipIf(!hasShared)('the proven placements for the Central African Republic', async () => {
  const oracle = hasShared
    ? JSON.parse(readFileSync(shared('oracles/placement.json'), 'utf8'))
    : { runs: {} };
  const siting = hasShared ? await readSiting() : null;

  it('are asked of the same data', () => {
    expect(siting?.demand.count).toBe(oracle.events);
    expect(siting?.existing).toHaveLength(oracle.existing);
    expect(siting?.candidates).toHaveLength(oracle.candidates);
  });

  it.each(Object.entries<Run>(oracle.runs))('%s', (name, run) => {
    const question = questionOf(name, siting);
    const { problem, baseline } = coveringOf(question);
    expect(baseline).toBe(run.baseline);
    const placement = placeSites(highs, problem, limit);
    expect(placement).toMatchObject({ value: run.added, bound: run.added, gap: 0, proven: true });
    expect(placement.chosen).toHaveLength(run.chosen.length);
  });

  it('lie on a frontier that never falls and gains less and less', () => {
    const { problem } = coveringOf(questionOf('events_50km_p5', siting));
    const steps = frontier(highs, problem, 10, limit);
    expect(steps.map(({ sites }) => sites)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const values = steps.map(({ placement }) => placement.value);
    for (const sites of [1, 3, 5]) expect(values[sites - 1]).toBe(oracle.runs[`events_50km_p${sites}`].added);
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(steps.every(({ placement }) => placement.proven)).toBe(true);
    const gains = steps.map(({ marginalGain }) => marginalGain ?? 0);
    expect(gains.reduce((sum, gain) => sum + gain, 0)).toBe(values[9]);
  });

  it('say what is lost when a site is refused, and what would stand in for it', () => {
    const { problem } = coveringOf(questionOf('events_50km_p3', siting));
    const placement = placeSites(highs, problem, limit);
    const found = refusals(highs, problem, placement, limit);
    expect(found.map(({ site }) => site)).toEqual(placement.chosen);
    for (const { site, without, lost, substitute } of found) {
      expect(without.chosen).not.toContain(site);
      expect(without.proven).toBe(true);
      expect(lost).toBe(placement.value - without.value);
      expect(substitute?.lost).toBeGreaterThanOrEqual(lost);
    }
  });

  it('agree with the fewest sites for what they reach', () => {
    const question = questionOf('events_50km_p5', siting);
    const { baseline, added } = oracle.runs.events_50km_p5;
    const share = (baseline + added) / question.demand.count;
    const { problem } = requiredOf({ ...question, rules: freeChoice(question.candidates.length, 20) }, share);
    const placement = placeSites(highs, problem, limit);
    expect(placement.proven).toBe(true);
    const { placement: four } = frontier(highs, coveringOf(question).problem, 4, limit)[3];
    expect(four.value).toBeLessThan(added);
    expect(placement.value).toBe(5);
  });
});

/** `events_50km_p3` asks for three sites that reach 50 km, for the most incidents. */
function questionOf(name: string, siting: Siting | null): Siting {
  const [, by, km, sites] = /^(events|fatalities_best)_(\d+)km_p(\d+)$/.exec(name) ?? [];
  if (!siting || by === undefined) throw new Error(`cannot ask ${name}`);
  const { demand, candidates, existing } = siting;
  return {
    ...siting,
    weights: demandWeights(demand, {
      by: by === 'events' ? 'incidents' : 'fatalities',
      halfLifeDays: null,
      asOf: day('2020-10-01'),
    }),
    existing: existing.map(base => ({ ...base, reachKm: Number(km) })),
    reachKm: Number(km),
    rules: freeChoice(candidates.length, Number(sites)),
  };
}

async function readSiting(): Promise<Siting> {
  const { incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
  const source = await readDeployments(shared('data/deployments/geopko_v2.1.csv'));
  const { data } = await readFile(shared('data/places/car_towns.csv'));
  const settings = {
    ...DEFAULT_SETTINGS,
    mission: 'MINUSCA',
    from: day('2014-01-01'),
    to: day('2022-12-31'),
  };
  const asOf = day('2020-10-01');
  const { demand } = demandOf(incidents, settings);
  const candidates = townCandidates(data.role === 'towns' ? data.towns : []);
  return {
    demand,
    weights: new Float64Array(demand.count).fill(1),
    existing: postureOn(
      baselineOf(deploymentOf([source], settings, { incidentRecord: null, today: asOf }), asOf),
      asOf,
      50,
    ),
    candidates,
    reachKm: 50,
    rules: freeChoice(candidates.length, 1),
  };
}
