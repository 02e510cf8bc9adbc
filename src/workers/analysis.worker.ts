import { expose, transfer } from 'comlink';
import { createWorkbench } from '../analysis/workbench.ts';
import type { AnalysisApi } from './api.ts';
import type { PlanningApi } from './planning-api.ts';
import { planningOver } from './planning-desk.ts';

const workbench = createWorkbench();

const api: AnalysisApi & PlanningApi = {
  ...workbench,
  ...planningOver(workbench),
  evaluatedIncidents() {
    const evaluated = workbench.evaluatedIncidents();
    const { positions, day, fatalities, distanceKm, nearestBase, perpetrator, cell } = evaluated;
    const columns = [positions, day, fatalities, distanceKm, nearestBase, perpetrator, cell];
    return transfer(
      evaluated,
      columns.map(column => column.buffer),
    );
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

expose(api);
