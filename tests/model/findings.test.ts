import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverageAt } from '../../src/model/coverage-at.ts';
import { type DataState, type Findings, unknownSpans } from '../../src/model/findings.ts';

it('tells every unknown month once, as what it is, and no known one', () => {
  const state = fc.constantFrom<DataState>('known', 'no-incident-data', 'no-deployment-data');
  fc.assert(
    fc.property(fc.array(state), months => {
      const told = months.map((): DataState => 'known');
      for (const { start, end, data } of unknownSpans(months)) {
        for (let index = start; index < end; index++) {
          expect(told[index]).toBe('known');
          told[index] = data;
        }
      }
      expect(told).toEqual(months);
    }),
  );
});

it('joins neighbouring months of which the same is unknown', () => {
  expect(unknownSpans(['no-incident-data', 'no-incident-data', 'known', 'no-deployment-data'])).toEqual([
    { start: 0, end: 2, data: 'no-incident-data' },
    { start: 3, end: 4, data: 'no-deployment-data' },
  ]);
});

it('finds the figures of the distance looked at by the distance itself, of which a plan tells fewer', () => {
  const column = (km: number, nominal: number) => ({
    km,
    nominal: [nominal],
    certain: [0],
    possible: [nominal],
    expected: [nominal],
    fatalities: [0],
  });
  const groups = {
    incidents: [9],
    fatalities: [0],
    medianKm: [],
    p90Km: [],
    coverage: [column(1, 2), column(25, 7)],
  };
  const findings = { distancesKm: [25], settings: { distanceKm: 25 } } as unknown as Findings;
  expect(coverageAt(findings, groups, 0)).toMatchObject({ incidents: 9, nominal: 7 });
  const missing = { distancesKm: [50], settings: { distanceKm: 50 } } as unknown as Findings;
  expect(() => coverageAt(missing, groups, 0)).toThrow(RangeError);
});
