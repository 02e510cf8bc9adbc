import { createStore, type StoreApi } from 'zustand/vanilla';
import { GONE } from '../workers/gone.ts';
import { startAutosave } from './autosave.ts';
import { briefActions } from './brief/brief-actions.ts';
import { INITIAL_BRIEF } from './brief/initial-brief.ts';
import { NO_PLANS } from './change-sources.ts';
import type { SessionContext } from './context.ts';
import { openExercise } from './exercise.ts';
import { startHistory } from './history.ts';
import { importActions } from './import-actions.ts';
import { INITIAL_STATE } from './initial-state.ts';
import { measurements } from './measuring.ts';
import { notifier } from './notices.ts';
import type { SessionParts } from './parts.ts';
import { loadWorldAreas } from './places.ts';
import { INITIAL_PLAN } from './plan/initial-plan.ts';
import { planActions } from './plan/plan-actions.ts';
import { projectActions } from './project-actions.ts';
import { projectDocument, workIn } from './project-document.ts';
import { mayOpenExercise } from './replacement.ts';
import { beginWith, forgetUnfinishedStarts } from './restore.ts';
import { ReviewDesk } from './review-desk.ts';
import { serial } from './serial.ts';
import { settingsActions } from './settings-actions.ts';
import type { Session, Theme } from './state.ts';
import { takeOver, takeOverActions } from './take-over.ts';
import { preferredView, viewActions } from './view-actions.ts';

/** A session made of the given parts. `language` and `theme` are the browser's, until another is chosen. */
export function createSession(parts: SessionParts, language: string, theme: Theme): StoreApi<Session> {
  return createStore<Session>((_set, _get, store) => {
    const context = createContext(parts, store);
    const saveNow = startAutosave(context);
    parts.onPageHidden(() => {
      void forgetUnfinishedStarts(context);
      void saveNow();
    });
    parts.onWorkerFailure(reason => context.notify('error', 'worker-failed', { reason }));
    let started: Promise<void> | null = null;
    return {
      ...INITIAL_STATE,
      ...INITIAL_PLAN,
      ...INITIAL_BRIEF,
      ...preferredView(parts.preferences.read, language, theme),
      ...viewActions(context),
      ...settingsActions(context),
      ...importActions(context, new ReviewDesk(context)),
      ...projectActions(context),
      ...takeOverActions(context),
      ...planActions(context),
      ...briefActions(context),
      async openExercise() {
        if (await mayOpenExercise(context)) await openExercise(context, null);
      },
      answerReplacement: answer => context.replacementAnswered?.(answer),
      start() {
        started ??= begin(context);
        return started;
      },
    };
  });
}

async function begin(context: SessionContext): Promise<void> {
  // Fetched while the sources are read.
  void loadWorldAreas(context);
  const isKeeper = await context.parts.storage.claim(() => void started.then(() => takeOver(context)));
  if (!isKeeper) context.store.setState({ keeping: 'elsewhere' });
  const started = beginWith(context);
  await started;
  context.opened = workIn(projectDocument(context.store.getState()));
  if (!isKeeper) context.notify('info', 'kept-elsewhere', {});
  context.store.setState({ ready: true });
}

function createContext(parts: SessionParts, store: SessionContext['store']): SessionContext {
  const context: SessionContext = {
    parts,
    store,
    kept: new Map(),
    exerciseIds: new Set(),
    storedFiles: new Set(),
    lostFiles: new Set(),
    toSetAside: null,
    restored: null,
    opened: null,
    storesOwnProject: false,
    onFile: null,
    replacementAnswered: null,
    awaited: null,
    ingesting: serial(),
    changing: serial(),
    editing: serial(),
    history: startHistory({ settings: INITIAL_STATE.settings, ...NO_PLANS }),
    worldAreas: null,
    measure(gesture = null) {
      const { loaded } = store.getState();
      measuring.request({ settings: context.history.present.settings, gesture, loaded });
    },
    async asking(ask) {
      for (;;) {
        const { loaded } = store.getState();
        const answer = await ask(loaded);
        if (answer !== GONE) return answer;
        // What took it away is on its way to the page.
        await context.changing(async () => {});
        if (store.getState().loaded === loaded) throw new Error('what is loaded is not what was measured');
      }
    },
    notify: notifier(store),
  };
  const measuring = measurements(context);
  return context;
}
