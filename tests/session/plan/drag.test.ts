import { expect, it, vi } from 'vitest';
import { until } from '../until.ts';
import { inPlanMode, planned, reaching, VILLAGE } from './planning.ts';

async function withVillage() {
  const made = await inPlanMode();
  await made.session.getState().placeBase(VILLAGE);
  await reaching(made.session, 1);
  return made;
}

it('follows a drag live and puts the base down as one step', async () => {
  const { session } = await withVillage();
  for (const longitude of [2.9, 2.5, 2]) session.getState().dragBase('base-1', 0, longitude);
  await until(() => expect(session.getState().drag?.change?.reached.incidents.nominal).toBe(0));
  expect(session.getState().scenarios[0]?.bases[1]?.longitude).toBe(3.01);
  expect(await session.getState().dropBase(true)).toBeNull();
  expect(session.getState().drag).toBeNull();
  expect(session.getState().plan?.change.reached.incidents.nominal).toBe(0);
  expect(session.getState().scenarios[0]?.bases[1]?.longitude).toBe(2);
  session.getState().undo();
  expect(session.getState().scenarios[0]?.bases[1]?.longitude).toBe(3.01);
  await reaching(session, 1);
});

it('asks for the newest position only, however fast the pointer moves', async () => {
  const { session, parts } = await withVillage();
  const asked: number[] = [];
  const answers: (() => void)[] = [];
  vi.spyOn(parts.planning, 'dragBase').mockImplementation(async (_plan, _id, _latitude, longitude) => {
    asked.push(longitude);
    await new Promise<void>(resolve => {
      answers.push(resolve);
    });
    return null;
  });
  for (let step = 0; step < 1000; step++) session.getState().dragBase('base-1', 0, step / 1000);
  expect(asked).toEqual([0]);
  answers[0]?.();
  await until(() => expect(asked).toEqual([0, 0.999]));
  answers[1]?.();
});

it('takes a base back to where it was, and its figures with it', async () => {
  const { session } = await withVillage();
  const before = session.getState().plan;
  session.getState().dragBase('base-1', 0, 1);
  await until(() => expect(session.getState().drag?.change).not.toBeNull());
  await session.getState().dropBase(false);
  const state = await planned(session);
  expect(state.drag).toBeNull();
  expect(state.plan?.change).toEqual(before?.change);
  session.getState().dragBase(state.plan?.baseline.bases[0]?.id ?? '', 0, 0.001);
  await until(() => expect(session.getState().drag?.change?.reached.incidents.nominal).toBe(1));
  await session.getState().dropBase(false);
});

it('refuses to put a base where it cannot stand, and takes it back', async () => {
  const { session } = await withVillage();
  session.getState().dragBase('base-1', 0, 0);
  expect(await session.getState().dropBase(true)).toBe('on-another-base');
  expect(session.getState()).toMatchObject({ drag: null, scenarios: [{ bases: [{}, { longitude: 3.01 }] }] });
  await planned(session);
  await reaching(session, 1);
});

it('changes nothing of the baseline', async () => {
  const { session } = await inPlanMode();
  const id = session.getState().plan?.baseline.bases[0]?.id ?? '';
  session.getState().dragBase(id, 0, 3);
  await until(() => expect(session.getState().drag?.change?.reached.incidents.nominal).toBe(1));
  expect(await session.getState().dropBase(true)).toBe('no-scenario');
  expect(session.getState()).toMatchObject({ drag: null, canUndo: false });
  expect(await session.getState().dropBase(true)).toBeNull();
});
