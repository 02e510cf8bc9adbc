import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demandOf } from '../../src/analysis/demand.ts';
import { geodesicKm } from '../../src/analysis/geodesic.ts';
import { deploymentOf } from '../../src/analysis/presence.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import {
  baseWeights,
  coveredOf,
  extremeClosures,
  leastExposedFirst,
  sharedCovers,
} from '../../src/planning/closures.ts';
import { baselineOf } from '../../src/planning/scenario/posture.ts';
import { day } from '../fixtures/incident-table.ts';
import { readDeployments, readIncidents } from '../fixtures/read-file.ts';
import { hasShared, shared } from '../fixtures/shared.ts';

describe.skipIf(!hasShared)(
  'closing the bases of the October 2020 map, all subsets enumerated independently',
  () => {
    it.each([25, 50])('exposes what it exposes at %i km', async km => {
      const oracle = JSON.parse(readFileSync(shared('oracles/closures.json'), 'utf8'));
      const expected = oracle.km[km];
      const { incidents } = await readIncidents(shared('data/incidents/ucdp_ged_v23.1_car.csv'));
      const source = await readDeployments(shared('data/deployments/geopko_v2.1.csv'));
      const settings = {
        ...DEFAULT_SETTINGS,
        mission: 'MINUSCA',
        from: day('2014-01-01'),
        to: day('2022-12-31'),
      };
      const { demand } = demandOf(incidents, settings);
      const asOf = day('2020-10-01');
      const { bases } = baselineOf(
        deploymentOf([source], settings, { incidentRecord: null, today: asOf }),
        asOf,
      );
      const reach = bases.map(base =>
        Int32Array.from(demand.latitude.keys()).filter(
          point =>
            geodesicKm(demand.latitude[point], demand.longitude[point], base.latitude, base.longitude) <= km,
        ),
      );
      const covers = sharedCovers(
        reach,
        Array.from(demand.latitude, () => 1),
      );
      expect(coveredOf(covers)).toBe(expected.covered_all);
      const weights = baseWeights(covers, bases.length);
      bases.forEach(({ name }, base) => {
        expect([name, weights[base].sole]).toEqual([name, expected.sole[name]]);
        expect(weights[base].share).toBeCloseTo(expected.shapley[name], 6);
        expect([weights[base].sole, weights[base].last]).toEqual(expected.closed_first_vs_last[name]);
      });
      const { least, most } = extremeClosures(covers, bases.length);
      for (let size = 1; size <= bases.length; size++) {
        expect([size, least[size - 1].lost]).toEqual([size, expected.min_loss_by_r[size]]);
        expect([size, most[size - 1].lost]).toEqual([size, expected.max_loss_by_r[size]]);
      }
      expect(leastExposedFirst(covers, bases.length).map(({ lost }) => lost)).toEqual(
        expected.greedy_least.map(([, lost]: [string, number]) => lost),
      );
    });
  },
);
