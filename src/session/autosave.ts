import type { StoreOutcome } from '../platform/project-storage.ts';
import type { SessionContext } from './context.ts';
import { isExerciseOpen } from './exercise.ts';
import { projectDocument } from './project-document.ts';
import { serial } from './serial.ts';
import type { Session, SessionState } from './state.ts';
import type { StoredProject } from './stored-project.ts';

/** Stores the project a moment after each change. Returns what stores it at once, for when the page goes away. */
export function startAutosave(context: SessionContext): () => Promise<void> {
  const inTurn = serial();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let hasComplained = false;

  async function save(): Promise<void> {
    const outcome = await store(context);
    if (outcome === 'stored') hasComplained = false;
    else if (outcome !== 'not-wanted' && !hasComplained) {
      hasComplained = true;
      context.notify('error', outcome === 'full' ? 'storage-full' : 'storage-refused', {});
    }
  }

  function saveNow(): Promise<void> {
    if (timer === null) return inTurn(async () => {});
    clearTimeout(timer);
    timer = null;
    return inTurn(save);
  }

  context.store.subscribe((state, before) => {
    if (!before.ready || !isChanged(state, before)) return;
    if (timer !== null) clearTimeout(timer);
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
    state.sources !== before.sources
  );
}

async function store(context: SessionContext): Promise<StoreOutcome | 'not-wanted'> {
  const { storage } = context.parts;
  const state = context.store.getState();
  const isExercise = isExerciseOpen(context);
  // Looking at the exercise, or from another tab, must not cost anyone their own project.
  if (state.keptElsewhere || (isExercise && context.storesOwnProject)) return 'not-wanted';
  if (!isExercise) {
    const outcome = await storeFiles(context, state);
    if (outcome !== 'stored') return outcome;
  }
  const stored: StoredProject = {
    kind: isExercise ? 'exercise' : 'own',
    project: projectDocument(state),
  };
  const outcome = await storage.writeDocument(stored);
  if (outcome === 'stored') {
    context.storesOwnProject = !isExercise && state.sources.length > 0;
    context.store.setState({ savedAt: Date.now() });
  }
  return outcome;
}

/** Stores the source files first: a document whose files are not there could not be restored. */
async function storeFiles(context: SessionContext, { sources }: SessionState): Promise<StoreOutcome> {
  const { parts, kept, storedFiles } = context;
  for (const { id, summary } of sources) {
    const source = kept.get(id);
    if (!source || storedFiles.has(summary.sha256)) continue;
    const outcome = await parts.storage.writeFile(summary.sha256, source.file);
    if (outcome !== 'stored') return outcome;
    storedFiles.add(summary.sha256);
    const copy = await parts.storage.readFile(summary.sha256, summary.fileName);
    // The copy stays readable when the original is moved or changed.
    if (copy && kept.has(id)) kept.set(id, { ...source, file: copy });
  }
  return 'stored';
}
