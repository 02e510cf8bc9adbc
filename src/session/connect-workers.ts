import { transfer, wrap } from 'comlink';
import type { SourceExchange } from '../model/source.ts';
import type { AnalysisApi, PackedAnalysisApi } from '../workers/api.ts';
import { unpack } from '../workers/packed.ts';
import type { Remotely } from './parts.ts';

/** The analysis worker as the session calls it. Incident columns are transferred: they are gone here afterwards. */
export function connectAnalysis(worker: Worker): Remotely<AnalysisApi> {
  const remote = wrap<PackedAnalysisApi>(worker);
  return {
    stage: (exchange, mission) => remote.stage(transfer(exchange, buffersOf(exchange)), mission),
    commit: (stage, settings, towns) => remote.commit(stage, settings, towns),
    putPlaces: (areas, towns) => remote.putPlaces(areas, towns),
    choices: () => remote.choices(),
    preview: request => remote.preview(request),
    measure: async (settings, distancesKm) => unpack(await remote.measure(settings, distancesKm)),
    findingsFor: async settings => unpack(await remote.findingsFor(settings)),
    evaluatedIncidents: () => remote.evaluatedIncidents(),
    drawnCells: () => remote.drawnCells(),
    landShapes: () => remote.landShapes(),
    cellCard: cell => remote.cellCard(cell),
  };
}

/** The buffers of the columns of incidents; columns that share one buffer name it once, as a transfer demands. */
export function buffersOf({ add }: Pick<SourceExchange, 'add'>): ArrayBuffer[] {
  const tables = add.flatMap(source => (source.role === 'incidents' ? [source.incidents] : []));
  const buffers = tables
    .flatMap(table => Object.values(table))
    .flatMap(column =>
      ArrayBuffer.isView(column) && column.buffer instanceof ArrayBuffer ? [column.buffer] : [],
    );
  return [...new Set(buffers)];
}
