import { createStore, type StoreApi } from 'zustand/vanilla';
import { briefActions } from './brief/brief-actions.ts';
import { INITIAL_BRIEF } from './brief/brief-state.ts';
import { createExercise } from './exercise.ts';
import { createSteps, settingsActions } from './history.ts';
import { importActions } from './import-actions.ts';
import { createMeasuring } from './measuring.ts';
import { type Notify, notifier } from './notices.ts';
import { createOpening } from './open-project.ts';
import type { SessionParts } from './parts.ts';
import { createPlaces } from './places.ts';
import { planActions } from './plan/plan-actions.ts';
import { INITIAL_PLAN } from './plan/plan-state.ts';
import { projectActions } from './project-actions.ts';
import { createReader } from './reading.ts';
import { createReplacing } from './replacement.ts';
import { createRestoring, type Restoring } from './restore.ts';
import { ReviewDesk } from './review-desk.ts';
import { createProjectFiles } from './save-project.ts';
import { createSourceFiles } from './source-files.ts';
import { createSources } from './sources.ts';
import { INITIAL_STATE, type Session, type SessionStore, type Theme } from './state.ts';
import { createStoredProject, startAutosave } from './stored-project.ts';
import { preferredView, viewActions } from './view-actions.ts';

/** A session made of the given parts. `language` and `theme` are the browser's, until another is chosen. */
export function createSession(parts: SessionParts, language: string, theme: Theme): StoreApi<Session> {
  return createStore<Session>((_set, _get, store) => {
    const notify = notifier(store);
    const { storage } = parts;
    const places = createPlaces(notify, parts);
    const measure = createMeasuring(store, notify, parts.analysis);
    const steps = createSteps(store, notify, (before, now, gesture) => {
      const isSameArea = JSON.stringify(before.area) === JSON.stringify(now.area);
      // Gaps name their nearest town, so the towns of a new area must be there before it is measured.
      if (isSameArea) measure(gesture);
      else void sources.fitTowns().then(() => measure());
    });
    const reader = createReader(parts);
    const sources = createSources({ ...parts, store, notify, reader, places, steps });
    const files = createSourceFiles(notify, storage, sources);
    const exercise = createExercise({ ...parts, store, notify, reader, sources });
    const stored = createStoredProject(storage);
    const projectFiles = createProjectFiles({ ...parts, store, notify, files, stored });
    const replacing = createReplacing({ store, exercise, stored, projectFiles });
    const opening = createOpening({ store, notify, storage, reader, sources, replacing, projectFiles });
    const restoring = createRestoring({
      ...parts,
      store,
      notify,
      stored,
      exercise,
      opening,
      replacing,
      files,
    });
    const desk = new ReviewDesk({ ...parts, store, reader, exercise });
    const saveNow = startAutosave({ ...parts, store, notify, exercise, stored, files, sources });
    parts.onPageHidden(() => {
      void restoring.forgetUnfinishedStarts();
      void saveNow();
    });
    parts.onWorkerFailure(reason => notify('error', 'worker-failed', { reason }));
    let started: Promise<void> | null = null;
    return {
      ...INITIAL_STATE,
      ...INITIAL_PLAN,
      ...INITIAL_BRIEF,
      ...preferredView(parts.preferences.read, language, theme),
      ...viewActions(store, notify, parts),
      ...settingsActions(store, steps),
      ...importActions({ store, notify, storage, desk, opening, sources, exercise, replacing }),
      ...projectActions({ ...parts, store, notify, stored, projectFiles, files }),
      ...restoring.actions,
      ...planActions({ ...parts, store, notify, steps, sources }),
      ...briefActions({ ...parts, store, notify, steps, sources, files, world: places.world }),
      async openExercise() {
        if (await replacing.mayOpenExercise()) await exercise.open(null);
      },
      answerReplacement: replacing.answer,
      start() {
        // Fetched while the sources are read.
        void places.world();
        started ??= begin(store, notify, parts, restoring);
        return started;
      },
    };
  });
}

async function begin(
  store: SessionStore,
  notify: Notify,
  { storage }: Pick<SessionParts, 'storage'>,
  restoring: Restoring,
): Promise<void> {
  const isKeeper = await storage.claim(() => void started.then(restoring.takeOver));
  if (!isKeeper) store.setState({ keeping: 'elsewhere' });
  const started = restoring.begin();
  await started;
  if (!isKeeper) notify('info', 'kept-elsewhere', {});
  store.setState({ ready: true });
}
