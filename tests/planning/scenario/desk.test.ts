import { describe, expect, it } from 'vitest';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import { DEFAULT_PLAN_SETTINGS, type ScenarioBase } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { createPlanningDesk } from '../../../src/planning/scenario/desk.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { day, incidentTable } from '../../fixtures/incident-table.ts';
import { edited } from './plan-base.ts';

const AS_OF = day('2020-06-01');
const town = { latitude: 5, longitude: 20 };
const village = { latitude: 6, longitude: 21 };

function deskWithTwoPlaces() {
  const bench = createWorkbench();
  const rows = [
    ...Array.from({ length: 3 }, () => ({ ...town, fatalities: 2 })),
    ...Array.from({ length: 5 }, () => ({ ...village, fatalities: 1 })),
    { ...village, radiusKm: Number.NaN },
  ];
  bench.putIncidents('i', incidentTable(rows), { rows: 9, taken: 9, leftOut: 0, refused: 0 });
  bench.putDeployments('d', baseList([stay('Town base', 5, 20.05, '2019-01-01', null)]));
  return createPlanningDesk(bench);
}

const open = (
  desk: ReturnType<typeof deskWithTwoPlaces>,
  scenario = desk.baseline(DEFAULT_SETTINGS, AS_OF),
) => desk.open(DEFAULT_SETTINGS, DEFAULT_PLAN_SETTINGS, scenario, AS_OF, null);

describe('a planning desk', () => {
  it('finds no change in the baseline itself', () => {
    const { change, cells } = open(deskWithTwoPlaces()).findings;
    expect(change.incidents).toBe(8);
    expect(change.before.incidents.nominal).toBe(3);
    expect(change.reached.incidents.possible).toBe(0);
    expect(change.exposed.incidents.possible).toBe(0);
    expect(cells).toEqual([]);
  });

  it('counts who comes within reach of a new base, by cell, and what a closure exposes', () => {
    const desk = deskWithTwoPlaces();
    const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
    const [townBase] = baseline.bases;
    const added: ScenarioBase = { ...townBase, id: 'new', name: 'Village base', ...village };
    const withBoth = edited(baseline, { edit: 'add-base', base: added });
    const both = open(desk, withBoth).findings;
    expect(both.change.reached.incidents.nominal).toBe(5);
    expect(both.cells.map(cell => [cell.reachedIncidents, cell.reachedFatalities])).toEqual([[5, 5]]);
    const closing = { edit: 'change-base', id: townBase.id, change: { to: AS_OF } } as const;
    const closed = open(desk, edited(withBoth, closing)).findings;
    expect(closed.change.exposed.fatalities.nominal).toBe(6);
    expect(closed.change.after.incidents.nominal).toBe(5);
  });

  it('says while dragging what it says once the base has been put down', () => {
    const desk = deskWithTwoPlaces();
    const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
    const { id } = baseline.bases[0];
    const plan = open(desk, baseline);
    for (const step of [0.2, 0.4, 0.6, 0.8, 1]) {
      const [latitude, longitude] = [5 + step, 20.05 + step];
      const live = plan.drag(id, latitude, longitude);
      const other = deskWithTwoPlaces();
      const move = { edit: 'change-base', id, change: { latitude, longitude } } as const;
      expect(live).toEqual(open(other, edited(baseline, move)).findings.change);
    }
    expect(plan.drag(id, 5, 20.05)?.reached.incidents.nominal).toBe(0);
  });

  it('drags no base that is not laid out', () => {
    expect(open(deskWithTwoPlaces()).drag('nobody', 5, 20)).toBeNull();
  });

  it('says the same of a base whichever was dragged before, and of a plan whatever was opened since', () => {
    const desk = deskWithTwoPlaces();
    const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
    const [first] = baseline.bases;
    const added: ScenarioBase = { ...first, id: 'new', name: 'Village base', ...village };
    const scenario = edited(baseline, { edit: 'add-base', base: added });
    const plan = open(desk, scenario);
    const alone = (id: string, longitude: number) => open(desk, scenario).drag(id, 5, longitude);
    for (const [id, longitude] of [
      [first.id, 22],
      ['new', 20.1],
      [first.id, 20.5],
      ['new', 24],
      ['new', 20],
    ] as const) {
      expect(plan.drag(id, 5, longitude)).toEqual(alone(id, longitude));
    }
  });
});
