import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model/settings.ts';
import { EXERCISE_FILES, memoryStorage, testSession } from './harness.ts';
import { answered, measured, OWN_BASES, OWN_INCIDENTS, reviewed, withOwnFiles } from './own-files.ts';
import { until } from './until.ts';

async function savedProject(): Promise<File> {
  const { session, downloads } = await withOwnFiles();
  session.getState().renameProject('Dry season');
  session.getState().changeSettings({ distanceKm: 10 });
  await session.getState().saveProject();
  const [download] = downloads;
  expect(download?.name).toBe('Dry season.within-reach');
  return new File([download?.content ?? ''], 'Dry season.within-reach');
}

async function started() {
  const made = testSession();
  await made.session.getState().start();
  await measured(made.session);
  return made;
}

async function documentOf(file: File): Promise<Record<string, unknown>> {
  const { readProjectFile } = await import('../../src/platform/project-file.ts');
  return (await readProjectFile(file))?.document as Record<string, unknown>;
}

function zipOf(entries: Record<string, string>, name = 'other.within-reach'): File {
  const encoded = Object.entries(entries).map(([path, text]) => [path, new TextEncoder().encode(text)]);
  return new File([zipSync(Object.fromEntries(encoded)) as Uint8Array<ArrayBuffer>], name);
}

/** Offers a file that must not change what is open, and returns the notice. */
async function refusal(file: File) {
  const { session } = await started();
  const before = session.getState();
  await session.getState().offerFiles([file]);
  const after = session.getState();
  for (const part of ['sources', 'settings', 'findings', 'projectName', 'reviews'] as const) {
    expect(after[part], part).toBe(before[part]);
  }
  return after.notices.at(-1);
}

describe('a project file', () => {
  it('brings back name, settings and sources elsewhere', async () => {
    const file = await savedProject();
    const { session } = await started();
    await session.getState().offerFiles([file]);
    const state = await measured(session);
    expect(state.projectName).toBe('Dry season');
    expect(state.settings.distanceKm).toBe(10);
    expect(state.sources.map(source => source.summary.fileName)).toEqual(['raids.csv', 'bases.csv']);
    expect(state.findings?.counts).toMatchObject({ rows: 6, evaluated: 2 });
    expect(state.exercise).toBe(false);
    expect(state.notices.at(-1)).toMatchObject({ key: 'project-opened', values: { sources: 2 } });
  });

  it('that is not a zip, or cut off, is refused', async () => {
    expect(await refusal(new File(['hello'], 'x.within-reach'))).toMatchObject({ key: 'project-damaged' });
    const whole = await savedProject();
    const cut = new File([whole.slice(0, Math.floor(whole.size / 2))], 'cut.within-reach');
    expect(await refusal(cut)).toMatchObject({
      key: 'project-damaged',
      values: { file: 'cut.within-reach' },
    });
  });

  it('of another program is refused', async () => {
    const foreign = zipOf({ 'project.json': JSON.stringify({ format: 'something-else', version: 1 }) });
    expect(await refusal(foreign)).toMatchObject({ key: 'project-foreign' });
  });

  it('of a newer version is refused by its version', async () => {
    const document = { ...(await documentOf(await savedProject())), version: 2, shape: 'new' };
    const newer = zipOf({ 'project.json': JSON.stringify(document) });
    expect(await refusal(newer)).toMatchObject({ key: 'project-newer', values: { version: 2 } });
  });

  it('that is no document at all is refused', async () => {
    expect(await refusal(zipOf({ 'project.json': '{"format":' }))).toMatchObject({ key: 'project-damaged' });
    const empty = { format: 'within-reach-project', version: 1 };
    expect(await refusal(zipOf({ 'project.json': JSON.stringify(empty) }))).toMatchObject({
      key: 'project-damaged',
    });
  });

  it('opens with what of it is valid, and lists what is not', async () => {
    const file = await savedProject();
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const document = await documentOf(file);
    const settings = { ...(document.settings as object), resolution: 15, distanceKm: 7 };
    entries['project.json'] = new TextEncoder().encode(JSON.stringify({ ...document, settings }));
    const { session } = await started();
    await session
      .getState()
      .offerFiles([new File([zipSync(entries) as Uint8Array<ArrayBuffer>], 'x.within-reach')]);
    const state = await measured(session);
    expect(state.settings).toMatchObject({ resolution: DEFAULT_SETTINGS.resolution, distanceKm: 7 });
    expect(state.flaws).toEqual([
      { part: 'settings', which: '', field: 'resolution', reason: 'out-of-range' },
    ]);
    expect(state.notices.map(({ key }) => key)).toContain('project-opened-in-part');
    expect(state.sources).toHaveLength(2);
  });

  it('of which one source is missing or changed opens with the rest, and waits for that one', async () => {
    const file = await savedProject();
    const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const path = Object.keys(entries).find(name => name.endsWith('raids.csv')) ?? '';
    const zipped = () => new File([zipSync(entries) as Uint8Array<ArrayBuffer>], 'x.within-reach');
    entries[path] = new TextEncoder().encode('{"role":"bases","bases":[]}');
    const changed = await started();
    await changed.session.getState().offerFiles([zipped()]);
    expect((await measured(changed.session)).notices.map(({ key }) => key)).toContain('source-changed');
    delete entries[path];
    const { session, downloads } = await started();
    await session.getState().offerFiles([zipped()]);
    const state = await measured(session);
    expect(state.notices.map(({ key }) => key)).toContain('source-missing');
    expect(state.sources.map(source => source.summary.fileName)).toEqual(['bases.csv']);
    expect(state.missing.map(({ fileName }) => fileName)).toEqual(['raids.csv']);
    expect(state.settings.distanceKm).toBe(10);
    await session.getState().saveProject();
    const again = await documentOf(new File([downloads[0]?.content ?? ''], 'again.within-reach'));
    expect(again.sources).toHaveLength(2);
    await session.getState().offerFiles([OWN_INCIDENTS]);
    await reviewed(session);
    await session.getState().confirmReviews();
    const whole = await measured(session);
    expect(whole.missing).toEqual([]);
    expect(whole.settings).toEqual(state.settings);
    expect(whole.findings?.counts).toMatchObject({ rows: 6, evaluated: 2 });
  });

  it('none of whose sources can be read is refused', async () => {
    const document = await documentOf(await savedProject());
    const text = JSON.stringify(document);
    const missing = await refusal(zipOf({ 'project.json': text }));
    expect(missing).toMatchObject({ key: 'project-source-missing', values: { file: 'raids.csv' } });
    const [first] = document.sources as { sha256: string; bytes: number }[];
    const path = `sources/${first?.sha256}/raids.csv`;
    const changed = await refusal(zipOf({ 'project.json': text, [path]: '{"role":"bases","bases":[]}' }));
    expect(changed).toMatchObject({ key: 'project-source-changed' });
    const unreadable = await refusal(zipOf({ 'project.json': text, [path]: 'not json' }));
    expect(unreadable).toMatchObject({ key: 'project-source-unreadable' });
  });

  it('without its sources asks for them, and opens when they have been offered', async () => {
    const document = await documentOf(await savedProject());
    const { session } = await started();
    await session.getState().offerFiles([new File([JSON.stringify(document)], 'project.json')]);
    expect(session.getState().notices.at(-1)).toMatchObject({
      key: 'project-needs-files',
      values: { project: 'Dry season', files: 'raids.csv, bases.csv', count: 2 },
    });
    expect(session.getState().exercise).toBe(true);
    await session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
    await reviewed(session);
    await session.getState().confirmReviews();
    const state = await measured(session);
    expect(state).toMatchObject({ projectName: 'Dry season', exercise: false });
    expect(state.settings.distanceKm).toBe(10);
    expect(state.sources).toHaveLength(2);
  });

  it('without its sources opens at once when they are loaded', async () => {
    const document = await documentOf(await savedProject());
    const { session } = await withOwnFiles();
    const opening = session.getState().offerFiles([new File([JSON.stringify(document)], 'project.json')]);
    await answered(session, 'replace');
    await opening;
    expect(session.getState()).toMatchObject({ projectName: 'Dry season', settings: { distanceKm: 10 } });
  });
});

describe('autosave and restore', () => {
  async function withStored() {
    const { storage, held } = memoryStorage();
    const { session } = await withOwnFiles({ storage });
    session.getState().renameProject('Dry season');
    session.getState().changeSettings({ distanceKm: 10 });
    await until(() => expect(held.document).toMatchObject({ project: { settings: { distanceKm: 10 } } }));
    expect(session.getState().savedAt).toBeTypeOf('number');
    return { storage, held };
  }

  it('brings the last project back', async () => {
    const { storage, held } = await withStored();
    expect(held.files.size).toBe(2);
    const { session, log } = testSession({ storage });
    await session.getState().start();
    const state = await measured(session);
    expect(state).toMatchObject({ projectName: 'Dry season', exercise: false, canUndo: false, ready: true });
    expect(state.findings).toMatchObject({ settings: { distanceKm: 10 }, counts: { rows: 6, evaluated: 2 } });
    expect(log).toEqual(['read raids.csv', 'read bases.csv']);
    expect(state.notices).toEqual([]);
  });

  it('stores at once when the page goes away', async () => {
    const { storage, held } = memoryStorage();
    const { session, page } = await withOwnFiles({ storage, autosaveDelayMs: 1_000_000 });
    expect(held.document).toBeNull();
    page.hide();
    await until(() => expect(held.document).toMatchObject({ kind: 'own' }));
    expect(session.getState().savedAt).toBeTypeOf('number');
  });

  it('opens with the rest when a source is gone, says so, and goes on waiting for it', async () => {
    const { storage, held } = await withStored();
    held.files.delete([...held.files.keys()][0] ?? '');
    const { session } = testSession({ storage });
    await session.getState().start();
    await measured(session);
    expect(session.getState()).toMatchObject({ exercise: false, projectName: 'Dry season' });
    expect(session.getState().notices).toMatchObject([
      { key: 'source-missing', values: { project: 'Dry season', file: 'raids.csv' } },
    ]);
    session.getState().changeSettings({ distanceKm: 77 });
    await until(() => expect(held.document).toMatchObject({ project: { settings: { distanceKm: 77 } } }));
    expect(held.document).toMatchObject({ project: { sources: [{}, { fileName: 'raids.csv' }] } });
    const again = testSession({ storage });
    await again.session.getState().start();
    await again.session.getState().offerFiles([OWN_INCIDENTS]);
    await reviewed(again.session);
    await again.session.getState().confirmReviews();
    expect((await measured(again.session)).settings.distanceKm).toBe(77);
    expect(again.session.getState()).toMatchObject({ missing: [], sources: [{}, {}] });
    await until(() => expect(held.files.size).toBe(2));
  });

  it('opens what is valid of what is stored, and keeps the original as it was found', async () => {
    const { storage, held } = await withStored();
    const { project } = held.document as { project: { settings: object } };
    const damaged = {
      kind: 'own',
      project: { ...project, settings: { ...project.settings, to: 1e12 }, sheets: [{ id: 's' }] },
    };
    held.document = damaged;
    const { session, downloads } = testSession({ storage });
    await session.getState().start();
    const state = await measured(session);
    expect(state).toMatchObject({ projectName: 'Dry season', settings: { distanceKm: 10, to: null } });
    expect(state.flaws).toMatchObject([
      { part: 'settings', field: 'to', reason: 'out-of-range' },
      { part: 'sheet', which: '1', reason: 'missing' },
    ]);
    expect(held.document).toBe(damaged);
    session.getState().renameProject('Mended');
    await until(() => expect(held.document).toMatchObject({ project: { name: 'Mended' } }));
    expect(held.setAside).toEqual(damaged);
    expect(session.getState().hasSetAside).toBe(true);
    await session.getState().downloadSetAside();
    expect(JSON.parse((await downloads[0]?.content.text()) ?? '')).toEqual(damaged);
    await session.getState().forgetSetAside();
    expect(held.setAside).toBeNull();
  });

  it('keeps a damaged document apart when another project takes its place', async () => {
    const { storage, held } = await withStored();
    const damaged = { kind: 'own', project: { format: 'within-reach-project', version: 1, name: 7 } };
    held.document = damaged;
    const { session } = testSession({ storage });
    await session.getState().start();
    await session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
    await reviewed(session);
    const loading = session.getState().confirmReviews();
    await answered(session, 'replace');
    await loading;
    await until(() =>
      expect(held.document).toMatchObject({ project: { name: '', settings: { mission: 'EXAMPLE' } } }),
    );
    expect(held.setAside).toEqual(damaged);
  });

  it('restores plans without any source, rather than storing the exercise over them', async () => {
    const { storage, held } = await withStored();
    const { project } = held.document as { project: object };
    const drawnAreas = [
      {
        id: 'drawn:1',
        name: 'North',
        use: 'within',
        corners: [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      },
    ];
    held.document = { kind: 'own', project: { ...project, sources: [], drawnAreas } };
    const { session } = testSession({ storage });
    await session.getState().start();
    expect(session.getState()).toMatchObject({ projectName: 'Dry season', drawnAreas });
  });

  it('opens the exercise when what is stored is damaged', async () => {
    const { storage, held } = await withStored();
    held.document = { kind: 'own', project: { format: 'within-reach-project', version: 1 } };
    const { session } = testSession({ storage });
    await session.getState().start();
    await measured(session);
    expect(session.getState().exercise).toBe(true);
    expect(session.getState().notices).toMatchObject([{ key: 'restore-damaged' }]);
    expect(session.getState().hasSetAside).toBe(true);
  });

  it('starts without the last project where that is asked for, and leaves it stored', async () => {
    const { storage, held } = await withStored();
    const before = held.document;
    const { session } = testSession({ storage, startsWithoutLast: true });
    await session.getState().start();
    await measured(session);
    session.getState().changeSettings({ distanceKm: 3 });
    await new Promise(done => setTimeout(done, 30));
    expect(session.getState()).toMatchObject({ exercise: true, ready: true });
    expect(session.getState().notices).toMatchObject([{ key: 'started-without-last' }]);
    expect(held.document).toBe(before);
  });

  it('starts without it after two starts that did not come to their end, and tries again after that', async () => {
    const { storage } = await withStored();
    for (let start = 0; start < 2; start++) {
      const hanging = testSession({ storage });
      hanging.holdReads();
      void hanging.session.getState().start();
      await until(() => expect(hanging.log.some(line => line.startsWith('read'))).toBe(true));
    }
    const third = testSession({ storage });
    await third.session.getState().start();
    expect(third.session.getState()).toMatchObject({ exercise: true, ready: true });
    const fourth = testSession({ storage });
    await fourth.session.getState().start();
    expect(fourth.session.getState().projectName).toBe('Dry season');
  });

  it('does not count a start that was left in good order', async () => {
    const { storage } = await withStored();
    for (let start = 0; start < 4; start++) {
      const made = testSession({ storage });
      made.holdReads();
      void made.session.getState().start();
      await until(() => expect(made.log).toContain('read raids.csv'));
      made.page.hide();
    }
  });

  it('is ready on the exercise when restoring throws, and stores nothing over the project', async () => {
    const { storage, held } = await withStored();
    const before = held.document;
    const broken = { ...storage, readFile: () => Promise.reject(new Error('no disk')) };
    const { session } = testSession({ storage: broken });
    await session.getState().start();
    await measured(session);
    expect(session.getState()).toMatchObject({ exercise: true, ready: true });
    expect(session.getState().notices).toMatchObject([
      { key: 'restore-failed', values: { reason: 'no disk' } },
    ]);
    session.getState().changeSettings({ distanceKm: 3 });
    await new Promise(done => setTimeout(done, 30));
    expect(held.document).toBe(before);
  });

  it('does not lose the own project to a look at the exercise', async () => {
    const { storage, held } = await withStored();
    const first = testSession({ storage });
    await first.session.getState().start();
    await first.session.getState().openExercise();
    await measured(first.session);
    await new Promise(done => setTimeout(done, 30));
    expect(held.document).toMatchObject({ kind: 'own', project: { name: 'Dry season' } });
    const second = testSession({ storage });
    await second.session.getState().start();
    expect(second.session.getState().projectName).toBe('Dry season');
  });

  it('remembers how the exercise was looked at, but not its files', async () => {
    const { storage, held } = memoryStorage();
    const first = testSession({ storage });
    await first.session.getState().start();
    first.session.getState().changeSettings({ distanceKm: 50 });
    await until(() => expect(held.document).toMatchObject({ kind: 'exercise' }));
    expect(held.files.size).toBe(0);
    const second = testSession({ storage, fetchExercise: async () => EXERCISE_FILES.slice(0, 1) });
    await second.session.getState().start();
    expect(second.session.getState()).toMatchObject({ exercise: true, settings: { distanceKm: 50 } });
    expect(second.session.getState().notices).toEqual([]);
  });

  it('says once that the disk is full, and keeps what was stored before', async () => {
    const { storage, held } = await withStored();
    const { session } = testSession({ storage });
    await session.getState().start();
    const before = held.document;
    held.outcome = 'full';
    session.getState().renameProject('Too much');
    await until(() => expect(session.getState().notices).toMatchObject([{ key: 'storage-full' }]));
    session.getState().dismissNotice(session.getState().notices[0]?.id ?? 0);
    session.getState().renameProject('Far too much');
    await new Promise(done => setTimeout(done, 30));
    expect(session.getState().notices).toEqual([]);
    expect(held.document).toEqual(before);
    held.outcome = 'stored';
    session.getState().renameProject('Enough');
    await until(() => expect(held.document).toMatchObject({ project: { name: 'Enough' } }));
  });

  it('says when storage is refused; the page works on', async () => {
    const { storage, held } = memoryStorage();
    held.outcome = 'refused';
    const { session } = await withOwnFiles({ storage });
    await until(() => expect(session.getState().notices.at(-1)).toMatchObject({ key: 'storage-refused' }));
    expect(session.getState().findings?.counts.evaluated).toBe(2);
    expect(session.getState().savedAt).toBeNull();
  });
});
