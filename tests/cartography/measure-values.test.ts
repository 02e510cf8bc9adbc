import { describe, expect, it } from 'vitest';
import {
  incidentDensity,
  presenceClass,
  uncoveredIncidents,
  violenceOfCells,
  violenceTerciles,
} from '../../src/cartography/measure-values.ts';
import { findingsOf } from './findings.ts';

const rows = [
  { incidents: 4, fatalities: 10, covered: 1, areaKm2: 250, distanceKm: 30 },
  { incidents: 2, fatalities: 0, covered: 2, areaKm2: 200, distanceKm: 3 },
];

describe('values of cells', () => {
  it('counts as uncovered what is not within the chosen distance', () => {
    expect(uncoveredIncidents(findingsOf(rows))).toEqual([3, 0]);
  });

  it("divides by each cell's own area", () => {
    expect(incidentDensity(findingsOf(rows).cells)).toEqual([16, 10]);
  });

  it('ranks violence by what the settings rank gaps by', () => {
    expect(violenceOfCells(findingsOf(rows, { gapsBy: 'fatalities' }))).toEqual([10, 0]);
    expect(violenceOfCells(findingsOf(rows, { gapsBy: 'incidents' }))).toEqual([4, 2]);
  });

  it('splits cells into thirds by value and never splits equal values', () => {
    expect(violenceTerciles([1, 2, 3, 4, 5, 6])).toEqual([2, 4]);
    expect(violenceTerciles([0, 0, 0, 0, 0, 9])).toEqual([0, 0]);
    expect(violenceTerciles([])).toEqual([0, 0]);
  });

  it('tells presence by the incidents that had a base in reach on their date', () => {
    expect(presenceClass(3, 3)).toBe(0);
    expect(presenceClass(2, 3)).toBe(0);
    expect(presenceClass(1, 2)).toBe(1);
    expect(presenceClass(1, 100)).toBe(1);
    expect(presenceClass(0, 5)).toBe(2);
  });
});
