import type { StoreOutcome } from '../platform/project-storage.ts';
import type { SessionContext } from './context.ts';
import { isExerciseOpen } from './exercise.ts';
import { hasWork, projectDocument } from './project-document.ts';
import { serial } from './serial.ts';
import { isStorageTaken, type Session } from './state.ts';
import type { StoredProject } from './stored-project.ts';
import { fileToStore } from './vanished.ts';

/** After an attempt that failed: soon enough to be of use, and no burden where storage is refused for good. */
const RETRY_MS = 5000;

/**
 * Stores the project a moment after the first change that is not stored yet, however many follow, so that at most
 * `autosaveDelayMs` and the time of storing itself is ever unsaved. The document goes first: a large source file that is
 * still being copied must not hold up what is edited meanwhile, and a project can be restored without it. Returns what
 * stores it at once, for when the page goes away.
 */
export function startAutosave(context: SessionContext): () => Promise<void> {
  const inTurn = serial();
  const copying = serial();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isRetry = false;
  let isUnsaved = false;
  let said: StoreOutcome = 'stored';

  function say(outcome: StoreOutcome | 'not-wanted'): void {
    if (outcome === 'not-wanted') return;
    const { keeping } = context.store.getState();
    if (!isStorageTaken({ keeping })) {
      context.store.setState({ keeping: outcome === 'stored' ? 'here' : outcome });
    }
    if (outcome !== 'stored' && outcome !== said) {
      context.notify('error', outcome === 'full' ? 'storage-full' : 'storage-refused', {});
    }
    said = outcome;
  }

  async function save(): Promise<void> {
    if (!isUnsaved) return;
    isUnsaved = false;
    const outcome = await storeDocument(context);
    if (outcome === 'stored') void copying(copyFiles);
    else retry(outcome);
  }

  async function copyFiles(): Promise<void> {
    const outcome = isExerciseOpen(context) ? 'stored' : await storeFiles(context);
    if (outcome === 'stored') {
      say(outcome);
      context.store.setState({ savedAt: Date.now() });
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

  context.store.subscribe((state, before) => {
    if (!before.ready || !isChanged(state, before)) return;
    isUnsaved = true;
    if (timer !== null && !isRetry) return;
    // What is new does not wait as long as another attempt.
    if (timer !== null) clearTimeout(timer);
    isRetry = false;
    timer = setTimeout(saveNow, context.parts.autosaveDelayMs);
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

async function storeDocument(context: SessionContext): Promise<StoreOutcome | 'not-wanted'> {
  const { storage } = context.parts;
  const state = context.store.getState();
  const isExercise = isExerciseOpen(context);
  // Looking at the exercise, or from another tab, must not cost anyone their own project.
  if (isStorageTaken(state) || (isExercise && context.storesOwnProject)) return 'not-wanted';
  if (context.toSetAside !== null) {
    const outcome = await storage.writeDocument('set-aside', context.toSetAside);
    if (outcome !== 'stored') return outcome;
    context.toSetAside = null;
  }
  const project = projectDocument(state);
  const stored: StoredProject = { kind: isExercise ? 'exercise' : 'own', project };
  const outcome = await storage.writeDocument('last', stored);
  if (outcome === 'stored') context.storesOwnProject = !isExercise && hasWork(project);
  return outcome;
}

/** Stores the source files that are not stored, or no longer. */
async function storeFiles(context: SessionContext): Promise<StoreOutcome> {
  const { storage } = context.parts;
  const { sources } = context.store.getState();
  for (const source of sources) {
    const { sha256, fileName } = source.summary;
    const file = await fileToStore(context, source);
    if (!file) continue;
    const outcome = await storage.writeFile(sha256, file);
    if (outcome !== 'stored') return outcome;
    context.storedFiles.add(sha256);
    const copy = await storage.readFile(sha256, fileName);
    const kept = context.kept.get(source.id);
    // The copy stays readable when the original is moved or changed; the original, when the copy is evicted.
    if (copy && kept) context.kept.set(source.id, { ...kept, file: copy, original: file });
  }
  return 'stored';
}
