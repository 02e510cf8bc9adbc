import { describe, expect, it } from 'vitest';
import { nameOfOpenProject } from '../../src/session/project-document.ts';
import { fileOf, testSession } from './harness.ts';
import { measured, reviewed } from './own-files.ts';
import { inPlanMode, planned, reaching, VILLAGE } from './plan/planning.ts';
import { until } from './until.ts';

const CORNERS = [
  [2, -1],
  [4, -1],
  [3, 1],
] as const;

/** Incidents and bases of another mission, far from those of one's own. */
const OTHER_INCIDENTS = fileOf('elsewhere.csv', {
  role: 'incidents',
  incidents: Array.from({ length: 9 }, (_, index) => ({
    latitude: 40,
    longitude: 60.1,
    date: `2022-06-0${index + 1}`,
  })),
});
const OTHER_BASES = fileOf('posts.csv', {
  role: 'bases',
  mission: 'OTHMIS',
  bases: [['Post', '2022-01-01', '2023-01-01', 40, 60.1]],
});

async function load(made: Awaited<ReturnType<typeof inPlanMode>>, files: readonly File[]) {
  await made.session.getState().offerFiles(files);
  await reviewed(made.session);
  await made.session.getState().confirmReviews();
  return measured(made.session);
}

/** A plan, an area and a marked sheet for one mission, with another loaded over it. */
async function underOther() {
  const made = await inPlanMode();
  await made.session.getState().placeBase(VILLAGE);
  await reaching(made.session, 1);
  made.session.getState().addArea('within', CORNERS);
  made.session.getState().addSheet('scenario');
  made.session.getState().changeSheet('sheet-1', { marking: 'confidential' });
  await load(made, [OTHER_INCIDENTS, OTHER_BASES]);
  made.session.getState().changeSettings({ mission: 'OTHMIS' });
  await measured(made.session);
  return made;
}

describe('scenarios, areas and sheets belong to a mission', () => {
  it('is shown nowhere beside the figures of another, and is kept', async () => {
    const { session } = await underOther();
    const state = session.getState();
    expect(state.settings.mission).toBe('OTHMIS');
    expect(state).toMatchObject({
      scenarios: [{ madeFor: { mission: 'EXAMPLE' } }],
      drawnAreas: [{ madeFor: { mission: 'EXAMPLE' } }],
      sheets: [{ madeFor: { mission: 'EXAMPLE' } }],
      activeScenario: null,
    });
    session.getState().openScenario('scenario-1');
    expect(session.getState().activeScenario).toBeNull();
    session.getState().compareWith('scenario-1', 'swipe');
    expect(session.getState().comparedWith).toBeNull();
    const { plan } = await planned(session);
    expect(plan?.baseline.bases.map(({ name }) => name)).toEqual(['Post']);
    expect(plan?.change.reached.incidents.nominal).toBe(0);
  });

  it('composes and releases no sheet that was made for another', async () => {
    const { session } = await underOther();
    session.getState().setMode('brief');
    await until(() => expect(session.getState().previewProblem).toBe('made-for-other'));
    expect(session.getState().preview).toBeNull();
    session.getState().changeSheet('sheet-1', { marking: 'confidential' });
    const outcome = await session
      .getState()
      .exportSheets({ sheets: ['sheet-1'], formats: ['pdf'], tables: [] });
    expect(outcome).toMatchObject({ problem: 'made-for-other' });
    session.getState().changeSheet('sheet-1', { title: 'Of EXAMPLE' });
    session.getState().duplicateSheet('sheet-1');
    expect(session.getState().sheets[1]).toMatchObject({
      madeFor: { mission: 'OTHMIS' },
      title: null,
      marking: null,
      scenario: null,
    });
  });

  it('asks for the marking of every sheet again whenever sources change', async () => {
    const { session } = await underOther();
    expect(session.getState().sheets).toMatchObject([{ marking: null }]);
    session.getState().changeSheet('sheet-1', { marking: 'confidential' });
    session.getState().removeSource(session.getState().sources.at(-1)?.id ?? '');
    await until(() => expect(session.getState().sources).toHaveLength(3));
    expect(session.getState().sheets).toMatchObject([{ marking: null }]);
  });

  it('is open to work again when its mission is chosen again', async () => {
    const { session } = await underOther();
    session.getState().changeSettings({ mission: 'EXAMPLE' });
    session.getState().openScenario('scenario-1');
    expect((await reaching(session, 1)).activeScenario).toBe('scenario-1');
  });

  it('of a project from before this was remembered is for what it is opened with', async () => {
    const { session, downloads } = await inPlanMode();
    await session.getState().placeBase(VILLAGE);
    session.getState().addArea('within', CORNERS);
    session.getState().addSheet('map');
    await session.getState().saveProject();
    const { readProjectFile, writeProjectFile } = await import('../../src/platform/project-file.ts');
    const saved = new File([downloads[0]?.content ?? ''], 'old.within-reach');
    const contents = await readProjectFile(saved);
    const without = JSON.parse(
      JSON.stringify(contents?.document, (key, value) => (key === 'madeFor' ? undefined : value)),
    );
    const files = new Map<string, File>();
    for (const { sha256, fileName } of without.sources) {
      const file = await contents?.sourceOf(sha256, fileName);
      if (file) files.set(sha256, file);
    }
    const other = testSession();
    await other.session.getState().start();
    await other.session
      .getState()
      .offerFiles([new File([await writeProjectFile(without, files)], 'old.within-reach')]);
    expect(other.session.getState()).toMatchObject({
      scenarios: [{ madeFor: { mission: 'EXAMPLE' } }],
      drawnAreas: [{ madeFor: { mission: 'EXAMPLE' } }],
      sheets: [{ madeFor: { mission: 'EXAMPLE' } }],
    });
  });
});

describe('the name of a project', () => {
  it('follows its mission until someone names it, and again when the name is taken away', async () => {
    const made = await underOther();
    const { session } = made;
    expect(nameOfOpenProject(session.getState())).toBe('OTHMIS');
    session.getState().changeSettings({ mission: 'EXAMPLE' });
    expect(nameOfOpenProject(session.getState())).toBe('EXAMPLE');
    session.getState().changeSettings({ mission: null });
    expect(nameOfOpenProject(session.getState())).toBe('raids');
    session.getState().renameProject('Dry season');
    session.getState().changeSettings({ mission: 'OTHMIS' });
    expect(nameOfOpenProject(session.getState())).toBe('Dry season');
    session.getState().renameProject(' ');
    expect(nameOfOpenProject(session.getState())).toBe('OTHMIS');
  });
});
