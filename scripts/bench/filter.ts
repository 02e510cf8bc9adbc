import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { IncidentTable } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { nothingAt } from '../../src/units/at.ts';
import { inventDeployments, inventIncidents } from './invented.ts';
import type { BenchResult } from './result.ts';
import { race } from './result.ts';

const INCIDENTS = 350_000;
const BASES = 300;
const ROUNDS = 7;

/** A change of filter to new findings, against one linear pass over the same columns. */
export async function benchFilter(): Promise<readonly BenchResult[]> {
  const incidents = inventIncidents(INCIDENTS);
  const workbench = createWorkbench();
  workbench.putIncidents('incidents', incidents, {
    rows: INCIDENTS,
    taken: INCIDENTS,
    leftOut: 0,
    refused: 0,
  });
  workbench.putDeployments('bases', inventDeployments(BASES));
  const all: Settings = { ...DEFAULT_SETTINGS, kinds: ['one-sided', 'state-based', 'non-state'] };
  workbench.measure(all);
  let fewest = 0;
  const times = await race(ROUNDS, {
    filter: () => {
      // Another filter each time, so that nothing of the last answer can be kept.
      fewest = (fewest + 1) % 5;
      workbench.measure({ ...all, minimumFatalities: fewest });
    },
    pass: () => passOver(incidents),
  });
  return [
    {
      what: `a filter changed to new findings, ${INCIDENTS.toLocaleString('en')} incidents`,
      peer: 'one linear pass over the same columns',
      ratio: times.filter / times.pass,
      budget: null,
    },
  ];
}

/** Reads every number of every column once. */
function passOver(incidents: IncidentTable): number {
  let sum = 0;
  for (const column of Object.values(incidents)) {
    if (!ArrayBuffer.isView(column)) continue;
    const numbers = column as unknown as Float64Array;
    for (let index = 0; index < numbers.length; index++) sum += numbers[index] ?? nothingAt(numbers, index);
  }
  return sum;
}
