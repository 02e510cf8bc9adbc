import { expect, it } from 'vitest';
import { fileOf } from '../harness.ts';
import { measured, reviewed } from '../own-files.ts';
import { until } from '../until.ts';
import { inPlanMode, planned, REQUEST, VILLAGE } from './planning.ts';

/** 100 people where the base is, 20 where the incidents out of its reach are, 3 some way beyond. */
async function withPeople() {
  const { session } = await inPlanMode({
    loadTowns: async () => [{ name: 'Far Ridge', latitude: 0, longitude: 3.15, population: 0 }],
  });
  await session.getState().offerFiles([fileOf('people.csv', { role: 'population' })]);
  await reviewed(session);
  await session.getState().confirmReviews();
  await measured(session);
  await planned(session);
  return session;
}

it('counts people with every plan, also while a base is dragged, until the grid is removed', async () => {
  const session = await withPeople();
  expect(session.getState().sources.map(source => source.role)).toContain('population');
  await session.getState().placeBase(VILLAGE);
  await until(() => expect(session.getState().plan?.change.people?.reached).toBe(20));
  expect(session.getState().plan?.change.people).toEqual({
    total: 123,
    before: 100,
    after: 120,
    reached: 20,
    exposed: 0,
  });
  session.getState().dragBase('base-1', 0, 3.25);
  await until(() => expect(session.getState().drag?.change?.people?.reached).toBe(3));
  await session.getState().dropBase(false);
  const id = session.getState().sources.find(source => source.role === 'population')?.id ?? '';
  session.getState().removeSource(id);
  await until(() => expect(session.getState().plan?.change.people).toBeNull());
});

it('finds the sites that reach most people', async () => {
  const session = await withPeople();
  session.getState().optimise({ ...REQUEST, candidates: 'towns', weight: 'people' });
  await until(() => expect(session.getState().placement?.running).toBe(false));
  expect(session.getState().placement).toMatchObject({
    problem: null,
    sites: [{ name: 'Far Ridge' }],
    baseline: 100,
    added: 23,
    demand: 123,
    proven: true,
    demandDays: null,
  });
});
