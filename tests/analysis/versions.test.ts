import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/analysis/versions.ts';
import { type IncidentRow, incidentTable } from '../fixtures/incident-table.ts';

const rows = fc.array(
  fc.record({
    latitude: fc.integer({ min: 1, max: 4 }),
    fatalities: fc.integer({ min: 0, max: 3 }),
    date: fc.constantFrom('2020-01-01', '2020-02-01'),
  }),
  { maxLength: 12 },
);

const changes = (older: readonly IncidentRow[], newer: readonly IncidentRow[]) =>
  changesBetween(incidentTable(older), incidentTable(newer));

describe('a newer version of a source', () => {
  it('tells what was added, removed, moved, re-dated and re-counted, by id', () => {
    const older = [
      { eventKey: 1, latitude: 4 },
      { eventKey: 2, date: '2020-01-15' },
      { eventKey: 3, fatalities: 2 },
      { eventKey: 4 },
      { eventKey: 5 },
    ];
    const newer = [
      { eventKey: 5 },
      { eventKey: 6 },
      { eventKey: 3, fatalities: 5, date: '2020-03-01' },
      { eventKey: 2, date: '2020-01-15', dateTo: '2020-01-18' },
      { eventKey: 1, latitude: 5 },
    ];
    expect(changes(older, newer)).toEqual({
      added: [1],
      removed: [3],
      moved: [{ older: 0, newer: 4 }],
      redated: [
        { older: 2, newer: 2 },
        { older: 1, newer: 3 },
      ],
      recounted: [{ older: 2, newer: 2 }],
    });
  });

  it('takes what has no id and has changed for one row removed and one added', () => {
    expect(changes([{ fatalities: 2 }, { fatalities: 3 }], [{ fatalities: 3 }, { fatalities: 4 }])).toEqual({
      added: [1],
      removed: [0],
      moved: [],
      redated: [],
      recounted: [],
    });
  });

  it('knows a more exact place for a move, and a place that neither has for none', () => {
    const unplaced = { eventKey: 1, radiusKm: Number.NaN };
    expect(changes([unplaced], [unplaced]).moved).toEqual([]);
    expect(changes([unplaced], [{ eventKey: 1 }]).moved).toHaveLength(1);
  });

  it('adds up: what was, less what went, and what came, is what is', () => {
    fc.assert(
      fc.property(rows, rows, (older, newer) => {
        const { added, removed } = changes(older, newer);
        expect(older.length - removed.length + added.length).toBe(newer.length);
      }),
    );
  });

  it('is unchanged in another order of rows', () => {
    fc.assert(
      fc.property(rows, older => {
        const none = { added: [], removed: [], moved: [], redated: [], recounted: [] };
        expect(changes(older, older.toReversed())).toEqual(none);
      }),
    );
  });
});
