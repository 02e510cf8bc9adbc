import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluatedIncidentsOf } from '../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { FORMATS } from '../../src/ui/format.ts';
import { coverageWords } from '../../src/ui/measure/coverage-words.ts';
import { distanceAfterKey, heightOfCurve, roundDistance } from '../../src/ui/measure/curve-geometry.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { incidentTable } from '../fixtures/incident-table.ts';

describe('the chosen distance', () => {
  it('is round when dragged', () => {
    expect([0, 0.74, 3.3, 24.6, 83].map(roundDistance)).toEqual([0.5, 0.5, 3.5, 25, 85]);
  });

  it('goes from preset to preset with the large steps', () => {
    expect(distanceAfterKey(25, 2, 200)).toBe(50);
    expect(distanceAfterKey(25, -2, 200)).toBe(10);
    expect(distanceAfterKey(100, 2, 200)).toBe(200);
    expect(distanceAfterKey(1, -2, 200)).toBe(1);
  });

  it('always moves the way the key points, within the chart', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 200, noNaN: true }).map(roundDistance), km => {
        expect(distanceAfterKey(km, 1, 200)).toBeGreaterThanOrEqual(Math.min(km, 200));
        expect(distanceAfterKey(km, -1, 200)).toBeLessThanOrEqual(km);
        expect(distanceAfterKey(distanceAfterKey(km, 1, 1000), -1, 1000)).toBe(km);
      }),
    );
  });
});

describe('the height of the curve', () => {
  const km = [0, 10, 20];
  const counts = [0, 4, 10];

  it('is exact at its points and linear between them', () => {
    expect([0, 5, 10, 15, 20, 99].map(at => heightOfCurve(km, counts, at))).toEqual([0, 2, 4, 7, 10, 10]);
    expect(heightOfCurve([], [], 5)).toBe(0);
  });
});

describe('the words beside the curve', () => {
  const workbench = createWorkbench();
  // Places known to 2 km, every 100 m from a base: none within less than 2 km is certain.
  const rows = Array.from({ length: 60 }, (_, index) => ({ latitude: (0.1 * index) / 110.574, radiusKm: 2 }));
  workbench.putIncidents('incidents', incidentTable(rows), {
    rows: 60,
    taken: 60,
    leftOut: 0,
    refused: 0,
  });
  workbench.putDeployments('bases', baseList([stay('Camp', 0, 0, '2019-01-01', '2021-01-01')]));

  it('count at the distance itself, also between the points of the curve', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), tenths => {
        const distanceKm = tenths / 10;
        const measurement = workbench.measure({ ...DEFAULT_SETTINGS, distanceKm });
        const { findings } = measurement;
        const distances = [...evaluatedIncidentsOf(measurement).distanceKm];
        const share = (isIn: (km: number) => boolean) =>
          FORMATS.en.percent(distances.filter(isIn).length, distances.length);
        expect(coverageWords(findings, FORMATS.en)).toEqual({
          distance: FORMATS.en.chosenKm(distanceKm),
          nominal: share(km => km <= distanceKm),
          certain: share(km => km + 2 <= distanceKm),
          possible: share(km => km - 2 <= distanceKm),
        });
      }),
    );
  });

  it('say that none is certain at 1.9 km where the curve rises towards 2 km', () => {
    const findings = workbench.measure({ ...DEFAULT_SETTINGS, distanceKm: 1.9 }).findings;
    const { km, certain } = findings.curve;
    expect(heightOfCurve(km, certain, 1.9)).toBeGreaterThan(0);
    expect(coverageWords(findings, FORMATS.en).certain.replace('\u00a0', ' ')).toBe('0 %');
  });
});
