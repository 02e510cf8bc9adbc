import { gridDisk, latLngToCell } from 'h3-js';
import { composeSheet } from '../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../src/brief/sheet/input.ts';
import type { CellFindings } from '../../src/model/findings.ts';
import { smallInput } from '../../tests/brief/sheet/small-input.ts';
import { worldOutlines } from '../../tests/brief/sheet/world.ts';
import type { BenchResult } from './result.ts';
import { race } from './result.ts';

const CELLS = 20_000;
const ROUNDS = 5;
/** A sheet is shown at once after each change; more than this is felt as waiting. */
const LIMIT_MILLISECONDS = 2000;

/** A sheet of many cells, with the outlines of the world, against the two seconds that it is allowed. */
export async function benchSheet(): Promise<readonly BenchResult[]> {
  const input = manyCells();
  const times = await race(ROUNDS, { sheet: () => composeSheet(input) });
  return [
    {
      what: `sheet of ${CELLS.toLocaleString('en')} cells, composed`,
      peer: 'two seconds',
      ratio: times.sheet / LIMIT_MILLISECONDS,
      budget: 1,
    },
  ];
}

function manyCells(): SheetInput {
  const input = smallInput();
  const cell = gridDisk(latLngToCell(6.6, 20.9, 5), 82).slice(0, CELLS);
  const each = <Value>(value: (index: number) => Value) => cell.map((_, index) => value(index));
  const count = each(index => 1 + (index % 40));
  const cells: CellFindings = {
    cell,
    areaKm2: each(() => 253),
    nearestBase: each(() => 0),
    distanceKm: each(index => index % 300),
    incidents: count,
    fatalities: count,
    medianKm: each(() => 10),
    p90Km: each(() => 20),
    lastFrom: each(() => 18_000),
    lastTo: each(() => 18_000),
    lastPrecision: each(() => 'day'),
    coverage: input.findings.distancesKm.map(km => {
      const none = each(() => 0);
      return { km, nominal: none, certain: none, possible: none, expected: none, fatalities: none };
    }),
  };
  return {
    ...input,
    world: worldOutlines(),
    area: [],
    findings: { ...input.findings, cells, gaps: [], area: null },
  };
}
