import { latLngToCell } from 'h3-js';
import { indexCells } from '../../src/analysis/grid.ts';
import { float64At } from '../../src/units/at.ts';
import { DEFAULT_RESOLUTION } from '../../src/units/grid.ts';
import { inventIncidents } from './invented.ts';
import type { BenchResult } from './result.ts';
import { race } from './result.ts';

const INCIDENTS = 350_000;
const ROUNDS = 5;

/** Cells of all incidents, grouped and described, against nothing but h3-js naming the cell of each. */
export async function benchCells(): Promise<readonly BenchResult[]> {
  const incidents = inventIncidents(INCIDENTS);
  const times = await race(ROUNDS, {
    ours: () => indexCells(incidents, DEFAULT_RESOLUTION),
    bare: () => {
      for (let index = 0; index < incidents.count; index++) {
        latLngToCell(
          float64At(incidents.latitude, index),
          float64At(incidents.longitude, index),
          DEFAULT_RESOLUTION,
        );
      }
    },
  });
  return [
    {
      what: `H3 cells of ${INCIDENTS.toLocaleString('en')} incidents, grouped`,
      peer: 'bare latLngToCell',
      ratio: times.ours / times.bare,
      budget: null,
    },
  ];
}
