import { expect, it } from 'vitest';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import type { PlacementProgress } from '../../src/model/placement.ts';
import { DEFAULT_PLAN_SETTINGS } from '../../src/model/scenario.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { connect } from '../../src/session/connect.ts';
import { type MeasuringDesk, measuringOver } from '../../src/workers/measuring-desk.ts';
import type { PlacementDesk } from '../../src/workers/placement.worker.ts';
import { type PlanningDesk, planningOver } from '../../src/workers/planning-desk.ts';
import { serve, transferable } from '../../src/workers/wire.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { day, incidentTable } from '../fixtures/incident-table.ts';
import { inProcessPlacement } from './harness.ts';
import { REQUEST } from './plan/planning.ts';
import { until } from './until.ts';

/** A message port has all of a worker that the connection uses, once it is started. */
function behindPort<Desk>(deskOf: Parameters<typeof serve>[0]) {
  const { port1, port2 } = new MessageChannel();
  serve(deskOf, port1 as Parameters<typeof serve>[1]);
  port2.start();
  const close = () => {
    port1.close();
    port2.close();
  };
  return { desk: connect<Desk>(port2 as Parameters<typeof connect>[0]), close };
}

const COUNTED = { rows: 3, taken: 3, leftOut: 0, refused: 0 };
const incidents = () => incidentTable([{ longitude: 0.1 }, { longitude: 3 }, { longitude: 3 }]);

it('hands incident columns over to the analysis worker instead of copying them', async () => {
  const measuring = measuringOver(createWorkbench());
  const { desk, close } = behindPort<MeasuringDesk>(() => measuring);
  const table = incidents();
  const buffers = transferable(table);
  const held = await desk.hold({ role: 'incidents', incidents: table, counted: COUNTED });
  expect(buffers.map(({ byteLength }) => byteLength)).toEqual(buffers.map(() => 0));
  const staged = await desk.stage({ remove: [], add: [{ id: 'a', held }], areas: null });
  if (staged === 'gone') throw new Error(staged);
  const shown = await desk.commit(staged.stage, DEFAULT_SETTINGS, []);
  expect(shown).toMatchObject({
    choices: { countries: [{ name: 'Nowhere', incidents: 3 }] },
    findings: { counts: { rows: 3 } },
  });
  close();
});

it('carries plans, drags, questions and answers between threads', async () => {
  const workbench = createWorkbench();
  workbench.putIncidents('i', incidents(), COUNTED);
  workbench.putDeployments('d', baseList([stay('Camp', 0, 0, '2019-01-01', null)]));
  const measuring = measuringOver(workbench);
  // As the worker does, which loads planning only when it is asked for.
  const { desk, close } = behindPort<MeasuringDesk & PlanningDesk>(async name =>
    name in measuring ? measuring : planning,
  );
  const planning = planningOver(workbench);
  const input = {
    loaded: workbench.version(),
    settings: DEFAULT_SETTINGS,
    plan: DEFAULT_PLAN_SETTINGS,
    scenario: null,
    asOf: day('2020-06-01'),
  };
  const opened = await desk.openPlan(input);
  if (opened === 'gone') throw new Error(opened);
  expect(opened.findings.change.before.incidents.nominal).toBe(1);
  const dragged = await desk.dragBase(opened.plan, opened.findings.baseline.bases[0]?.id ?? '', 0, 3);
  expect(dragged).toMatchObject({ reached: { incidents: { nominal: 2 } } });
  const towns = [{ name: 'Ridge', latitude: 0, longitude: 3, population: 0 }];
  const question = await desk.askForSites(input, REQUEST, towns);
  if (question === 'gone' || 'problem' in question) throw new Error(String(question));
  // The demand in it is asked about again.
  expect(await desk.askForSites(input, REQUEST, towns)).toEqual(question);

  const solving = behindPort<PlacementDesk>(() => inProcessPlacement().placement);
  const told: PlacementProgress[] = [];
  const last = await solving.desk.search(question, progress => told.push(progress));
  expect(last).toMatchObject({ sites: [{ name: 'Ridge' }], added: 2, proven: true, running: false });
  await until(() => expect(told.at(-1)).toEqual(last));
  solving.close();
  close();
});
