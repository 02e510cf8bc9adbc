import { describe, expect, it } from 'vitest';
import type { AreaOutline } from '../../../src/model/place.ts';
import { checkPlace, checkStay } from '../../../src/planning/scenario/site-check.ts';
import { takeStep } from '../../../src/planning/scenario/take-step.ts';
import { planBase, scenarioOf } from './plan-base.ts';

function square(id: string, west: number, south: number, east: number, north: number): AreaOutline {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { id, name: id, polygons: [[ring]] };
}

const island = square('island', 0, 0, 4, 4);
const province = square('province', 0, 0, 2, 4);
const ground = { outlines: [island, province], area: [province] };
const anywhere = { outlines: [], area: [] };
const at = (latitude: number, longitude: number) => planBase('new', { latitude, longitude });

describe('where a base can stand', () => {
  it('is on land, in the area of interest', () => {
    expect(checkPlace(at(1, 1), scenarioOf(), ground)).toBeNull();
    expect(checkPlace(at(1, 3), scenarioOf(), ground)).toBe('outside-area');
    expect(checkPlace(at(1, 5), scenarioOf(), ground)).toBe('in-the-sea');
  });

  it('is anywhere, where no outline is known and no area chosen', () => {
    expect(checkPlace(at(1, 5), scenarioOf(), anywhere)).toBeNull();
  });

  it('may be off a coast or a border by as much as outlines are drawn coarsely', () => {
    expect(checkPlace(at(-0.04, 1), scenarioOf(), ground)).toBeNull();
    expect(checkPlace(at(-0.05, 1), scenarioOf(), ground)).toBe('in-the-sea');
    expect(checkPlace(at(1, 2.04), scenarioOf(), ground)).toBeNull();
  });

  it('is at least 100 m from any other base that is there at the same time', () => {
    const scenario = scenarioOf(planBase('old', { latitude: 1, longitude: 1, to: 100 }));
    expect(checkPlace(at(1.0008, 1), scenario, ground)).toBe('on-another-base');
    expect(checkPlace(at(1.001, 1), scenario, ground)).toBeNull();
    expect(checkPlace({ ...at(1, 1), from: 100 }, scenario, ground)).toBeNull();
    expect(checkPlace({ ...at(1, 1), from: 99 }, scenario, ground)).toBe('on-another-base');
  });

  it('opens before it closes', () => {
    expect(checkStay({ from: 10, to: 11 })).toBeNull();
    expect(checkStay({ from: 10, to: 10 })).toBe('closes-before-opens');
    expect(checkStay({ from: 10, to: 9 })).toBe('closes-before-opens');
    expect(checkStay({ from: null, to: 9 })).toBeNull();
  });
});

describe('a step of planning', () => {
  const outside = planBase('outside', { latitude: 1, longitude: 3 });
  const scenario = scenarioOf(outside, planBase('inside', { latitude: 1, longitude: 1 }));

  it('is refused with the reason, and the scenario stays as it was', () => {
    expect(takeStep(scenario, { step: 'add-base', base: at(1, 5) }, ground)).toEqual({
      problem: 'in-the-sea',
    });
    const change = (fields: object) =>
      takeStep(scenario, { step: 'change-base', id: 'inside', change: fields }, ground);
    expect(change({ longitude: 3 })).toEqual({ problem: 'on-another-base' });
    expect(change({ latitude: 2, longitude: 3 })).toEqual({ problem: 'outside-area' });
    expect(change({ latitude: 91 })).toEqual({ problem: 'not-a-place' });
    expect(change({ strength: -1 })).toEqual({ problem: 'not-a-base' });
    expect(change({ name: '' })).toEqual({ problem: 'not-a-base' });
    expect(change({ from: 10, to: 5 })).toEqual({ problem: 'closes-before-opens' });
  });

  it('questions only what it changes', () => {
    const outcome = takeStep(
      scenario,
      { step: 'change-base', id: 'outside', change: { strength: 5, to: 3 } },
      ground,
    );
    expect(outcome).toMatchObject({ scenario: { bases: [{ strength: 5, to: 3 }, {}] } });
  });

  it('renames, annotates and removes', () => {
    const named = takeStep(scenario, { step: 'rename', name: 'Rains' }, ground);
    expect(named).toMatchObject({ scenario: { name: 'Rains' } });
    expect(takeStep(scenario, { step: 'annotate', note: 'Why' }, ground)).toMatchObject({
      scenario: { note: 'Why' },
    });
    const removed = takeStep(scenario, { step: 'remove-base', id: 'outside' }, ground);
    expect(removed).toMatchObject({ scenario: { bases: [{ id: 'inside' }] } });
    expect(takeStep(scenario, { step: 'remove-base', id: 'nobody' }, ground)).toEqual({ scenario });
  });
});
