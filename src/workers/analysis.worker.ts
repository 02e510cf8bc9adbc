import { expose, transfer } from 'comlink';
import { createWorkbench } from '../analysis/workbench.ts';
import type { AnalysisApi } from './api.ts';

const workbench = createWorkbench();

const api: AnalysisApi = {
  ...workbench,
  evaluatedIncidents() {
    const evaluated = workbench.evaluatedIncidents();
    const { positions, day, fatalities, distanceKm, nearestBase, perpetrator } = evaluated;
    const columns = [positions, day, fatalities, distanceKm, nearestBase, perpetrator];
    return transfer(
      evaluated,
      columns.map(column => column.buffer),
    );
  },
};

expose(api);
