import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicKm } from '../../../src/analysis/geodesic.ts';
import { describeCells } from '../../../src/analysis/grid.ts';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { createPlanningDesk } from '../../../src/planning/scenario/desk.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { day, incidentTable } from '../../fixtures/incident-table.ts';

const AS_OF = day('2020-06-01');
const anyPlace = fc.record({
  latitude: fc.double({ min: 4, max: 5, noNaN: true }),
  longitude: fc.double({ min: 20, max: 21, noNaN: true }),
});

describe('what the maps of a plan show', () => {
  it('adds up to what the plan says, cell by cell and in all', () => {
    fc.assert(
      fc.property(
        fc.array(anyPlace, { minLength: 1, maxLength: 60 }),
        fc.array(anyPlace, { minLength: 1, maxLength: 3 }),
        anyPlace,
        (places, bases, added) => {
          const bench = createWorkbench();
          const counted = { rows: places.length, taken: places.length, leftOut: 0, refused: 0 };
          bench.putIncidents('i', incidentTable(places), counted);
          const stays = bases.map(({ latitude, longitude }, index) =>
            stay(`Base ${index}`, latitude, longitude, '2019-01-01', null),
          );
          bench.putDeployments('d', baseList(stays));
          const desk = createPlanningDesk(bench);
          const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
          const [first, ...kept] = baseline.bases;
          if (!first) throw new Error('no base');
          const scenario = { ...baseline, bases: [...kept, { ...first, id: 'new', ...added }] };
          const { change, cells } = desk.open(
            DEFAULT_SETTINGS,
            DEFAULT_PLAN_SETTINGS,
            scenario,
            AS_OF,
            null,
          ).findings;
          const shown = desk.cells(DEFAULT_SETTINGS, DEFAULT_PLAN_SETTINGS, scenario, AS_OF, null);
          const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
          expect(sum(shown.incidents)).toBe(change.incidents);
          expect(sum(shown.fatalities)).toBe(change.fatalities);
          expect(sum(shown.inReach.before)).toBe(change.before.incidents.nominal);
          expect(sum(shown.inReach.after)).toBe(change.after.incidents.nominal);
          const changed = new Map(
            cells.map(each => [each.cell, each.reachedIncidents - each.exposedIncidents]),
          );
          shown.cell.forEach((cell, index) => {
            const net = (shown.inReach.after[index] ?? 0) - (shown.inReach.before[index] ?? 0);
            expect(net).toBe(changed.get(cell) ?? 0);
            expect(shown.incidents[index]).toBeGreaterThan(0);
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('tells how far each centre is from the nearest base of either posture, in the area too', () => {
    const bench = createWorkbench();
    bench.putIncidents('i', incidentTable([{ latitude: 5, longitude: 20 }]), {
      rows: 1,
      taken: 1,
      leftOut: 0,
      refused: 0,
    });
    bench.putDeployments('d', baseList([stay('Camp', 5.5, 20, '2019-01-01', null)]));
    const desk = createPlanningDesk(bench);
    const baseline = desk.baseline(DEFAULT_SETTINGS, AS_OF);
    const first = desk.cells(
      DEFAULT_SETTINGS,
      DEFAULT_PLAN_SETTINGS,
      { ...baseline, bases: [] },
      AS_OF,
      null,
    );
    const { latitude, longitude } = describeCells(first.cell);
    expect(first.distanceKm.before[0]).toBeCloseTo(geodesicKm(latitude[0], longitude[0], 5.5, 20), 6);
    // A posture without bases is no distance from anywhere, and reaches nothing.
    expect(first.distanceKm.after).toEqual([null]);
    expect(first.inReach.after).toEqual([0]);
    expect(first.areaDistanceKm).toBeNull();
    const inArea = desk.cells(DEFAULT_SETTINGS, DEFAULT_PLAN_SETTINGS, baseline, AS_OF, first.cell);
    expect(inArea.areaDistanceKm).toEqual(inArea.distanceKm);
    expect(inArea.distanceKm.after).toEqual(inArea.distanceKm.before);
  });
});
