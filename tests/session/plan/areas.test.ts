import { expect, it } from 'vitest';
import { type Corner, drawnAreaSchema, withCornerMoved } from '../../../src/model/drawn-area.ts';
import { testSession } from '../harness.ts';
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
  const made = await inPlanMode({ loadTowns: async () => TOWNS });
  const { session } = made;
  const search = async () => {
    session.getState().optimise({ ...REQUEST, candidates: 'towns' });
    await until(() => expect(session.getState().placement?.running).toBe(false));
    const { placement } = session.getState();
    return placement?.problem ?? placement?.sites.map(site => site.name);
  };
  return { ...made, search };
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
    openArea: 'drawn:1',
    drawnAreas: [{ use: 'within', corners: around(3) }],
  });
});

it('keeps an area drawn, or dragged, over the antimeridian as one that a saved project can have', async () => {
  const { session } = await drawing();
  const state = session.getState();
  state.startDrawing('within');
  for (const [longitude, latitude] of around(180)) state.addCorner(latitude, longitude);
  expect(state.finishDrawing()).toBeNull();
  const across = [179, -179, -179, 179];
  expect(session.getState().drawnAreas[0]?.corners.map(([longitude]) => longitude)).toEqual(across);
  state.addArea('within', around(178.5));
  state.holdArea('drawn:2', withCornerMoved(around(178.5), 1, [540.5, -1]));
  expect(session.getState().heldArea?.corners[1]).toEqual([-179.5, -1]);
  expect(state.dropArea(true)).toBeNull();
  const kept = session.getState().drawnAreas;
  expect(kept[1]?.corners[1]).toEqual([-179.5, -1]);
  for (const area of kept) expect(drawnAreaSchema.parse(area)).toEqual(area);
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

it('takes every change of an area back and forth on the one stack of steps', async () => {
  const { session } = await drawing();
  const { addArea, changeArea, holdArea, dropArea, removeArea, undo, redo } = session.getState();
  const areas = () => session.getState().drawnAreas;
  addArea('within', around(3));
  changeArea('drawn:1', { name: 'North bank' });
  changeArea('drawn:1', { use: 'not-within' });
  holdArea('drawn:1', withCornerMoved(around(3), 0, [1.5, -1.5]));
  holdArea('drawn:1', withCornerMoved(around(3), 0, [1, -2]));
  expect(areas()[0]?.corners[0]).toEqual([2, -1]);
  expect(dropArea(true)).toBeNull();
  expect(areas()).toMatchObject([{ name: 'North bank', use: 'not-within' }]);
  expect(areas()[0]?.corners[0]).toEqual([1, -2]);
  removeArea('drawn:1');
  const steps = [];
  while (session.getState().canUndo) {
    steps.push(areas());
    undo();
  }
  expect(steps.map(([area]) => area && [area.name, area.use, area.corners[0]?.[1]])).toEqual([
    undefined,
    ['North bank', 'not-within', -2],
    ['North bank', 'not-within', -1],
    ['North bank', 'within', -1],
    ['', 'within', -1],
  ]);
  expect(areas()).toEqual([]);
  while (session.getState().canRedo) {
    redo();
    expect(areas()).toEqual(steps.pop());
  }
});

it('keeps an area as it was where a corner cannot be, cannot be spared, or is taken back', async () => {
  const { session } = await drawing();
  const { addArea, changeArea, holdArea, dropArea } = session.getState();
  addArea('within', around(3));
  const [area] = session.getState().drawnAreas;
  holdArea('drawn:1', withCornerMoved(around(3), 0, [5, 0]));
  expect(dropArea(true)).toBe('crosses-itself');
  holdArea('drawn:1', withCornerMoved(around(3), 0, [1, -2]));
  expect(dropArea(false)).toBeNull();
  expect(dropArea(true)).toBeNull();
  expect(changeArea('drawn:1', { corners: around(3).slice(0, 2) })).toBe('too-few-corners');
  expect(session.getState()).toMatchObject({ heldArea: null, drawnAreas: [area] });
  expect(session.getState().drawnAreas[0]).toBe(area);
});

it('takes the last corner back with undo while an area is drawn, and remembers areas after a reload', async () => {
  const { session, held, parts } = await drawing();
  const { addArea, startDrawing, addCorner, undo } = session.getState();
  addArea('within', around(3));
  startDrawing('not-within');
  addCorner(1, 1);
  undo();
  expect(session.getState()).toMatchObject({ drawing: { corners: [] }, drawnAreas: [{ use: 'within' }] });
  await until(() => expect(held.document).toMatchObject({ project: { drawnAreas: [{ id: 'drawn:1' }] } }));
  const again = testSession({ storage: parts.storage });
  await again.session.getState().start();
  expect(again.session.getState().drawnAreas).toEqual(session.getState().drawnAreas);
});
