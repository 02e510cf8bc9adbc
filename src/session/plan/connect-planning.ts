import { proxy, wrap } from 'comlink';
import type { PlacementApi } from '../../workers/placement-api.ts';
import type { PlanningApi } from '../../workers/planning-api.ts';
import type { PlacementRun, Remotely } from '../parts.ts';

/** The planning calls of the analysis worker. */
export function connectPlanning(worker: Worker): Remotely<PlanningApi> {
  const remote = wrap<PlanningApi>(worker);
  return {
    baseline: (settings, asOf) => remote.baseline(settings, asOf),
    openPlan: input => remote.openPlan(input),
    planCells: (input, area) => remote.planCells(input, area),
    dragBase: (id, latitude, longitude) => remote.dragBase(id, latitude, longitude),
    applyEdit: (settings, scenario, edit) => remote.applyEdit(settings, scenario, edit),
    readPlace: text => remote.readPlace(text),
    askForSites: (input, request, places) => remote.askForSites(input, request, places),
    acceptSites: (input, acceptance) => remote.acceptSites(input, acceptance),
    judgePlan: (input, candidates, places) => remote.judgePlan(input, candidates, places),
  };
}

/** A worker for one search; stopping it ends the worker, because a solver at work hears nothing. */
export function connectPlacement(worker: Worker): PlacementRun {
  const remote = wrap<PlacementApi>(worker);
  return {
    placement: {
      search: (question, onProgress) => remote.search(question, proxy(onProgress)),
      solve: (problem, timeLimitSeconds) => remote.solve(problem, timeLimitSeconds),
    },
    stop: () => worker.terminate(),
  };
}
