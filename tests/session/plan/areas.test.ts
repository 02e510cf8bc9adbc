import { expect, it } from 'vitest';
import type { Corner } from '../../../src/model/drawn-area.ts';
import { until } from '../until.ts';
import { inPlanMode, REQUEST } from './planning.ts';

const TOWNS = [
  { name: 'Port Marsh', latitude: 0, longitude: 0.1, population: 10 },
  { name: 'Far Ridge', latitude: 0, longitude: 3.02, population: 10 },
];

/** A square of two degrees around a place on the equator. */
const around = (longitude: number): readonly Corner[] => [
  [longitude - 1, -1],
  [longitude + 1, -1],
  [longitude + 1, 1],
  [longitude - 1, 1],
];

async function drawing() {
  const { session } = await inPlanMode({ loadTowns: async () => TOWNS });
  const search = async () => {
    session.getState().optimise({ ...REQUEST, candidates: 'towns' });
    await until(() => expect(session.getState().placement?.running).toBe(false));
    const { placement } = session.getState();
    return placement?.problem ?? placement?.sites.map(site => site.name);
  };
  return { session, search };
}

it('draws an area corner by corner, takes corners back, and finishes it when it is one', async () => {
  const { session } = await drawing();
  const state = session.getState();
  state.startPlacing('temporary');
  state.startDrawing('within');
  expect(session.getState().placing).toBeNull();
  for (const [longitude, latitude] of around(3).slice(0, 2)) state.addCorner(latitude, longitude);
  expect(state.finishDrawing()).toBe('too-few-corners');
  expect(session.getState().drawing?.corners).toHaveLength(2);
  state.addCorner(50, 50);
  state.addCorner(50, 50);
  expect(session.getState().drawing?.corners).toHaveLength(3);
  state.removeCorner();
  for (const [longitude, latitude] of around(3).slice(2)) state.addCorner(latitude, longitude);
  expect(state.finishDrawing()).toBeNull();
  expect(session.getState()).toMatchObject({
    drawing: null,
    drawnAreas: [{ use: 'within', corners: around(3) }],
  });
});

it('lets a half-drawn area go for placing a base, and for nothing', async () => {
  const { session } = await drawing();
  session.getState().startDrawing('not-within');
  session.getState().startPlacing('temporary');
  expect(session.getState().drawing).toBeNull();
  session.getState().startDrawing('not-within');
  session.getState().startDrawing(null);
  expect(session.getState()).toMatchObject({ drawing: null, drawnAreas: [] });
});

it('finds the best sites in and out of areas, as they are on the map when it is asked', async () => {
  const { session, search } = await drawing();
  const { addArea, removeArea } = session.getState();
  expect(await search()).toEqual(['Far Ridge']);
  expect(addArea('not-within', around(3))).toBeNull();
  expect(await search()).not.toContain('Far Ridge');
  expect(addArea('within', around(3))).toBeNull();
  expect(await search()).toBe('no-candidates');
  removeArea('drawn:1');
  expect(await search()).toEqual(['Far Ridge']);
  expect(addArea('within', around(3).slice(0, 2))).toBe('too-few-corners');
  expect(session.getState().drawnAreas.map(area => area.id)).toEqual(['drawn:2']);
});

it('forgets areas when other data are loaded', async () => {
  const { session } = await drawing();
  session.getState().addArea('within', around(3));
  await session.getState().openExercise();
  expect(session.getState().drawnAreas).toEqual([]);
});
