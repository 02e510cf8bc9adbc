import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { Demand } from '../../src/model/demand.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../src/model/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/model/settings.ts';
import { createPlanningDesk } from '../../src/planning/scenario/desk.ts';
import { entryAt, float64At } from '../../src/units/at.ts';
import { inventDeployments, inventIncidents } from './invented.ts';
import type { BenchResult } from './result.ts';
import { race } from './result.ts';

const INCIDENTS = 1_000_000;
const BASES = 300;
const ROUNDS = 40;
/** A pass takes about two milliseconds, a frame sixteen: this much leaves the rest of the frame to the map. */
const MOST_PASSES = 4;
/** A drag of this many degrees between two frames is about 5 km. */
const STEP_DEGREES = 0.05;

/** Moving one base, to new sums, against one linear pass over the same coordinate arrays. */
export async function benchMoveBase(): Promise<readonly BenchResult[]> {
  const workbench = createWorkbench();
  workbench.putIncidents('incidents', inventIncidents(INCIDENTS), {
    rows: INCIDENTS,
    taken: INCIDENTS,
    leftOut: 0,
    refused: 0,
  });
  workbench.putDeployments('bases', inventDeployments(BASES));
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    kinds: ['one-sided', 'state-based', 'non-state'],
    distanceKm: 50,
  };
  const desk = createPlanningDesk(workbench);
  const asOf = 18_000;
  const scenario = desk.baseline(settings, asOf);
  const { demand } = workbench.planned(settings, null);
  const plan = desk.open(settings, DEFAULT_PLAN_SETTINGS, scenario, asOf, null);
  // In the middle of the belt, where most incidents lie at the height of the base.
  const byHeight = [...scenario.bases].sort((a, b) => Math.abs(a.latitude - 2) - Math.abs(b.latitude - 2));
  const base = entryAt(byHeight, 0);
  let moves = 0;
  const times = await race(ROUNDS, {
    move: () => {
      moves += 1;
      plan.drag(base.id, base.latitude, base.longitude + moves * STEP_DEGREES);
    },
    pass: () => passOver(demand),
  });
  return [
    {
      what: `one of ${BASES} bases moved, ${demand.count.toLocaleString('en')} incidents`,
      peer: 'one linear pass over the same coordinates',
      ratio: times.move / times.pass,
      budget: MOST_PASSES,
    },
  ];
}

/** Reads both coordinates of every incident once. */
function passOver({ count, latitude, longitude }: Demand): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += float64At(latitude, index) + float64At(longitude, index);
  return sum;
}
