import { describe, expect, it } from 'vitest';
import { readProjectFile } from '../../src/platform/project-file.ts';
import { fileOf, memoryStorage, testSession } from './harness.ts';
import { answered, measured, OWN_BASES, OWN_INCIDENTS, reviewed, withOwnFiles } from './own-files.ts';
import { until } from './until.ts';

type TestSession = ReturnType<typeof testSession>;

async function projectFile(name: string): Promise<File> {
  const { session, downloads } = await withOwnFiles();
  session.getState().renameProject(name);
  await session.getState().saveProject();
  return new File([downloads[0]?.content ?? ''], `${name}.within-reach`);
}

async function nameIn(download: { readonly content: Blob } | undefined): Promise<unknown> {
  const file = await readProjectFile(download?.content ?? new Blob());
  return (file?.document as { name: string } | undefined)?.name;
}

/** A session on the exercise while storage holds a project of one's own, named Kept. */
async function overKept() {
  const { storage, held } = memoryStorage();
  const first = await withOwnFiles({ storage });
  first.session.getState().renameProject('Kept');
  await until(() => expect(held.document).toMatchObject({ kind: 'own', project: { name: 'Kept' } }));
  const made = testSession({ storage });
  await made.session.getState().start();
  await measured(made.session);
  await made.session.getState().openExercise();
  await measured(made.session);
  expect(made.session.getState().exercise).toBe(true);
  return { ...made, held };
}

async function load({ session }: TestSession): Promise<Promise<void>> {
  const other = fileOf('other.csv', {
    role: 'incidents',
    incidents: [{ latitude: 0, longitude: 1, date: '2022-03-01' }],
  });
  await session.getState().offerFiles([other, OWN_BASES]);
  await reviewed(session);
  return session.getState().confirmReviews();
}

describe('a project that may be in no file', () => {
  it('stays when the answer is no, and nothing is said to have been opened', async () => {
    const file = await projectFile('Rainy season');
    const { session } = await withOwnFiles();
    session.getState().renameProject('Dry season');
    const before = session.getState();
    const opening = session.getState().offerFiles([file]);
    expect(await answered(session, 'cancel')).toEqual({ kept: 'Dry season', next: 'Rainy season' });
    await opening;
    for (const part of ['sources', 'settings', 'findings', 'projectName', 'notices'] as const) {
      expect(session.getState()[part], part).toBe(before[part]);
    }
    expect(session.getState().replacement).toBeNull();
  });

  it('is offered as a file before another takes its place', async () => {
    const file = await projectFile('Rainy season');
    const { session, downloads } = await withOwnFiles();
    session.getState().renameProject('Dry season');
    const opening = session.getState().offerFiles([file]);
    await answered(session, 'save-first');
    await opening;
    expect(await nameIn(downloads[0])).toBe('Dry season');
    expect(session.getState().projectName).toBe('Rainy season');
  });

  it('is not asked about as long as it is as it was saved or opened', async () => {
    const file = await projectFile('Rainy season');
    const { session } = await withOwnFiles();
    await session.getState().saveProject();
    await session.getState().offerFiles([file]);
    expect((await measured(session)).projectName).toBe('Rainy season');
    await session.getState().offerFiles([await projectFile('Third')]);
    expect((await measured(session)).projectName).toBe('Third');
    // What is looked at is found again, but is no work that could be lost.
    session.getState().compareWith(null, 'swipe');
    await session.getState().offerFiles([await projectFile('Fourth')]);
    expect((await measured(session)).projectName).toBe('Fourth');
    session.getState().changeSettings({ distanceKm: 7 });
    const opening = session.getState().offerFiles([file]);
    expect(await answered(session, 'replace')).toEqual({ kept: 'Fourth', next: 'Rainy season' });
    await opening;
    expect(session.getState().projectName).toBe('Rainy season');
  });

  it('is kept under the exercise, and asked about before other files take its place', async () => {
    const made = await overKept();
    const refused = load(made);
    expect(await answered(made.session, 'cancel')).toEqual({ kept: 'Kept', next: 'EXAMPLE' });
    await refused;
    // What was under review still is.
    expect(made.session.getState().reviews).toHaveLength(2);
    const loading = made.session.getState().confirmReviews();
    await answered(made.session, 'save-first');
    await loading;
    expect(await nameIn(made.downloads[0])).toBe('Kept');
    expect((await measured(made.session)).projectName).toBe('');
    await until(() => expect(made.held.document).toMatchObject({ kind: 'own', project: { name: '' } }));
  });

  it('stays when it cannot be read back to be saved, which is said', async () => {
    const made = await overKept();
    made.held.files.clear();
    const loading = load(made);
    await answered(made.session, 'save-first');
    await loading;
    expect(made.session.getState().notices.at(-1)).toMatchObject({ key: 'project-save-failed' });
    expect(made.downloads).toEqual([]);
    expect(made.session.getState().exercise).toBe(true);
  });

  it('is asked about before the exercise when the browser keeps nothing', async () => {
    const { storage, held } = memoryStorage();
    held.outcome = 'refused';
    const { session } = await withOwnFiles({ storage });
    const opening = session.getState().openExercise();
    expect(await answered(session, 'cancel')).toEqual({ kept: 'EXAMPLE', next: null });
    await opening;
    expect(session.getState().exercise).toBe(false);
  });
});

describe('a second tab', () => {
  it('says that it keeps nothing, and leaves what the first one keeps alone', async () => {
    const { storage, held } = memoryStorage();
    await withOwnFiles({ storage });
    await until(() => expect(held.document).toMatchObject({ kind: 'own' }));
    const kept = held.document;
    held.claimable = false;
    const { session, page } = testSession({ storage });
    await session.getState().start();
    await measured(session);
    expect(session.getState().sources).toHaveLength(2);
    expect(session.getState().notices.map(({ key }) => key)).toEqual(['kept-elsewhere']);
    session.getState().renameProject('Elsewhere');
    await page.hide();
    expect(held.document).toBe(kept);
    expect(session.getState().savedAt).toBeNull();
    const opening = session.getState().openExercise();
    expect(await answered(session, 'cancel')).toEqual({ kept: 'Elsewhere', next: null });
    await opening;
    expect(OWN_INCIDENTS.name).toBe(session.getState().sources[0]?.summary.fileName);
  });
});
