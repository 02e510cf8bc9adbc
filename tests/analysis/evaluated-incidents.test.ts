import { describe, expect, it } from 'vitest';
import { evaluatedIncidentsOf } from '../../src/analysis/evaluated-incidents.ts';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { type IncidentRow, incidentTable } from '../fixtures/incident-table.ts';

const FIRST: readonly IncidentRow[] = [
  { latitude: 3, eventKey: 1 },
  { latitude: 1, eventKey: 2 },
  { latitude: 2, kind: 'state-based', eventKey: 3 },
];
/** Its first row is the first file's second event. */
const SECOND: readonly IncidentRow[] = [
  { latitude: 1, eventKey: 2 },
  { latitude: 0.5, eventKey: 4 },
  { latitude: 4, radiusKm: Number.NaN, eventKey: 5 },
  { latitude: 2.5, eventKey: 6 },
];

function bench() {
  const made = createWorkbench();
  for (const [id, rows] of [
    ['first', FIRST],
    ['second', SECOND],
  ] as const) {
    made.putIncidents(id, incidentTable(rows), {
      rows: rows.length,
      taken: rows.length,
      leftOut: 0,
      refused: 0,
    });
  }
  made.putDeployments('bases', baseList([stay('Camp', 0, 0, '2019-01-01', '2021-01-01')]));
  return made;
}

const originsOf = ({ count, positions, source, sourceRow, sourceIds }: ReturnType<typeof evaluated>) =>
  Array.from({ length: count }, (_, index) => [
    positions[index * 2 + 1],
    sourceIds[source[index] ?? -1],
    sourceRow[index],
  ]);

const evaluated = (made: ReturnType<typeof bench>) => evaluatedIncidentsOf(made.measure(DEFAULT_SETTINGS));

describe('the evaluated incidents', () => {
  it('know the file and row that they came from, nearest first', () => {
    const made = bench();
    expect(originsOf(evaluated(made))).toEqual([
      [0.5, 'second', 2],
      [1, 'first', 2],
      [2.5, 'second', 4],
      [3, 'first', 1],
    ]);
  });

  it('are those that were measured, whatever has been taken away since', () => {
    const made = bench();
    const measurement = made.measure(DEFAULT_SETTINGS);
    const before = originsOf(evaluatedIncidentsOf(measurement));
    made.removeSource('first');
    made.measure(DEFAULT_SETTINGS);
    expect(originsOf(evaluatedIncidentsOf(measurement))).toEqual(before);
    expect(originsOf(evaluated(made)).map(([, id, row]) => [id, row])).toEqual([
      ['second', 2],
      ['second', 1],
      ['second', 4],
    ]);
  });
});
