import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../src/analysis/demand.ts';
import { deploymentOf } from '../../src/analysis/presence.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { baselineOf, postureOn } from '../../src/planning/scenario/posture.ts';
import { createReachTally } from '../../src/planning/scenario/reach-tally.ts';
import { day } from '../fixtures/incident-table.ts';
import { readDeployments, readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

describe.skipIf(!hasShared)('what is in reach of the October 2020 map', () => {
  it('is the baseline of the proven placements', async () => {
    const oracle = JSON.parse(readFileSync(shared('oracles/placement.json'), 'utf8'));
    const { incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
    const source = await readDeployments(shared('data/deployments/geopko_v2.1.csv'));
    const settings = {
      ...DEFAULT_SETTINGS,
      mission: 'MINUSCA',
      from: day('2014-01-01'),
      to: day('2022-12-31'),
    };
    const { demand } = demandOf(incidents, settings);
    expect(demand.count).toBe(oracle.events);
    const asOf = day('2020-10-01');
    const baseline = baselineOf(
      deploymentOf([source], settings, { incidentRecord: null, today: asOf }),
      asOf,
    );
    expect(baseline.bases).toHaveLength(oracle.existing);
    const within = (km: number) => {
      const tally = createReachTally(demand);
      for (const base of postureOn(baseline, asOf, km)) tally.add(base, 'kept');
      return tally.change().before;
    };
    expect(within(50).incidents.nominal).toBe(oracle.runs.events_50km_p1.baseline);
    expect(within(30).fatalities.nominal).toBe(oracle.runs.fatalities_best_30km_p2.baseline);
  });
});
