import { expose, transfer } from 'comlink';
import { createWorkbench } from '../analysis/workbench.ts';
import type { Findings } from '../model/findings.ts';
import { today } from '../units/day.ts';
import type { PackedAnalysisApi } from './api.ts';
import { buffersOfPacked, type Packed, pack } from './packed.ts';
import type { PlanningApi } from './planning-api.ts';

const workbench = createWorkbench(today());

let loading: Promise<PlanningApi> | null = null;

/** Planning is loaded with the first plan: who only measures is spared it. */
function desk(): Promise<PlanningApi> {
  loading ??= import('./planning-desk.ts').then(
    ({ planningOver }) => planningOver(workbench),
    reason => {
      // What did not come may come the next time.
      loading = null;
      throw reason;
    },
  );
  return loading;
}

type Later<Api> = {
  readonly [Name in keyof Api]: Api[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Result>
    : never;
};

const planning: Later<PlanningApi> = {
  baseline: async (...given) => (await desk()).baseline(...given),
  openPlan: async (...given) => (await desk()).openPlan(...given),
  planCells: async (...given) => (await desk()).planCells(...given),
  dragBase: async (...given) => (await desk()).dragBase(...given),
  applyEdit: async (...given) => (await desk()).applyEdit(...given),
  readPlace: async (...given) => (await desk()).readPlace(...given),
  askForSites: async (...given) => (await desk()).askForSites(...given),
  acceptSites: async (...given) => (await desk()).acceptSites(...given),
  judgePlan: async (...given) => (await desk()).judgePlan(...given),
};

const api: PackedAnalysisApi & Later<PlanningApi> = {
  ...workbench,
  ...planning,
  measure: (...given) => handOver(workbench.measure(...given)),
  findingsFor: (...given) => handOver(workbench.findingsFor(...given)),
  evaluatedIncidents() {
    const evaluated = workbench.evaluatedIncidents();
    const buffers = Object.values(evaluated).flatMap(column =>
      ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
    );
    return transfer(evaluated, buffers);
  },
  landShapes() {
    const land = workbench.landShapes();
    return transfer(land, [land.fill.buffer, land.rings.buffer, land.ringStarts.buffer]);
  },
  drawnCells() {
    const drawn = workbench.drawnCells();
    const shapes = drawn.area ? [drawn.cells, drawn.area] : [drawn.cells];
    const columns = shapes.flatMap(({ corners, starts, triangles }) => [corners, starts, triangles]);
    return transfer(
      drawn,
      columns.map(column => column.buffer),
    );
  },
};

function handOver(findings: Findings): Packed<Findings> {
  const packed = pack(findings);
  return transfer(packed, buffersOfPacked(packed));
}

expose(api);
