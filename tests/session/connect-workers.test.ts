import { expose } from 'comlink';
import { expect, it } from 'vitest';
import type { IncidentTable } from '../../src/model/incidents.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { SourceExchange } from '../../src/model/source.ts';
import { buffersOf, connectAnalysis } from '../../src/session/connect-workers.ts';
import { incidentTable } from '../fixtures/incident-table.ts';
import { inProcessAnalysis } from './harness.ts';

/** A message port has all of a worker that the connection uses, once it is started. */
function behindPort(api: object): { worker: Worker; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  expose(api, port1 as Parameters<typeof expose>[1]);
  port2.start();
  const close = () => {
    port1.close();
    port2.close();
  };
  return { worker: port2 as unknown as Worker, close };
}

function exchangeOf(incidents: IncidentTable): SourceExchange {
  const counted = { rows: 2, taken: 2, leftOut: 0, refused: 0 };
  return { remove: [], add: [{ id: 'a', role: 'incidents', incidents, counted }], areas: null };
}

it('transfers incident columns to the analysis worker instead of copying them', async () => {
  const { worker, close } = behindPort(inProcessAnalysis());
  const analysis = connectAnalysis(worker);
  const exchange = exchangeOf(incidentTable([{}, {}]));
  const { stage } = await analysis.stage(exchange);
  await analysis.commit(stage, DEFAULT_SETTINGS, []);
  expect(buffersOf(exchange).map(buffer => buffer.byteLength)).toEqual(buffersOf(exchange).map(() => 0));
  expect(await analysis.choices()).toMatchObject({ countries: [{ name: 'Nowhere', incidents: 2 }] });
  close();
});

it('names a buffer that columns share only once', () => {
  const table = incidentTable([{}]);
  const shared = { ...table, longitude: table.latitude };
  expect(buffersOf(exchangeOf(shared))).toHaveLength(buffersOf(exchangeOf(table)).length - 1);
});
