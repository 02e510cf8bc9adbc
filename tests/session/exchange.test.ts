import { describe, expect, it, vi } from 'vitest';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import type { Session } from '../../src/session/state.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { incidentTable } from '../fixtures/incident-table.ts';
import { fileOf, testSession } from './harness.ts';
import { measured, OWN_BASES, OWN_INCIDENTS, reviewed, withOwnFiles } from './own-files.ts';
import { until } from './until.ts';

/** A grid whose one cell is none. */
const BAD_GRID = fileOf('people.csv', { role: 'population', cells: ['ffffffffffffffff'] });
const NEWER_INCIDENTS = fileOf('newer.csv', { role: 'incidents', incidents: [{ date: '2022-06-01' }] });

/** What is open, without what is said about it. */
function open(state: Session) {
  const { sources, missing, flaws, areas, land, towns, outlines, exercise, projectName } = state;
  const { settings, scenarios, sheets, drawnAreas, findings, evaluated, drawnCells, choices, canUndo } =
    state;
  const loaded = { sources, missing, flaws, areas, land, towns, outlines, exercise, projectName };
  return {
    ...loaded,
    settings,
    scenarios,
    sheets,
    drawnAreas,
    findings,
    evaluated,
    drawnCells,
    choices,
    canUndo,
  };
}

/** The findings when everything is measured anew. */
async function measuredAnew(session: ReturnType<typeof testSession>['session']) {
  session.getState().changeSettings({ distanceKm: 333 });
  await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(333));
  session.getState().undo();
  await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(25));
  return (await measured(session)).findings;
}

async function offer(session: ReturnType<typeof testSession>['session'], ...files: readonly File[]) {
  await session.getState().offerFiles(files);
  await reviewed(session);
  await session.getState().confirmReviews();
}

describe('sources are exchanged whole', () => {
  it.each([
    ['what is added is bad', BAD_GRID, () => {}],
    [
      'the worker cannot take it',
      OWN_BASES,
      (parts: ReturnType<typeof testSession>['parts']) => {
        vi.spyOn(parts.analysis, 'stage').mockRejectedValueOnce(new Error('no memory'));
      },
    ],
    [
      'it cannot be measured',
      OWN_BASES,
      (parts: ReturnType<typeof testSession>['parts']) => {
        vi.spyOn(parts.analysis, 'commit').mockRejectedValueOnce(new Error('no memory'));
      },
    ],
  ])('or nothing is: the exercise stays as it was when %s', async (_, file, breakIt) => {
    const { session, parts } = testSession();
    await session.getState().start();
    await measured(session);
    const before = open(session.getState());
    breakIt(parts);
    await offer(session, OWN_INCIDENTS, file);
    const failures = session.getState().notices.filter(({ key }) => key === 'load-failed');
    expect(failures).toHaveLength(1);
    expect(open(session.getState())).toEqual(before);
    expect(await measuredAnew(session)).toEqual(before.findings);
    await offer(session, OWN_INCIDENTS, OWN_BASES);
    expect((await measured(session)).findings?.counts.rows).toBe(6);
    expect(session.getState().exercise).toBe(false);
  });

  it('or nothing is: a source that is read anew stays when what comes with it is bad', async () => {
    const { session } = await withOwnFiles();
    const before = open(session.getState());
    await offer(session, NEWER_INCIDENTS, OWN_INCIDENTS, BAD_GRID);
    expect(session.getState().notices.map(({ key }) => key)).toContain('load-failed');
    expect(open(session.getState())).toEqual(before);
    expect(await measuredAnew(session)).toEqual(before.findings);
  });

  it('or nothing is: a source stays when what is left cannot be measured', async () => {
    const { session, parts } = await withOwnFiles();
    const before = open(session.getState());
    vi.spyOn(parts.analysis, 'commit').mockRejectedValueOnce(new Error('no memory'));
    session.getState().removeSource(before.sources[0]?.id ?? '');
    await until(() => expect(session.getState().notices.map(({ key }) => key)).toContain('load-failed'));
    expect(open(session.getState())).toEqual(before);
    expect(await measuredAnew(session)).toEqual(before.findings);
  });
});

describe('a workbench', () => {
  const counted = { rows: 2, taken: 2, leftOut: 0, refused: 0 };
  const incidents = () => incidentTable([{ date: '2020-02-01' }, { date: '2020-03-01', longitude: 3 }]);
  const bases = baseList([stay('Camp', 0, 0, '2019-01-01', null)]);

  function loaded() {
    const bench = createWorkbench();
    bench.putIncidents('i', incidents(), counted);
    bench.putDeployments('d', bases);
    return bench;
  }

  it('shows nothing of what is staged until it is committed', async () => {
    const bench = loaded();
    const before = bench.measure(DEFAULT_SETTINGS).findings;
    const add = [{ id: 'more', role: 'incidents', incidents: incidents(), counted }] as const;
    const staged = bench.stage({ remove: ['i', 'd'], add, areas: [] });
    expect(bench.measure(DEFAULT_SETTINGS).findings).toEqual(before);
    bench.commit(staged, DEFAULT_SETTINGS, []);
    expect(bench.measure(DEFAULT_SETTINGS).findings).not.toEqual(before);
  });

  it('is as it was when what is staged cannot be made ready or measured', async () => {
    const bench = loaded();
    const before = bench.measure(DEFAULT_SETTINGS).findings;
    const grid = { people: Float64Array.of(1), places: { by: 'cell', cells: ['ffffffffffffffff'] } } as const;
    const bad = [{ id: 'p', role: 'population', population: grid }] as const;
    expect(() => bench.stage({ remove: ['i'], add: bad, areas: null })).toThrow();
    const more = [{ id: 'i', role: 'incidents', incidents: incidentTable([{}]), counted }] as const;
    const staged = bench.stage({ remove: [], add: more, areas: null });
    expect(() => bench.commit(staged, { ...DEFAULT_SETTINGS, resolution: 99 }, [])).toThrow();
    expect(bench.people()).toBeNull();
    expect(bench.measure(DEFAULT_SETTINGS).findings).toEqual(before);
  });
});
