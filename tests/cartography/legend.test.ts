import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/cartography/classes.ts';
import { classColours } from '../../src/cartography/colours.ts';
import { legendFor } from '../../src/cartography/legend.ts';
import { MAP_MEASURES } from '../../src/model/map-measure.ts';
import { findingsOf } from './findings.ts';

const row = fc
  .record({
    incidents: fc.integer({ min: 1, max: 400 }),
    fatalities: fc.integer({ min: 0, max: 2000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    areaKm2: fc.double({ min: 0.5, max: 13_000, noNaN: true }),
    distanceKm: fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
  })
  .map(({ share, ...rest }) => ({ ...rest, covered: Math.round(share * rest.incidents) }));

describe('the legend', () => {
  it('accounts for every cell of the map, with one colour for each class', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 60 }),
        fc.constantFrom(...MAP_MEASURES),
        fc.constantFrom('light' as const, 'dark' as const),
        (rows, measure, theme) => {
          const findings = findingsOf(rows);
          const legend = legendFor(findings, measure, theme);
          const counted = [...legend.entries, ...(legend.grid?.cells.flat() ?? [])];
          const cells = counted.reduce((sum, entry) => sum + entry.cells, legend.none?.cells ?? 0);
          expect(cells).toBe(rows.length);
          expect(legend.totals.cells).toBe(rows.length);
          const classification = classify(findings, measure);
          expect(classColours(classification, measure, theme)).toHaveLength(classification.count);
          expect(counted).toHaveLength(classification.count);
        },
      ),
    );
  });

  it('names units and bounds', () => {
    const findings = findingsOf([
      { incidents: 1, fatalities: 0, covered: 0, areaKm2: 250, distanceKm: 12 },
      { incidents: 7, fatalities: 30, covered: 7, areaKm2: 250, distanceKm: 80 },
      { incidents: 12, fatalities: 4, covered: 2, areaKm2: 250, distanceKm: null },
    ]);
    const incidents = legendFor(findings, 'incidents', 'light');
    expect(incidents.unit).toBe('incidents');
    expect(incidents.entries.map(({ from, to, cells }) => [from, to, cells])).toEqual([
      [1, 2, 1],
      [2, 5, 0],
      [5, 10, 1],
      [10, null, 1],
    ]);
    expect(incidents.totals).toEqual({ cells: 3, incidents: 20, fatalities: 34 });

    const fatalities = legendFor(findings, 'fatalities', 'light');
    expect(fatalities.none?.cells).toBe(1);

    const gaps = legendFor(findings, 'gaps', 'light');
    expect(gaps.none?.cells).toBe(1);
    expect(gaps.entries.map(({ from, cells }) => [from, cells])).toEqual([
      [1, 1],
      [2, 0],
      [5, 0],
      [10, 1],
    ]);

    const distance = legendFor(findings, 'distance', 'dark');
    expect(distance.unit).toBe('km');
    expect(distance.entries[2]).toMatchObject({ from: 10, to: 25, cells: 1 });
    expect(distance.none?.cells).toBe(1);

    const both = legendFor(findings, 'violence-presence', 'light');
    expect(both.unit).toBe('fatalities');
    expect(both.grid?.terciles).toEqual([0, 4]);
    expect(both.grid?.cells.map(cells => cells.map(entry => entry.cells))).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ]);
  });
});
