import type { Project } from '../model/project.ts';
import { type Flaw, readProject } from '../model/read-project.ts';
import type { ProjectStorage, StoreOutcome } from '../platform/project-storage.ts';
import type { Exercise } from './exercise.ts';
import type { Notify } from './notices.ts';
import type { SessionParts } from './parts.ts';
import { hasWork, projectDocument } from './project-document.ts';
import type { SourceFiles } from './source-files.ts';
import type { Sources } from './sources.ts';
import { isStorageTaken, type Session, type SessionStore } from './state.ts';
import { serial } from './turns.ts';

/** Of the exercise only settings and plans count: its files come with the page. */
type Kind = 'own' | 'exercise';

/** What was found in the browser's storage: a project, what of it is not valid, and the document as it was found. */
export interface FoundProject {
  readonly kind: Kind;
  /** `null`: nothing of it can be read. */
  readonly project: Project | null;
  readonly flaws: readonly Flaw[];
  readonly document: unknown;
}

/** The project in the browser's storage, and beside it one that could not be read whole. */
export interface StoredProject {
  /** `null`: there is none. */
  find(): Promise<FoundProject | null>;
  write(kind: Kind, project: Project): Promise<StoreOutcome>;
  /** Whether a project of one's own is stored, as far as it has been looked at. */
  isOwn(): boolean;
  noteOwn(isOwn: boolean): void;
  /** Has a document that could not be read whole stored apart before another takes its place. */
  setAside(document: unknown): void;
  /** The document that was set aside, stored or yet to be; `null`: there is none. */
  findSetAside(): Promise<unknown>;
  forgetSetAside(): Promise<void>;
}

export function createStoredProject(storage: ProjectStorage): StoredProject {
  let toSetAside: unknown = null;
  let isOwn = false;
  return {
    async find() {
      const stored = await storage.readDocument('last');
      if (stored === null || typeof stored !== 'object') return null;
      const kind = 'kind' in stored && stored.kind === 'exercise' ? 'exercise' : 'own';
      const reading = readProject('project' in stored ? stored.project : null);
      return 'project' in reading
        ? { kind, project: reading.project, flaws: reading.flaws, document: stored }
        : { kind, project: null, flaws: [], document: stored };
    },
    async write(kind, project) {
      if (toSetAside !== null) {
        const outcome = await storage.writeDocument('set-aside', toSetAside);
        if (outcome !== 'stored') return outcome;
        toSetAside = null;
      }
      const outcome = await storage.writeDocument('last', { kind, project });
      if (outcome === 'stored') isOwn = kind === 'own' && hasWork(project);
      return outcome;
    },
    isOwn: () => isOwn,
    noteOwn(now) {
      isOwn = now;
    },
    setAside(document) {
      toSetAside = document;
    },
    findSetAside: async () => toSetAside ?? (await storage.readDocument('set-aside')),
    async forgetSetAside() {
      toSetAside = null;
      await storage.removeDocument('set-aside');
    },
  };
}

/** After an attempt that failed: soon enough to be of use, and no burden where storage is refused for good. */
const RETRY_MS = 5000;

interface AutosaveParts extends Pick<SessionParts, 'storage' | 'autosaveDelayMs'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly exercise: Pick<Exercise, 'isOpen'>;
  readonly stored: StoredProject;
  readonly files: SourceFiles;
  readonly sources: Pick<Sources, 'keepCopy'>;
}

/**
 * Stores the project a moment after the first change that is not stored yet, however many follow, so that at most
 * `autosaveDelayMs` and the time of storing itself is ever unsaved. The document goes first: a large source file that is
 * still being copied must not hold up what is edited meanwhile, and a project can be restored without it. Returns what
 * stores it at once, for when the page goes away.
 */
export function startAutosave(parts: AutosaveParts): () => Promise<void> {
  const { store, notify, exercise, autosaveDelayMs } = parts;
  const inTurn = serial();
  const copying = serial();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isRetry = false;
  let isUnsaved = false;
  let said: StoreOutcome = 'stored';

  function say(outcome: StoreOutcome | 'not-wanted'): void {
    if (outcome === 'not-wanted') return;
    const { keeping } = store.getState();
    if (!isStorageTaken({ keeping })) {
      store.setState({ keeping: outcome === 'stored' ? 'here' : outcome });
    }
    if (outcome !== 'stored' && outcome !== said) {
      notify('error', outcome === 'full' ? 'storage-full' : 'storage-refused', {});
    }
    said = outcome;
  }

  async function save(): Promise<void> {
    if (!isUnsaved) return;
    isUnsaved = false;
    const outcome = await storeDocument(parts);
    if (outcome === 'stored') void copying(copyFiles);
    else retry(outcome);
  }

  async function copyFiles(): Promise<void> {
    const outcome = exercise.isOpen() ? 'stored' : await storeFiles(parts);
    if (outcome === 'stored') {
      say(outcome);
      store.setState({ savedAt: Date.now() });
    } else retry(outcome);
  }

  function retry(outcome: StoreOutcome | 'not-wanted'): void {
    say(outcome);
    if (outcome === 'not-wanted') return;
    isUnsaved = true;
    if (timer === null) {
      timer = setTimeout(saveNow, RETRY_MS);
      isRetry = true;
    }
  }

  function saveNow(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    return inTurn(save);
  }

  store.subscribe((state, before) => {
    if (!before.ready || !isChanged(state, before)) return;
    isUnsaved = true;
    if (timer !== null && !isRetry) return;
    // What is new does not wait as long as another attempt.
    if (timer !== null) clearTimeout(timer);
    isRetry = false;
    timer = setTimeout(saveNow, autosaveDelayMs);
  });
  return saveNow;
}

function isChanged(state: Session, before: Session): boolean {
  return (
    state.settings !== before.settings ||
    state.planSettings !== before.planSettings ||
    state.scenarios !== before.scenarios ||
    state.sheets !== before.sheets ||
    state.drawnAreas !== before.drawnAreas ||
    state.activeScenario !== before.activeScenario ||
    state.comparedWith !== before.comparedWith ||
    state.comparison !== before.comparison ||
    state.projectName !== before.projectName ||
    state.sources !== before.sources ||
    state.missing !== before.missing ||
    // A tab that has got its turn has everything to keep.
    isStorageTaken(state) !== isStorageTaken(before)
  );
}

async function storeDocument({
  store,
  stored,
  exercise,
}: AutosaveParts): Promise<StoreOutcome | 'not-wanted'> {
  const state = store.getState();
  const isExercise = exercise.isOpen();
  // Looking at the exercise, or from another tab, must not cost anyone their own project.
  if (isStorageTaken(state) || (isExercise && stored.isOwn())) return 'not-wanted';
  return stored.write(isExercise ? 'exercise' : 'own', projectDocument(state));
}

/** Stores the source files that are not stored, or no longer. */
async function storeFiles({ store, storage, files, sources }: AutosaveParts): Promise<StoreOutcome> {
  for (const source of store.getState().sources) {
    const { sha256, fileName } = source.summary;
    const file = await files.toStore(source);
    if (!file) continue;
    const outcome = await storage.writeFile(sha256, file);
    if (outcome !== 'stored') return outcome;
    files.noteStored(sha256);
    const copy = await storage.readFile(sha256, fileName);
    // The copy stays readable when the original is moved or changed; the original, when the copy is evicted.
    if (copy) sources.keepCopy(source.id, { file: copy, original: file });
  }
  return 'stored';
}
