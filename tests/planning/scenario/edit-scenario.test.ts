import { describe, expect, it } from 'vitest';
import type { AreaOutline } from '../../../src/model/place.ts';
import type { Scenario, ScenarioBase } from '../../../src/model/scenario.ts';
import { applyEdit, type Ground } from '../../../src/planning/scenario/edit-scenario.ts';
import { packed } from '../../fixtures/outlines.ts';
import { planBase, scenarioOf } from './plan-base.ts';

function square(id: string, west: number, south: number, east: number, north: number): AreaOutline {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ] as const;
  return { id, name: id, polygons: packed([[ring]]) };
}

const island = square('island', 0, 0, 4, 4);
const province = square('province', 0, 0, 2, 4);
const ground = { outlines: [island, province], area: [province] };
const anywhere = { outlines: [], area: [] };
const problemOfAdding = (base: ScenarioBase, scenario: Scenario, on: Ground) => {
  const outcome = applyEdit(scenario, { edit: 'add-base', base }, on);
  return 'problem' in outcome ? outcome.problem : null;
};
const at = (latitude: number, longitude: number) => planBase('new', { latitude, longitude });

describe('where a base can stand', () => {
  it('is on land, in the area of interest', () => {
    expect(problemOfAdding(at(1, 1), scenarioOf(), ground)).toBeNull();
    expect(problemOfAdding(at(1, 3), scenarioOf(), ground)).toBe('outside-area');
    expect(problemOfAdding(at(1, 5), scenarioOf(), ground)).toBe('in-the-sea');
  });

  it('is anywhere, where no outline is known and no area chosen', () => {
    expect(problemOfAdding(at(1, 5), scenarioOf(), anywhere)).toBeNull();
  });

  it('may be off a coast or a border by as much as outlines are drawn coarsely', () => {
    expect(problemOfAdding(at(-0.04, 1), scenarioOf(), ground)).toBeNull();
    expect(problemOfAdding(at(-0.05, 1), scenarioOf(), ground)).toBe('in-the-sea');
    expect(problemOfAdding(at(1, 2.04), scenarioOf(), ground)).toBeNull();
  });

  it('is at least 100 m from any other base that is there at the same time', () => {
    const scenario = scenarioOf(planBase('old', { latitude: 1, longitude: 1, to: 100 }));
    expect(problemOfAdding(at(1.0008, 1), scenario, ground)).toBe('on-another-base');
    expect(problemOfAdding(at(1.001, 1), scenario, ground)).toBeNull();
    expect(problemOfAdding({ ...at(1, 1), from: 100 }, scenario, ground)).toBeNull();
    expect(problemOfAdding({ ...at(1, 1), from: 99 }, scenario, ground)).toBe('on-another-base');
  });

  it('opens before it closes', () => {
    const staying = (from: number | null, to: number | null) =>
      problemOfAdding({ ...at(1, 1), from, to }, scenarioOf(), anywhere);
    expect(staying(10, 11)).toBeNull();
    expect(staying(10, 10)).toBe('closes-before-opens');
    expect(staying(10, 9)).toBe('closes-before-opens');
    expect(staying(null, 9)).toBeNull();
  });
});

describe('an edit of a scenario', () => {
  const outside = planBase('outside', { latitude: 1, longitude: 3 });
  const scenario = scenarioOf(outside, planBase('inside', { latitude: 1, longitude: 1 }));

  it('is refused with the reason, and the scenario stays as it was', () => {
    expect(applyEdit(scenario, { edit: 'add-base', base: at(1, 5) }, ground)).toEqual({
      problem: 'in-the-sea',
    });
    const change = (fields: object) =>
      applyEdit(scenario, { edit: 'change-base', id: 'inside', change: fields }, ground);
    expect(change({ longitude: 3 })).toEqual({ problem: 'on-another-base' });
    expect(change({ latitude: 2, longitude: 3 })).toEqual({ problem: 'outside-area' });
    expect(change({ latitude: 91 })).toEqual({ problem: 'not-a-place' });
    expect(change({ strength: -1 })).toEqual({ problem: 'not-a-base' });
    expect(change({ name: '' })).toEqual({ problem: 'not-a-base' });
    expect(change({ from: 10, to: 5 })).toEqual({ problem: 'closes-before-opens' });
  });

  it('questions only what it changes', () => {
    const outcome = applyEdit(
      scenario,
      { edit: 'change-base', id: 'outside', change: { strength: 5, to: 3 } },
      ground,
    );
    expect(outcome).toMatchObject({ scenario: { bases: [{ strength: 5, to: 3 }, {}] } });
  });

  it('gives the scenario itself where it changes nothing, and leaves the one given as it was', () => {
    const untouched = structuredClone(scenario);
    const change = (id: string, fields: object) =>
      applyEdit(scenario, { edit: 'change-base', id, change: fields }, ground);
    expect(change('inside', { strength: 100, chosenOn: null })).toStrictEqual({ scenario });
    expect(change('nobody', { strength: 5 })).toStrictEqual({ scenario });
    expect(change('inside', { strength: 5 })).toMatchObject({ scenario: { bases: [{}, { strength: 5 }] } });
    expect(scenario).toEqual(untouched);
  });

  it('renames, annotates and removes', () => {
    const named = applyEdit(scenario, { edit: 'rename', name: 'Rains' }, ground);
    expect(named).toMatchObject({ scenario: { name: 'Rains' } });
    expect(applyEdit(scenario, { edit: 'annotate', note: 'Why' }, ground)).toMatchObject({
      scenario: { note: 'Why' },
    });
    const removed = applyEdit(scenario, { edit: 'remove-base', id: 'outside' }, ground);
    expect(removed).toMatchObject({ scenario: { bases: [{ id: 'inside' }] } });
    expect(applyEdit(scenario, { edit: 'remove-base', id: 'nobody' }, ground)).toEqual({ scenario });
  });
});
