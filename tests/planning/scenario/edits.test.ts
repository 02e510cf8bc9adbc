import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BASE_KINDS, COMPONENTS, type Scenario, type ScenarioBase } from '../../../src/model/scenario.ts';
import {
  addBase,
  applyEdit,
  changeBase,
  closeBase,
  inverseOf,
  moveBase,
  removeBase,
  reopenBase,
  type ScenarioEdit,
} from '../../../src/planning/scenario/edits.ts';

const anyBase = (id: string): fc.Arbitrary<ScenarioBase> =>
  fc.record({
    id: fc.constant(id),
    name: fc.string({ minLength: 1 }),
    latitude: fc.double({ min: -90, max: 90, noNaN: true }),
    longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    kind: fc.constantFrom(...BASE_KINDS),
    strength: fc.option(fc.nat(2000)),
    components: fc.subarray([...COMPONENTS]),
    from: fc.option(fc.nat(20000)),
    to: fc.option(fc.nat(20000)),
    reachKm: fc.option(fc.double({ min: 0.1, max: 200, noNaN: true })),
    parent: fc.option(fc.constantFrom('a', 'b', 'c')),
    plannedDays: fc.option(fc.integer({ min: 1, max: 400 })),
    chosenOn: fc.option(
      fc.record({
        by: fc.constantFrom('search', 'planner'),
        from: fc.option(fc.nat(20000)),
        until: fc.option(fc.nat(20000)),
      }),
    ),
  });

const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  id: fc.constant('scenario'),
  name: fc.string(),
  note: fc.string(),
  bases: fc.tuple(anyBase('a'), anyBase('b'), anyBase('c')).chain(all => fc.subarray(all)),
  madeFor: fc.constant(null),
});

const anyEdit = (scenario: Scenario): fc.Arbitrary<ScenarioEdit | null> =>
  fc.oneof(
    anyBase('new').map(base => addBase(scenario, base)),
    fc.constantFrom('a', 'b', 'c').map(id => removeBase(scenario, id)),
    fc
      .tuple(fc.constantFrom('a', 'b', 'c'), anyBase('x'))
      .map(([id, { id: _, ...rest }]) => changeBase(scenario, id, rest)),
    fc.constantFrom('a', 'b').map(id => moveBase(scenario, id, 1, 2)),
    fc.constantFrom('a', 'b').map(id => closeBase(scenario, id, 18000)),
    fc.constantFrom('a', 'b').map(id => reopenBase(scenario, id)),
    fc.string().map(after => ({ edit: 'rename' as const, before: scenario.name, after })),
    fc.string().map(after => ({ edit: 'annotate' as const, before: scenario.note, after })),
  );

it('gives the identical scenario back when an edit is followed by its inverse', () => {
  fc.assert(
    fc.property(
      anyScenario.chain(scenario => fc.tuple(fc.constant(scenario), anyEdit(scenario))),
      ([scenario, edit]) => {
        fc.pre(edit !== null);
        const untouched = structuredClone(scenario);
        const there = applyEdit(scenario, edit);
        expect(scenario).toEqual(untouched);
        expect(applyEdit(there, inverseOf(edit))).toEqual(untouched);
        expect(applyEdit(applyEdit(there, inverseOf(edit)), edit)).toEqual(there);
      },
    ),
  );
});

it('makes no edit of a base that is not there, nor one that changes nothing', () => {
  const scenario: Scenario = { id: 's', name: '', note: '', bases: [], madeFor: null };
  expect(removeBase(scenario, 'a')).toBeNull();
  expect(moveBase(scenario, 'a', 1, 2)).toBeNull();
  const [base] = fc.sample(anyBase('a'), 1);
  expect(changeBase({ ...scenario, bases: [base] }, 'a', { name: base.name })).toBeNull();
});
