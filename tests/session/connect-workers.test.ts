import { expose } from 'comlink';
import { expect, it } from 'vitest';
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

it('transfers incident columns to the analysis worker instead of copying them', async () => {
  const { worker, close } = behindPort(inProcessAnalysis());
  const analysis = connectAnalysis(worker);
  const incidents = incidentTable([{}, {}]);
  await analysis.putIncidents('a', incidents, { rows: 2, taken: 2, leftOut: 0, refused: 0 });
  expect(buffersOf(incidents).map(buffer => buffer.byteLength)).toEqual(buffersOf(incidents).map(() => 0));
  expect(await analysis.choices()).toMatchObject({ countries: [{ name: 'Nowhere', incidents: 2 }] });
  close();
});

it('names a buffer that columns share only once', () => {
  const table = incidentTable([{}]);
  const shared = { ...table, longitude: table.latitude };
  expect(buffersOf(shared)).toHaveLength(buffersOf(table).length - 1);
});
