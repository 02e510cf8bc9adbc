import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { release } from '../../../src/brief/release/released.ts';
import { effectiveThreshold } from '../../../src/brief/release/suppression.ts';
import { cellsTable, gapsTable } from '../../../src/brief/tables/findings-tables.ts';
import { smallInput } from '../sheet/small-input.ts';

const { findings, settings } = smallInput();

describe('release', () => {
  it('tells a part of a count only where the count itself reaches the threshold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), smallestCount => {
        const released = release(findings, { ...settings.release, smallestCount });
        const threshold = effectiveThreshold(smallestCount);
        const gaps = gapsTable(released);
        for (const row of gaps.rows.filter(each => each[1] !== null)) {
          expect(Number(row[gaps.columns.indexOf('incidents')])).toBeGreaterThanOrEqual(threshold);
        }
        const hidden = new Set([...released.few, ...released.withheld]);
        const cells = cellsTable(released);
        for (const row of cells.rows) {
          const isHidden = hidden.has(String(row[0]));
          expect(row[cells.columns.indexOf('uncovered_at_25_km')] === null).toBe(isHidden);
          expect(row[cells.columns.indexOf('fatalities')] === null).toBe(isHidden);
        }
        expect(gaps.rows.some(row => hidden.has(String(row[1])))).toBe(false);
        // A rank that is withheld tells nothing but that it is.
        for (const row of gaps.rows.filter(each => each[1] === null)) {
          expect(row.filter(value => value !== null)).toEqual([row[0], 'withheld']);
        }
        expect(gaps.rows.map(row => row[0])).toEqual(gaps.rows.map((_, index) => index + 1));
        expect(gaps.places).toHaveLength(gaps.rows.length);
      }),
    );
  });
});
