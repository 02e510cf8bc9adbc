import { describe, expect, it } from 'vitest';
import type { StoreOutcome } from '../../src/platform/project-storage.ts';
import { memoryStorage, testSession } from './harness.ts';
import { measured, OWN_BASES, OWN_INCIDENTS, reviewed, withOwnFiles } from './own-files.ts';
import { until } from './until.ts';

const pause = (milliseconds: number) => new Promise(done => setTimeout(done, milliseconds));

/** The name of the project that is stored. */
function storedName(held: { readonly document: unknown }): string | undefined {
  return (held.document as { project: { name: string } } | null)?.project.name;
}

describe('autosave', () => {
  it('is not put off by further changes', async () => {
    const { storage, held } = memoryStorage();
    const { session } = await withOwnFiles({ storage, autosaveDelayMs: 20 });
    await until(() => expect(held.files.size).toBe(2));
    const stored: string[] = [];
    for (let edit = 1; edit <= 60; edit++) {
      session.getState().renameProject(`Edit ${edit}`);
      await pause(2);
      const name = storedName(held);
      if (name && stored.at(-1) !== name) stored.push(name);
    }
    // Each change came sooner than the delay after the one before.
    expect(stored.length).toBeGreaterThan(2);
  });

  it('writes one document at a time, and the newest last', async () => {
    const { storage, held } = memoryStorage();
    let writing = 0;
    let most = 0;
    const slow = {
      ...storage,
      async writeDocument(...given: Parameters<typeof storage.writeDocument>): Promise<StoreOutcome> {
        writing += 1;
        most = Math.max(most, writing);
        await pause(10);
        const outcome = await storage.writeDocument(...given);
        writing -= 1;
        return outcome;
      },
    };
    const { session, page } = await withOwnFiles({ storage: slow, autosaveDelayMs: 1 });
    for (let edit = 1; edit <= 20; edit++) {
      session.getState().renameProject(`Edit ${edit}`);
      if (edit % 3 === 0) page.hide();
      await pause(2);
    }
    await until(() => expect(storedName(held)).toBe('Edit 20'));
    expect(most).toBe(1);
  });

  it('stores what is edited while a large file is still being copied', async () => {
    const { storage, held } = memoryStorage();
    const never = { ...storage, writeFile: () => new Promise<StoreOutcome>(() => {}) };
    const { session } = await withOwnFiles({ storage: never });
    session.getState().changeSettings({ distanceKm: 77 });
    await until(() => expect(held.document).toMatchObject({ project: { settings: { distanceKm: 77 } } }));
    expect(session.getState().savedAt).toBeNull();
    // Killed now, the project opens and waits for the files that were not copied.
    const again = testSession({ storage });
    await again.session.getState().start();
    expect(again.session.getState()).toMatchObject({ exercise: false, missing: [{}, {}] });
  });

  it('tries again after it has failed, and says as long as nothing is kept', async () => {
    const { storage, held } = memoryStorage();
    held.outcome = 'full';
    const { session } = await withOwnFiles({ storage });
    await until(() => expect(session.getState().keeping).toBe('full'));
    expect(session.getState().notices.filter(({ key }) => key === 'storage-full')).toHaveLength(1);
    held.outcome = 'stored';
    await until(() => expect(held.document).toMatchObject({ kind: 'own' }));
    await until(() => expect(session.getState().keeping).toBe('here'));
  });
});

describe('a source file that vanishes from storage', () => {
  it('is noticed at the next save, and stored again from where it came from', async () => {
    const { storage, held } = memoryStorage();
    const { session } = await withOwnFiles({ storage });
    await until(() => expect(held.files.size).toBe(2));
    held.files.clear();
    session.getState().renameProject('Changed');
    await until(() => expect(held.files.size).toBe(2));
    expect(session.getState().notices.map(({ key }) => key)).toContain('source-stored-again');
  });

  it('is said once to be lost when it cannot be read from anywhere, and comes back when it is added again', async () => {
    const { storage, held } = memoryStorage();
    const first = await withOwnFiles({ storage });
    await until(() => expect(held.files.size).toBe(2));
    await until(() => expect(first.session.getState().savedAt).not.toBeNull());
    // As a copy in the browser's storage is: once it is gone there, what was got of it cannot be read either.
    const fragile = {
      ...storage,
      async readFile(sha256: string, fileName: string) {
        const file = await storage.readFile(sha256, fileName);
        if (!file) return null;
        const slice = file.slice.bind(file);
        return Object.assign(file, {
          slice: (...given: Parameters<typeof slice>) => {
            if (!held.files.has(sha256)) throw new DOMException('gone', 'NotFoundError');
            return slice(...given);
          },
        });
      },
    };
    const { session, downloads } = testSession({ storage: fragile });
    await session.getState().start();
    await measured(session);
    held.files.clear();
    session.getState().renameProject('Changed');
    const lost = () => session.getState().notices.filter(({ key }) => key === 'source-lost');
    await until(() => expect(lost()).toHaveLength(2));
    expect(session.getState().findings?.counts.evaluated).toBe(2);
    const id = session.getState().sources[0]?.id ?? '';
    expect((await session.getState().sourceText(id, [1])).size).toBe(0);
    await session.getState().saveProject();
    expect(downloads).toHaveLength(1);
    expect(session.getState().notices.at(-1)).toMatchObject({
      key: 'project-saved-without',
      values: { count: 2 },
    });
    await session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
    await reviewed(session);
    await session.getState().confirmReviews();
    await measured(session);
    await until(() => expect(held.files.size).toBe(2));
  });
});

describe('a tab that has waited for its turn', () => {
  async function waiting() {
    const { storage, held } = memoryStorage();
    const first = await withOwnFiles({ storage });
    first.session.getState().renameProject('Both');
    await until(() => expect(storedName(held)).toBe('Both'));
    await until(() => expect(held.files.size).toBe(2));
    held.claimable = false;
    const second = testSession({ storage });
    await second.session.getState().start();
    await measured(second.session);
    expect(second.session.getState().keeping).toBe('elsewhere');
    return { ...second, first, held };
  }

  it('keeps what it shows from then on when the other has changed nothing', async () => {
    const { session, held } = await waiting();
    session.getState().renameProject('Mine');
    await pause(30);
    expect(storedName(held)).toBe('Both');
    held.giveTurn();
    await until(() => expect(storedName(held)).toBe('Mine'));
    expect(session.getState()).toMatchObject({ keeping: 'here' });
    expect(session.getState().notices.at(-1)).toMatchObject({ key: 'kept-here' });
  });

  it('opens what the other has left when nothing was changed here', async () => {
    const { first, session, held } = await waiting();
    first.session.getState().renameProject('Theirs');
    await until(() => expect(storedName(held)).toBe('Theirs'));
    held.giveTurn();
    await until(() => expect(session.getState().projectName).toBe('Theirs'));
    await until(() =>
      expect(session.getState().notices.at(-1)).toMatchObject({
        key: 'kept-project-opened',
        values: { project: 'Theirs' },
      }),
    );
    expect(session.getState().keeping).toBe('here');
  });

  it('leaves the choice to the user when both have changed something, and loses neither before', async () => {
    const { first, session, held, downloads } = await waiting();
    first.session.getState().renameProject('Theirs');
    await until(() => expect(storedName(held)).toBe('Theirs'));
    session.getState().renameProject('Mine');
    held.giveTurn();
    await until(() => expect(session.getState().keeping).toBe('contested'));
    session.getState().changeSettings({ distanceKm: 3 });
    await pause(30);
    expect(storedName(held)).toBe('Theirs');
    const keeping = session.getState().keepThis();
    await until(() => expect(session.getState().replacement).toEqual({ kept: 'Theirs', next: 'Mine' }));
    session.getState().answerReplacement('save-first');
    await keeping;
    expect(downloads.map(({ name }) => name)).toEqual(['Theirs.within-reach']);
    await until(() => expect(storedName(held)).toBe('Mine'));
  });

  it('opens the other one where the user chooses so', async () => {
    const { first, session, held } = await waiting();
    first.session.getState().renameProject('Theirs');
    await until(() => expect(storedName(held)).toBe('Theirs'));
    session.getState().renameProject('Mine');
    held.giveTurn();
    await until(() => expect(session.getState().keeping).toBe('contested'));
    const opening = session.getState().openKept();
    await until(() => expect(session.getState().replacement).toMatchObject({ kept: 'Mine' }));
    session.getState().answerReplacement('replace');
    await opening;
    expect(session.getState()).toMatchObject({ projectName: 'Theirs', keeping: 'here' });
  });
});
