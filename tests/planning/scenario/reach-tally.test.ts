import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicKm } from '../../../src/analysis/geodesic.ts';
import type { Demand } from '../../../src/model/demand.ts';
import { PERPETRATORS } from '../../../src/model/incidents.ts';
import type { ReachingBase } from '../../../src/planning/scenario/posture.ts';
import {
  createReachTally,
  expectedWithBackup,
  ROLES,
  type Role,
} from '../../../src/planning/scenario/reach-tally.ts';

interface Row {
  latitude: number;
  longitude: number;
  radiusKm: number;
  fatalities: number;
  perpetrator: number;
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  latitude: fc.double({ min: 4, max: 6, noNaN: true }),
  longitude: fc.double({ min: 18, max: 20, noNaN: true }),
  radiusKm: fc.constantFrom(2, 25, 50),
  fatalities: fc.integer({ min: 0, max: 30 }),
  perpetrator: fc.integer({ min: 0, max: PERPETRATORS.length - 1 }),
});
const anyBase = fc.record({
  latitude: fc.double({ min: 4, max: 6, noNaN: true }),
  longitude: fc.double({ min: 18, max: 20, noNaN: true }),
  reachKm: fc.constantFrom(1, 10, 25, 80),
});
const anyPlaced = fc.tuple(anyBase, fc.constantFrom<Role>(...ROLES));

function demandOf(rows: readonly Row[]): Demand {
  return {
    count: rows.length,
    latitude: Float64Array.from(rows, row => row.latitude),
    longitude: Float64Array.from(rows, row => row.longitude),
    radiusKm: Float32Array.from(rows, row => row.radiusKm),
    fatalities: Int32Array.from(rows, row => row.fatalities),
    day: new Int32Array(rows.length),
    perpetrator: Uint8Array.from(rows, row => row.perpetrator),
  };
}

const isIn = (row: Row, base: ReachingBase) =>
  geodesicKm(row.latitude, row.longitude, base.latitude, base.longitude) <= base.reachKm;

describe('a tally of what is in reach', () => {
  it('agrees with comparing every incident with every base', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 30 }),
        fc.array(anyPlaced, { maxLength: 8 }),
        (rows, placed) => {
          const tally = createReachTally(demandOf(rows));
          for (const [base, role] of placed) tally.add(base, role);
          const before = placed.filter(([, role]) => role !== 'added').map(([base]) => base);
          const after = placed.filter(([, role]) => role !== 'removed').map(([base]) => base);
          const wasIn = rows.map(row => before.some(base => isIn(row, base)));
          const nowIn = rows.map(row => after.some(base => isIn(row, base)));
          const count = (test: (index: number) => boolean) => rows.filter((_, index) => test(index)).length;
          const change = tally.change();
          expect(change.incidents).toBe(rows.length);
          expect(change.before.incidents.nominal).toBe(count(index => wasIn[index]));
          expect(change.after.incidents.nominal).toBe(count(index => nowIn[index]));
          // An incident reached anew by a base that takes over from a removed one at once is neither reached nor exposed.
          expect(change.reached.incidents.nominal).toBe(count(index => nowIn[index] && !wasIn[index]));
          expect(change.exposed.incidents.nominal).toBe(count(index => wasIn[index] && !nowIn[index]));
          expect([...tally.changes()]).toEqual(
            rows.map((_, index) => Number(nowIn[index]) - Number(wasIn[index])),
          );
          expect([...tally.timesReached()]).toEqual(
            rows.map(row => after.filter(base => isIn(row, base)).length),
          );
        },
      ),
    );
  });

  it('keeps certain <= nominal <= possible in every figure, and net = after - before', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 40 }),
        fc.array(anyPlaced, { maxLength: 8 }),
        (rows, placed) => {
          const tally = createReachTally(demandOf(rows));
          for (const [base, role] of placed) tally.add(base, role);
          const change = tally.change();
          for (const part of [change.before, change.after, change.reached, change.exposed]) {
            for (const figure of [part.incidents, part.fatalities]) {
              expect(figure.certain).toBeLessThanOrEqual(figure.nominal);
              expect(figure.nominal).toBeLessThanOrEqual(figure.possible);
            }
          }
          for (const what of ['incidents', 'fatalities'] as const) {
            expect(change.reached[what].nominal - change.exposed[what].nominal).toBe(
              change.after[what].nominal - change.before[what].nominal,
            );
          }
          const reached = change.byPerpetrator.reduce((sum, one) => sum + one.reached, 0);
          expect(reached).toBe(change.reached.incidents.nominal);
        },
      ),
    );
  });

  it('is as it was after bases have come and gone', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 30 }),
        fc.array(anyPlaced, { maxLength: 4 }),
        fc.array(anyPlaced, { maxLength: 6 }),
        (rows, lasting, passing) => {
          const tally = createReachTally(demandOf(rows));
          for (const [base, role] of lasting) tally.add(base, role);
          const known = tally.change();
          for (const [base, role] of passing) tally.add(base, role);
          for (const [base, role] of passing) tally.remove(base, role);
          expect(tally.change()).toEqual(known);
        },
      ),
    );
  });

  it('tells no change where nothing is added or removed, however uncertain the places', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), fc.array(anyBase, { maxLength: 5 }), (rows, bases) => {
        const tally = createReachTally(demandOf(rows));
        for (const base of bases) tally.add(base, 'kept');
        const { reached, exposed } = tally.change();
        expect(reached.incidents.possible).toBe(0);
        expect(exposed.incidents.possible).toBe(0);
      }),
    );
  });
});

it('expects 0.91 of an incident in reach of two bases that are unavailable three times in ten', () => {
  expect(expectedWithBackup(Uint16Array.of(2), 0.3)).toBeCloseTo(0.91, 12);
  expect(expectedWithBackup(Uint16Array.of(0, 1, 2), 0.3)).toBeCloseTo(0 + 0.7 + 0.91, 12);
});
