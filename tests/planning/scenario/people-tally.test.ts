import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicKm } from '../../../src/analysis/geodesic.ts';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { createPlanningDesk } from '../../../src/planning/scenario/desk.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { day } from '../../fixtures/incident-table.ts';
import { edited } from './plan-base.ts';

const AS_OF = day('2020-06-01');

const spot = fc.record({
  latitude: fc.double({ min: 4, max: 6, noNaN: true }),
  longitude: fc.double({ min: 19, max: 21, noNaN: true }),
});
const inhabited = fc.array(fc.tuple(spot, fc.integer({ min: 0, max: 5000 })), {
  minLength: 1,
  maxLength: 60,
});

type Inhabited = readonly (readonly [{ latitude: number; longitude: number }, number])[];

function deskOver(grid: Inhabited) {
  const bench = createWorkbench();
  bench.putDeployments('d', baseList([stay('Camp', 5, 20, '2019-01-01', null)]));
  bench.putPopulation('p', {
    people: Float64Array.from(grid, ([, people]) => people),
    places: {
      by: 'place',
      latitude: Float64Array.from(grid, ([{ latitude }]) => latitude),
      longitude: Float64Array.from(grid, ([{ longitude }]) => longitude),
    },
  });
  return { bench, desk: createPlanningDesk(bench) };
}

function peopleNear(grid: Inhabited, at: { latitude: number; longitude: number }, km: number) {
  return grid.map(([place, people]) =>
    geodesicKm(place.latitude, place.longitude, at.latitude, at.longitude) <= km ? people : 0,
  );
}

const total = (people: readonly number[]) => people.reduce((sum, value) => sum + value, 0);

describe('people of a plan', () => {
  it('are those that geodesics say, dragged or put down, and the gross makes up the net', () => {
    fc.assert(
      fc.property(inhabited, spot, (grid, to) => {
        const { desk } = deskOver(grid);
        const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
        const open = (scenario: typeof baseline) =>
          desk.open(DEFAULT_SETTINGS, DEFAULT_PLAN_SETTINGS, scenario, AS_OF, null);
        const { id } = baseline.bases[0];
        const dragged = open(baseline).drag(id, to.latitude, to.longitude)?.people;
        const moved = open(edited(baseline, { edit: 'change-base', id, change: { ...to } })).findings.change
          .people;
        const before = peopleNear(grid, { latitude: 5, longitude: 20 }, DEFAULT_SETTINGS.distanceKm);
        const after = peopleNear(grid, to, DEFAULT_SETTINGS.distanceKm);
        expect(moved).toEqual({
          total: total(grid.map(([, people]) => people)),
          before: total(before),
          after: total(after),
          reached: total(after.filter((_, index) => before[index] === 0)),
          exposed: total(before.filter((_, index) => after[index] === 0)),
        });
        expect(dragged).toEqual(moved);
      }),
      { numRuns: 60 },
    );
  });

  it('are not spoken of where no grid is loaded, and no more once it is taken away', () => {
    const { bench, desk } = deskOver([[{ latitude: 5, longitude: 20 }, 70]]);
    const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
    const people = () =>
      desk.open(DEFAULT_SETTINGS, DEFAULT_PLAN_SETTINGS, baseline, AS_OF, null).findings.change.people;
    expect(people()).toMatchObject({ total: 70, before: 70, after: 70, reached: 0, exposed: 0 });
    bench.removeSource('p');
    expect(people()).toBeNull();
  });
});
