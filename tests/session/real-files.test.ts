import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { transferable } from '../../src/workers/wire.ts';
import { realIngest, testSession } from './harness.ts';
import { measured, reviewed } from './own-files.ts';

const INCIDENTS = '../shared/data/incidents/ucdp_ged_v23.1_car.csv';
const DEPLOYMENTS = '../shared/data/deployments/geopko_v2.1.csv';
const EXERCISE = ['incidents.csv', 'deployments.csv', 'towns.csv', 'coast.geojson', 'provinces.geojson'];

const diskFile = (path: string) => new File([readFileSync(path)], basename(path));

function realSession() {
  return testSession({
    ingest: realIngest,
    fetchExercise: async () => EXERCISE.map(name => diskFile(`data/exercise/${name}`)),
  });
}

describe('the session with the real importers', () => {
  it('opens the exercise that the page ships', async () => {
    const { session } = realSession();
    await session.getState().start();
    const state = await measured(session);
    expect(state.notices).toEqual([]);
    expect(state.exercise).toBe(true);
    expect(state.findings?.counts.evaluated).toBeGreaterThan(1000);
    expect(state.settings.area.length).toBeGreaterThan(0);
    expect(state.towns.length).toBeGreaterThan(50);
    // What the page draws it never hands over to a worker.
    expect(state.outlines.length).toBeGreaterThan(1);
    expect(transferable([state.outlines, state.areas])).toEqual([]);
  });

  it.skipIf(!existsSync(INCIDENTS) || !existsSync(DEPLOYMENTS))(
    'takes UCDP GED and Geo-PKO from drop to the published answer, and reads an incident back',
    { timeout: 60_000 },
    async () => {
      const { session } = realSession();
      await session.getState().start();
      await session.getState().offerFiles([diskFile(INCIDENTS), diskFile(DEPLOYMENTS)]);
      await reviewed(session);
      expect(session.getState().reviews.map(review => review.stage)).toEqual(['ready', 'ready']);
      await session.getState().confirmReviews();
      const { findings, settings, sources } = await measured(session);
      expect(settings.mission).toBe('MINUSCA');
      expect(findings?.counts).toMatchObject({ rows: 1848, taken: 1848, selected: 1076, evaluated: 406 });
      const at25 = findings?.overall.coverage.find(({ km }) => km === 25);
      expect(at25).toMatchObject({ nominal: [92], certain: [65], possible: [108] });
      const texts = await session.getState().sourceText(sources[0]?.id ?? '', [1, 1848]);
      expect(texts.get(1848)?.find(([header]) => header === 'country')?.[1]).toBe('Central African Republic');
    },
  );
});
