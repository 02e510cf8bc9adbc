import { expose } from 'comlink';
import { expect, it } from 'vitest';
import { createWorkbench } from '../../../src/analysis/workbench.ts';
import type { PlacementProgress } from '../../../src/model/placement.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.ts';
import { connectPlacement, connectPlanning } from '../../../src/session/plan/connect-planning.ts';
import { baseList, stay } from '../../fixtures/deployments.ts';
import { day, incidentTable } from '../../fixtures/incident-table.ts';
import { inProcessPlacement, inProcessPlanning } from '../harness.ts';
import { until } from '../until.ts';
import { REQUEST } from './planning.ts';

/** A message port has all of a worker that the connection uses, once it is started. */
function behindPort(api: object): { worker: Worker; port: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  expose(api, port1 as Parameters<typeof expose>[1]);
  port2.start();
  const worker = Object.assign(port2, { terminate: () => port2.close() });
  return { worker: worker as unknown as Worker, port: port1 };
}

it('carries plans, drags, questions and answers between threads', async () => {
  const workbench = createWorkbench();
  const rows = [{ longitude: 0.1 }, { longitude: 3 }, { longitude: 3 }];
  workbench.putIncidents('i', incidentTable(rows), { rows: 3, taken: 3, leftOut: 0, refused: 0 });
  workbench.putDeployments('d', baseList([stay('Camp', 0, 0, '2019-01-01', null)]));
  const { worker, port } = behindPort(inProcessPlanning(workbench));
  const planning = connectPlanning(worker);
  const asOf = day('2020-06-01');
  const input = { settings: DEFAULT_SETTINGS, plan: DEFAULT_PLAN_SETTINGS, scenario: null, asOf };
  const opened = await planning.openPlan(input);
  expect(opened.change.before.incidents.nominal).toBe(1);
  const dragged = await planning.dragBase(opened.baseline.bases[0]?.id ?? '', 0, 3);
  expect(dragged?.reached.incidents.nominal).toBe(2);
  const towns = [{ name: 'Ridge', latitude: 0, longitude: 3, population: 0 }];
  const question = await planning.askForSites(input, REQUEST, towns);
  if ('problem' in question) throw new Error(question.problem);

  const solving = behindPort(inProcessPlacement().placement);
  const run = connectPlacement(solving.worker);
  const told: PlacementProgress[] = [];
  const last = await run.placement.search(question, progress => told.push(progress));
  expect(last).toMatchObject({ sites: [{ name: 'Ridge' }], added: 2, proven: true, running: false });
  await until(() => expect(told.at(-1)).toEqual(last));
  run.stop();
  solving.port.close();
  port.close();
  worker.terminate();
});
