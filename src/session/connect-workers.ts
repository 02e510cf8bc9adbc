import { transfer, wrap } from 'comlink';
import type { IncidentTable } from '../model/incidents.ts';
import type { AnalysisApi, PackedAnalysisApi } from '../workers/api.ts';
import { unpack } from '../workers/packed.ts';
import type { Remotely } from './parts.ts';

/** The analysis worker as the session calls it. Incident columns are transferred: they are gone here afterwards. */
export function connectAnalysis(worker: Worker): Remotely<AnalysisApi> {
  const remote = wrap<PackedAnalysisApi>(worker);
  return {
    putIncidents: (id, incidents, counted) =>
      remote.putIncidents(id, transfer(incidents, buffersOf(incidents)), counted),
    putDeployments: (id, deployments) => remote.putDeployments(id, deployments),
    putPopulation: (id, population) => remote.putPopulation(id, population),
    removeSource: id => remote.removeSource(id),
    putPlaces: (areas, towns) => remote.putPlaces(areas, towns),
    choices: () => remote.choices(),
    suggest: mission => remote.suggest(mission),
    preview: request => remote.preview(request),
    measure: async (settings, distancesKm) => unpack(await remote.measure(settings, distancesKm)),
    findingsFor: async settings => unpack(await remote.findingsFor(settings)),
    evaluatedIncidents: () => remote.evaluatedIncidents(),
    drawnCells: () => remote.drawnCells(),
    landShapes: () => remote.landShapes(),
    cellCard: cell => remote.cellCard(cell),
  };
}

/** The buffers of a table's columns; columns that share one buffer name it once, as a transfer demands. */
export function buffersOf(incidents: IncidentTable): ArrayBuffer[] {
  const buffers = Object.values(incidents).flatMap(column =>
    ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
  );
  return [...new Set(buffers)];
}
