import { describe, expect, it } from 'vitest';
import { asFinding, planBases, whereNow } from '../../../src/map/plan/plan-scene.ts';
import type { Scenario, ScenarioBase } from '../../../src/model/scenario.ts';

function base(id: string, change: Partial<ScenarioBase> = {}): ScenarioBase {
  return {
    id,
    name: id,
    latitude: 5,
    longitude: 20,
    kind: 'company',
    strength: 150,
    components: ['military'],
    from: null,
    to: null,
    reachKm: null,
    parent: null,
    plannedDays: null,
    chosenOn: null,
    ...change,
  };
}

const scenario = (bases: ScenarioBase[]): Scenario => ({
  id: 's',
  name: 's',
  note: '',
  bases,
  madeFor: null,
});
const BASELINE = scenario([base('a'), base('b'), base('c'), base('d'), base('e')]);
const DAY = 100;

describe('the bases of a plan', () => {
  const drawn = planBases(
    BASELINE,
    scenario([
      base('a'),
      base('b', { latitude: 6 }),
      base('c', { to: DAY }),
      base('d', { reachKm: 40 }),
      base('f', { kind: 'temporary', strength: null }),
      base('g', { from: DAY + 1 }),
    ]),
    DAY,
    25,
  );
  const states = new Map(drawn.map(one => [one.base.id, one.state]));

  it('say what was done to each', () => {
    expect(Object.fromEntries(states)).toEqual({
      a: 'kept',
      b: 'moved',
      // Half-open: on its closing day it is gone.
      c: 'closed',
      d: 'changed',
      // Left out of the scenario.
      e: 'closed',
      f: 'added',
      // Not there yet on the day looked at.
      g: 'closed',
    });
  });

  it('remember where a moved base was, and reach as far as their own', () => {
    expect(drawn.find(one => one.base.id === 'b')?.ghost).toMatchObject({ latitude: 5, longitude: 20 });
    expect(drawn.find(one => one.base.id === 'a')?.ghost).toBeNull();
    expect(drawn.map(one => [one.base.id, one.reachKm])).toContainEqual(['d', 40]);
    expect(drawn.map(one => [one.base.id, one.reachKm])).toContainEqual(['a', 25]);
  });

  it('are drawn with those that are there on top', () => {
    const firstThere = drawn.findIndex(({ state }) => state !== 'closed');
    expect(drawn.slice(firstThere).every(({ state }) => state !== 'closed')).toBe(true);
  });

  it('stand where they are held, and leave a ghost behind', () => {
    const held = whereNow({ bases: drawn, drag: { id: 'a', latitude: 5.5, longitude: 20.5 } });
    const moved = held.find(one => one.base.id === 'a');
    expect(moved?.base).toMatchObject({ latitude: 5.5, longitude: 20.5 });
    expect(moved?.ghost).toMatchObject({ latitude: 5, longitude: 20 });
    expect(whereNow({ bases: drawn, drag: null })).toBe(drawn);
  });

  it('have the form in which the map names bases', () => {
    const findings = drawn.map(asFinding);
    expect(findings.find(({ name }) => name === 'c')?.active).toBe(false);
    expect(findings.find(({ name }) => name === 'f')?.presences[0]?.strength).toBeNull();
    const [headquarters] = planBases(
      scenario([]),
      scenario([base('h', { kind: 'sector-headquarters' })]),
      0,
      1,
    );
    expect(headquarters && asFinding(headquarters).headquarters).toBe(2);
  });
});
