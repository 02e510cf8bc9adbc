import { describe, expect, it, vi } from 'vitest';
import { day } from '../../fixtures/incident-table.ts';
import { testSession } from '../harness.ts';
import { measured, OWN_BASES, OWN_INCIDENTS, reviewed } from '../own-files.ts';
import { until } from '../until.ts';
import { inPlanMode, planned, reaching, VILLAGE } from './planning.ts';

describe('Plan mode', () => {
  it('measures the baseline first, as of the end of the period', async () => {
    const { session } = await inPlanMode();
    const { plan, findings, activeScenario } = session.getState();
    expect(activeScenario).toBeNull();
    expect(plan?.asOf).toBe(findings?.asOf);
    expect(plan?.baseline.bases.map(base => base.name)).toEqual(['Camp']);
    expect(plan?.change).toMatchObject({ incidents: 2, before: { incidents: { nominal: 1 } } });
  });

  it('counts the incidents of the period of Measure, or of another where that is said', async () => {
    const { session } = await inPlanMode();
    const { findings, plan } = session.getState();
    const { from = 0, to = 0 } = findings?.period ?? {};
    expect(plan?.period).toEqual({ first: from, last: to - 1, own: false });
    expect(plan?.change.incidents).toBe(findings?.counts.evaluated);
    session.getState().changeSettings({ from: day('2022-03-15') });
    await until(() => expect(session.getState().plan?.change.incidents).toBe(1));
    expect(session.getState().plan?.period?.first).toBe(day('2022-03-15'));
    const period = { from: day('2022-01-01'), to: day('2031-12-31') };
    session.getState().changePlanSettings({ period });
    await until(() => expect(session.getState().plan?.change.incidents).toBe(3));
    const own = { first: period.from, last: period.to, own: true };
    expect(session.getState().plan?.period).toEqual(own);
    session.getState().changePlanSettings({ period: null });
    await until(() => expect(session.getState().plan?.change.incidents).toBe(1));
  });

  it('leaves the worker alone in other modes', async () => {
    const { session, parts } = await inPlanMode();
    const open = vi.spyOn(parts.planning, 'openPlan');
    session.getState().setMode('measure');
    session.getState().changeSettings({ distanceKm: 40 });
    await measured(session);
    expect(open).not.toHaveBeenCalled();
    session.getState().setMode('plan');
    await until(() => expect(open).toHaveBeenCalled());
  });

  it('places a base in a new scenario with a number, as one step', async () => {
    const { session } = await inPlanMode();
    expect(await session.getState().placeBase(VILLAGE)).toBeNull();
    const state = await reaching(session, 1);
    expect(state.scenarios).toMatchObject([{ name: { kind: 'numbered', number: 1 } }]);
    expect(state).toMatchObject({ activeScenario: 'scenario-1', selectedBase: 'base-1', canUndo: true });
    expect(state.plan?.cells).toMatchObject([{ reachedIncidents: 1 }]);
    expect(state.plan?.ledger.rows.map(row => row.name)).toEqual(['Camp', 'Village']);
    session.getState().undo();
    expect(session.getState()).toMatchObject({ scenarios: [], activeScenario: null, canUndo: false });
    await reaching(session, 0);
  });

  it('starts, copies, renames, annotates and deletes scenarios', async () => {
    const { session } = await inPlanMode();
    const { newScenario, renameScenario, noteScenario, duplicateScenario, deleteScenario } =
      session.getState();
    await newScenario('Dry season');
    renameScenario('scenario-1', ' Rains ');
    noteScenario('scenario-1', 'Roads are cut.');
    await until(() =>
      expect(session.getState().scenarios).toMatchObject([{ name: 'Rains', note: 'Roads are cut.' }]),
    );
    duplicateScenario('scenario-1');
    duplicateScenario('scenario-2');
    expect(session.getState().scenarios.map(({ id, name }) => [id, name])).toEqual([
      ['scenario-1', 'Rains'],
      ['scenario-2', 'Rains (2)'],
      ['scenario-3', 'Rains (3)'],
    ]);
    expect(session.getState().activeScenario).toBe('scenario-3');
    deleteScenario('scenario-3');
    expect(session.getState().activeScenario).toBeNull();
    session.getState().undo();
    expect(session.getState().activeScenario).toBe('scenario-3');
  });

  it('takes back settings and edits of scenarios in the order in which they were made', async () => {
    const { session } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    session.getState().changeSettings({ distanceKm: 10 });
    await session.getState().changeBase('base-1', { strength: 70 });
    session.getState().changePlanSettings({ supplyLimitKm: 60 });
    const strength = () => session.getState().scenarios[0]?.bases[1]?.strength;
    session.getState().undo();
    expect(session.getState().planSettings.supplyLimitKm).toBe(100);
    expect(strength()).toBe(70);
    session.getState().undo();
    expect(strength()).toBe(35);
    expect(session.getState().settings.distanceKm).toBe(10);
    session.getState().undo();
    expect(session.getState().settings.distanceKm).toBe(25);
    session.getState().undo();
    expect(session.getState().scenarios).toEqual([]);
    for (const _ of [1, 2, 3, 4]) session.getState().redo();
    expect(session.getState().planSettings.supplyLimitKm).toBe(60);
    expect(strength()).toBe(70);
    expect(session.getState()).toMatchObject({ canRedo: false, activeScenario: 'scenario-1' });
  });

  it('says why a base cannot be, and leaves no empty scenario or step behind', async () => {
    const { session } = await inPlanMode();
    const refused = await session.getState().placeBase({ ...VILLAGE, longitude: 0 });
    expect(refused).toBe('on-another-base');
    expect(await session.getState().placeBase({ ...VILLAGE, from: 10, to: 10 })).toBe('closes-before-opens');
    expect(await session.getState().changeBase('base-1', { strength: 1 })).toBe('no-scenario');
    expect(session.getState()).toMatchObject({ scenarios: [], canUndo: false });
  });

  it('closes and reopens a base', async () => {
    const { session } = await inPlanMode();
    await session.getState().newScenario('Closing');
    const id = session.getState().scenarios[0]?.bases[0]?.id ?? '';
    await session.getState().changeBase(id, { to: session.getState().plan?.asOf ?? 0 });
    await until(() => expect(session.getState().plan?.change.exposed.incidents.nominal).toBe(1));
    await session.getState().changeBase(id, { to: null });
    await until(() => expect(session.getState().plan?.change.exposed.incidents.nominal).toBe(0));
  });

  it('measures what it is compared with, and keeps the open scenario the one that can be dragged', async () => {
    const { session } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    session.getState().duplicateScenario('scenario-1');
    session.getState().removeBase('base-1');
    await reaching(session, 0);
    session.getState().compareWith('scenario-1', 'swipe');
    await until(() => expect(session.getState().comparedPlan?.change.reached.incidents.nominal).toBe(1));
    expect(session.getState().plan?.change.reached.incidents.nominal).toBe(0);
    session.getState().compareWith(null, 'off');
    await until(() => expect(session.getState().comparedPlan).toBeNull());
  });

  it('does not bring back a scenario that was undone while an edit of it was on its way', async () => {
    const { session } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    const change = session.getState().changeBase('base-1', { strength: 1 });
    session.getState().undo();
    expect(await change).toBe('no-scenario');
    expect(session.getState().scenarios).toEqual([]);
  });

  it('keeps of every step only what it changed', async () => {
    const { session } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    const [before] = session.getState().scenarios;
    await session.getState().changeBase('base-1', { strength: 70 });
    const [after] = session.getState().scenarios;
    expect(after?.bases[0]).toBe(before?.bases[0]);
    expect(after?.bases[1]).not.toBe(before?.bases[1]);
  });

  it('merges the steps of one slider into one', async () => {
    const { session } = await inPlanMode();
    for (const unavailable of [0.1, 0.2, 0.4])
      session.getState().changePlanSettings({ unavailable }, 'slide');
    await until(() => expect(session.getState().plan?.backup.expected).toBeCloseTo(0.6, 9));
    session.getState().changePlanSettings({ supplyLimitKm: -1 });
    session.getState().undo();
    expect(session.getState()).toMatchObject({ planSettings: { unavailable: 0.3 }, canUndo: false });
  });

  it('reads places as people write them', async () => {
    const { session } = await inPlanMode();
    const { readPlace } = session.getState();
    const kouango = { latitude: expect.closeTo(4.99, 2), longitude: expect.closeTo(19.99, 2) };
    expect(await readPlace('4.99, 19.99')).toEqual(kouango);
    expect(await readPlace('4°59\'24"N 19°59\'24"E')).toEqual(kouango);
    expect(await readPlace('34N 387990 551680')).toEqual(kouango);
    expect(await readPlace('34N CL 87990 51680')).toEqual(kouango);
    expect(await readPlace('91, 20')).toBeNull();
    expect(await readPlace('Kouango')).toBeNull();
  });

  it('says when the worker fails, and stays as it was', async () => {
    const { session, parts } = await inPlanMode();
    vi.spyOn(parts.planning, 'applyEdit').mockRejectedValueOnce(new Error('gone'));
    expect(await session.getState().placeBase(VILLAGE)).toBe('failed');
    expect(session.getState().notices.at(-1)).toMatchObject({
      key: 'plan-failed',
      values: { reason: 'gone' },
    });
    expect(session.getState().scenarios).toEqual([]);
  });
});

describe('plans in the project', () => {
  it('are stored by themselves and are there again after a reload', async () => {
    const { session, held, parts } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    session.getState().changePlanSettings({ unavailable: 0.2 });
    await until(() =>
      expect(held.document).toMatchObject({ project: { planSettings: { unavailable: 0.2 } } }),
    );
    const again = testSession({ storage: parts.storage });
    await again.session.getState().start();
    const state = again.session.getState();
    expect(state.scenarios).toEqual(session.getState().scenarios);
    expect(state).toMatchObject({ planSettings: { unavailable: 0.2 }, canUndo: false });
  });

  it('are found as they were left: the open scenario, what it is compared with, and how', async () => {
    const { session, held, parts } = await inPlanMode();
    const { newScenario, duplicateScenario, compareWith, openScenario } = session.getState();
    await newScenario('Dry season');
    duplicateScenario('scenario-1');
    const left = { activeScenario: 'scenario-2', comparedWith: 'scenario-1', comparison: 'swipe' } as const;
    compareWith('scenario-1', 'swipe');
    await until(() => expect(held.document).toMatchObject({ project: { planView: left } }));
    const again = testSession({ storage: parts.storage });
    await again.session.getState().start();
    expect(again.session.getState()).toMatchObject(left);
    again.session.getState().setMode('plan');
    expect((await planned(again.session)).comparedPlan).not.toBeNull();
    openScenario(null);
    await until(() =>
      expect(held.document).toMatchObject({ project: { planView: { activeScenario: null } } }),
    );
    await again.session.getState().openExercise();
    expect(again.session.getState()).toMatchObject({ activeScenario: null, comparison: 'off' });
  });

  it('of the exercise are stored too, and go when one loads files of one’s own', async () => {
    const { session, held, parts } = testSession();
    await session.getState().start();
    await measured(session);
    session.getState().setMode('plan');
    await planned(session);
    await session.getState().placeBase(VILLAGE);
    await until(() =>
      expect(held.document).toMatchObject({
        kind: 'exercise',
        project: { scenarios: [{ bases: [{}, { name: 'Village' }] }] },
      }),
    );
    const again = testSession({ storage: parts.storage });
    await again.session.getState().start();
    expect(again.session.getState().scenarios).toHaveLength(1);
    await again.session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
    await reviewed(again.session);
    await again.session.getState().confirmReviews();
    expect(again.session.getState().scenarios).toEqual([]);
  });

  it('are in the project file, and a file from before there were plans opens without', async () => {
    const { session, downloads } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    await session.getState().saveProject();
    const file = new File([downloads[0]?.content ?? ''], 'plans.within-reach');
    const other = testSession();
    await other.session.getState().start();
    await other.session.getState().offerFiles([file]);
    expect(other.session.getState().scenarios).toEqual(session.getState().scenarios);
    const { readProject } = await import('../../../src/model/read-project.ts');
    const { readProjectFile } = await import('../../../src/platform/project-file.ts');
    const document = (await readProjectFile(file))?.document as Record<string, unknown>;
    const { scenarios, planSettings: _, drawnAreas: __, planView, ...before } = document;
    expect(planView).toMatchObject({ activeScenario: 'scenario-1' });
    expect(readProject(before)).toMatchObject({
      project: {
        scenarios: [],
        planSettings: { splitDay: null },
        drawnAreas: [],
        planView: { activeScenario: null, comparison: 'off' },
      },
    });
    const crossed = [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ];
    const drawnAreas = [{ id: 'drawn:1', name: '', use: 'within', corners: crossed }];
    expect(readProject({ ...document, drawnAreas })).toMatchObject({
      project: { drawnAreas: [], scenarios: [{ id: 'scenario-1' }] },
      flaws: [{ part: 'drawnArea', which: '1', reason: 'no-area' }],
    });
    const twice = [scenarios, scenarios].flat();
    expect(readProject({ ...document, scenarios: twice })).toMatchObject({
      project: { scenarios },
      flaws: [{ part: 'scenario', which: '2', reason: 'repeated-id' }],
    });
  });

  it('stay when more is loaded beside them', async () => {
    const { session } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    session.getState().removeSource(session.getState().sources[0]?.id ?? '');
    await until(() => expect(session.getState().sources).toHaveLength(1));
    expect(session.getState()).toMatchObject({
      scenarios: [{ bases: [{}, { name: 'Village' }] }],
      activeScenario: 'scenario-1',
    });
    await until(() => expect(session.getState().plan?.change.incidents).toBe(0));
  });
});
