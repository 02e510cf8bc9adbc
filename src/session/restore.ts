import type { Project } from '../model/project.ts';
import type { Exercise } from './exercise.ts';
import { type Notify, reasonText } from './notices.ts';
import type { Opening } from './open-project.ts';
import type { SessionParts } from './parts.ts';
import { hasWork, nameOfProject, projectDocument, workIn } from './project-document.ts';
import type { Replacing } from './replacement.ts';
import type { SourceFiles } from './source-files.ts';
import type { SessionActions, SessionStore } from './state.ts';
import type { FoundProject, StoredProject } from './stored-project.ts';

/** How many starts may not come to their end before the next one leaves the last project alone. */
const MOST_UNFINISHED_STARTS = 2;

/** What the page begins with, and how it goes on when another tab lets go of the browser's storage. */
export interface Restoring {
  /**
   * Opens what the page is to begin with: the last project, or the exercise. A last project that makes the page crash or
   * hang would do so at every start, so that after two such starts the exercise is opened, as it is where that is asked
   * for; the last project stays stored.
   */
  begin(): Promise<void>;
  /** A page that goes away in good order has not crashed, however early. */
  forgetUnfinishedStarts(): Promise<void>;
  /**
   * The other tab has gone, and this one keeps the project from now on. What it shows is stored only where that costs
   * nothing: where the other tab has stored nothing since this one read it, or the very same. Where only the other has
   * changed something, its project is opened here; where both have, the user decides, and until then what the other has
   * stored stays.
   */
  takeOver(): Promise<void>;
  /** The ways out where this tab and the one that has gone have both changed something. */
  readonly actions: Pick<SessionActions, 'keepThis' | 'openKept'>;
}

interface RestoringParts extends Pick<SessionParts, 'storage' | 'startsWithoutLast'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly stored: StoredProject;
  readonly exercise: Exercise;
  readonly opening: Pick<Opening, 'readReferences' | 'install'>;
  readonly replacing: Replacing;
  readonly files: Pick<SourceFiles, 'noteStored'>;
}

export function createRestoring(parts: RestoringParts): Restoring {
  const { store, notify, storage, startsWithoutLast, stored, exercise, opening, replacing, files } = parts;
  /** The work in the stored project as it was found, and in what was then opened; `null`: none. */
  let found: string | null = null;
  let opened: string | null = null;
  const openWork = () => workIn(projectDocument(store.getState()));

  function forgetUnfinishedStarts(): Promise<void> {
    return storage.removeDocument('unfinished-starts');
  }

  /** Opens the last project, or the exercise: when there is none, and when nothing of it can be read, which is said. */
  async function restoreLast(): Promise<void> {
    const last = await stored.find();
    found = last?.project ? workIn(last.project) : null;
    if (!last) return exercise.open(null);
    // What cannot be read is stored elsewhere before anything takes its place.
    if (last.flaws.length > 0 || !last.project) stored.setAside(last.document);
    if (last.kind === 'exercise') return exercise.open(last.project);
    // From here on the exercise must not be stored over a project that could not be restored.
    stored.noteOwn(true);
    if (!last.project) {
      notify('error', 'restore-damaged', {});
      store.setState({ hasSetAside: true });
    } else if (!hasWork(last.project)) stored.noteOwn(false);
    else if (await isRestored(last.project, last)) return;
    await exercise.open(null);
  }

  async function isRestored(project: Project, { flaws }: FoundProject): Promise<boolean> {
    const read = await opening.readReferences(project, ({ sha256, fileName }) =>
      storage.readFile(sha256, fileName),
    );
    for (const { summary } of read.sources) files.noteStored(summary.sha256);
    if (!(await opening.install(project, read, flaws))) return false;
    const setAside = await stored.findSetAside();
    store.setState({ hasSetAside: setAside !== null });
    // The files of a project that was set aside are those that it may still be mended with.
    if (setAside === null) void storage.keepOnly(new Set(project.sources.map(({ sha256 }) => sha256)));
    return true;
  }

  return {
    async begin() {
      const unfinished = Number(await storage.readDocument('unfinished-starts').catch(() => 0)) || 0;
      await storage.writeDocument('unfinished-starts', unfinished + 1);
      try {
        if (startsWithoutLast || unfinished >= MOST_UNFINISHED_STARTS) {
          stored.noteOwn((await stored.find())?.kind === 'own');
          await exercise.open(null);
          if (stored.isOwn()) notify('info', 'started-without-last', {});
        } else await restoreLast();
      } catch (reason) {
        stored.noteOwn(true);
        notify('error', 'restore-failed', { reason: reasonText(reason) });
        await exercise.open(null);
      }
      await forgetUnfinishedStarts();
      opened = openWork();
    },
    forgetUnfinishedStarts,
    async takeOver() {
      const last = await stored.find();
      const theirs = last?.project ? workIn(last.project) : null;
      const mine = openWork();
      if (theirs === null || theirs === found || theirs === mine) {
        if (last && !last.project) stored.setAside(last.document);
        store.setState({ keeping: 'here' });
        notify('info', 'kept-here', {});
      } else if (mine === opened) {
        store.setState({ keeping: 'here' });
        await restoreLast();
        notify('info', 'kept-project-opened', { project: last?.project ? nameOfProject(last.project) : '' });
      } else store.setState({ keeping: 'contested' });
    },
    actions: {
      async keepThis() {
        if (store.getState().keeping !== 'contested') return;
        if (await replacing.mayReplaceStored()) store.setState({ keeping: 'here' });
      },
      async openKept() {
        if (store.getState().keeping !== 'contested') return;
        const project = (await stored.find())?.project;
        if (!(await replacing.mayReplace(project ? nameOfProject(project) : ''))) return;
        store.setState({ keeping: 'here' });
        await restoreLast();
      },
    },
  };
}
