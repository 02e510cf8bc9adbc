import type { SessionContext } from './context.ts';
import { isExerciseOpen } from './exercise.ts';
import { nameOfOpenProject, nameOfProject } from './project-name.ts';
import { isOnFile, saveOpenProject, saveStoredProject } from './save-project.ts';
import { isStorageTaken, type Replacement, type ReplacementAnswer } from './state.ts';
import { storedProject } from './stored-project.ts';

/** Asks, unless nothing would be lost, whether a project may take the place of the one that is open or kept. */
export async function mayReplace(context: SessionContext, next: string | null): Promise<boolean> {
  const kept = await nameAtStake(context);
  if (kept === null) return true;
  const answer = await asked(context, { kept, next });
  if (answer !== 'save-first') return answer === 'replace';
  return isExerciseOpen(context) ? saveStoredProject(context) : saveOpenProject(context);
}

/** Asks whether what is open may take the place of the project in the browser's storage. */
export async function mayReplaceStored(context: SessionContext): Promise<boolean> {
  const project = (await storedProject(context))?.project;
  const kept = project ? nameOfProject(project) : '';
  const answer = await asked(context, { kept, next: nameOfOpenProject(context.store.getState()) });
  return answer === 'save-first' ? saveStoredProject(context) : answer === 'replace';
}

/** The same for the exercise, which is never stored over a project of one's own. */
export async function mayOpenExercise(context: SessionContext): Promise<boolean> {
  const isKept = context.storesOwnProject && !isStorageTaken(context.store.getState());
  return isKept || mayReplace(context, null);
}

/** Name of the project that could be lost; `null`: there is none. */
async function nameAtStake(context: SessionContext): Promise<string | null> {
  const state = context.store.getState();
  const { sources, missing } = state;
  if (sources.length + missing.length > 0 && !isExerciseOpen(context))
    return isOnFile(context) ? null : nameOfOpenProject(state);
  // Another tab keeps its own project, whatever is opened in this one.
  if (!context.storesOwnProject || isStorageTaken(state)) return null;
  const project = (await storedProject(context))?.project;
  return project ? nameOfProject(project) : '';
}

function asked(context: SessionContext, replacement: Replacement): Promise<ReplacementAnswer> {
  const { store } = context;
  // Whoever asks anew has given up what was asked before.
  store.getState().answerReplacement('cancel');
  return new Promise(resolve => {
    context.replacementAnswered = answer => {
      context.replacementAnswered = null;
      store.setState({ replacement: null });
      resolve(answer);
    };
    store.setState({ replacement });
  });
}
