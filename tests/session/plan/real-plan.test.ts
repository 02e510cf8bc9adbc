import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlacementRequest } from '../../../src/model/placement.ts';
import { day } from '../../fixtures/incident-table.ts';
import { hasShared, shared } from '../../fixtures/shared.ts';
import { realIngest, testSession } from '../harness.ts';
import { measured, reviewed } from '../own-files.ts';
import { until } from '../until.ts';
import { planned, REQUEST, VILLAGE } from './planning.ts';

const EXERCISE = ['incidents.csv', 'deployments.csv', 'towns.csv', 'coast.geojson', 'provinces.geojson'];
const CAR = [
  'data/incidents/ucdp_ged_v23.1_car.csv',
  'data/deployments/geopko_v2.1.csv',
  'data/places/car_towns.csv',
];

const diskFile = (path: string) => new File([readFileSync(path)], basename(path));

async function onTheExercise() {
  const made = testSession({
    ingest: realIngest,
    fetchExercise: async () => EXERCISE.map(name => diskFile(`data/exercise/${name}`)),
  });
  await made.session.getState().start();
  await measured(made.session);
  made.session.getState().setMode('plan');
  await planned(made.session);
  return made.session;
}

describe('planning on the exercise', () => {
  it('finds the best towns, refuses the sea, and tests the plan', async () => {
    const session = await onTheExercise();
    const { plan, settings } = session.getState();
    const split = (plan?.period?.last ?? 0) - 365;
    session.getState().changePlanSettings({ splitDay: split });
    session.getState().optimise({ ...REQUEST, candidates: 'towns', sites: 3, km: settings.distanceKm });
    await until(() => expect(session.getState().placement?.running).toBe(false));
    const { placement } = session.getState();
    expect(placement).toMatchObject({ problem: null, proven: true });
    expect(placement?.demandDays?.last).toBeLessThanOrEqual(split);
    expect(placement?.frontier[2]).toMatchObject({ sites: 3, added: placement?.added });
    await session.getState().acceptProposal('');
    await until(() => {
      const { after, before } = session.getState().plan?.change ?? {};
      expect(after?.incidents.nominal).toBeGreaterThan(before?.incidents.nominal ?? 0);
    });
    session.getState().testPlan();
    await until(() => expect(session.getState().testing).toBe(false));
    const { planTest } = session.getState();
    expect(planTest?.hindsight.proven).toBe(true);
    expect(planTest?.scenario).toBeLessThanOrEqual(planTest?.hindsight.reached ?? 0);
    expect(planTest?.random.median).toBeLessThanOrEqual(planTest?.scenario ?? 0);
    const site = placement?.sites[0] ?? VILLAGE;
    const far = { ...VILLAGE, latitude: site.latitude, longitude: site.longitude - 30 };
    expect(await session.getState().placeBase(far)).toBe('in-the-sea');
  });
});

describe.skipIf(!hasShared || CAR.some(path => !existsSync(shared(path))))('planning in the CAR', () => {
  it('finds the proven best sites of the oracle, from drop to proposal', { timeout: 120_000 }, async () => {
    const oracle = JSON.parse(readFileSync(shared('oracles/placement.json'), 'utf8'));
    const session = await onTheExercise();
    await session.getState().offerFiles(CAR.map(path => diskFile(shared(path))));
    await reviewed(session);
    await session.getState().confirmReviews();
    // What is there reaches as far as the project says; new sites as far as the search is asked.
    session.getState().changeSettings({ distanceKm: 50 });
    session.getState().changePlanSettings({
      asOf: day('2020-10-01'),
      period: { from: day('2014-01-01'), to: day('2022-12-31') },
    });
    await planned(session);
    const find = async (change: Partial<PlacementRequest>) => {
      session.getState().optimise({ ...REQUEST, ...change });
      await until(() => expect(session.getState().placement?.running).toBe(false));
      const { sites = [], ...placement } = session.getState().placement ?? {};
      return { ...placement, chosen: sites.map(site => site.name).sort() };
    };
    const incidents = await find({ sites: 3, km: 50 });
    expect(incidents).toMatchObject({ ...oracle.runs.events_50km_p3, proven: true, demand: oracle.events });
    expect(incidents.frontier?.[4]?.added).toBe(oracle.runs.events_50km_p5.added);
    session.getState().changeSettings({ distanceKm: 30 });
    expect(await find({ sites: 2, km: 30, weight: 'fatalities' })).toMatchObject({
      ...oracle.runs.fatalities_best_30km_p2,
      proven: true,
    });
  });
});
