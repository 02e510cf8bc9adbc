import type { Exercise } from './exercise.ts';
import { nameOfOpenProject, nameOfProject } from './project-document.ts';
import type { ProjectFiles } from './save-project.ts';
import {
  isStorageTaken,
  type Replacement,
  type ReplacementAnswer,
  type SessionActions,
  type SessionStore,
} from './state.ts';
import type { StoredProject } from './stored-project.ts';

/** Asks before a project takes the place of another that may be in no file. */
export interface Replacing {
  /** Whether a project (`null`: the exercise) may take the place of the one that is open or kept. */
  mayReplace(next: string | null): Promise<boolean>;
  /** Whether what is open may take the place of the project in the browser's storage. */
  mayReplaceStored(): Promise<boolean>;
  /** Whether the exercise may be opened, which is never stored over a project of one's own. */
  mayOpenExercise(): Promise<boolean>;
  readonly answer: SessionActions['answerReplacement'];
}

interface ReplacingParts {
  readonly store: SessionStore;
  readonly exercise: Pick<Exercise, 'isOpen'>;
  readonly stored: Pick<StoredProject, 'find' | 'isOwn'>;
  readonly projectFiles: ProjectFiles;
}

export function createReplacing({ store, exercise, stored, projectFiles }: ReplacingParts): Replacing {
  let answered: ((answer: ReplacementAnswer) => void) | null = null;

  function asked(replacement: Replacement): Promise<ReplacementAnswer> {
    // Whoever asks anew has given up what was asked before.
    answered?.('cancel');
    return new Promise(resolve => {
      answered = answer => {
        answered = null;
        store.setState({ replacement: null });
        resolve(answer);
      };
      store.setState({ replacement });
    });
  }

  async function nameOfStored(): Promise<string> {
    const project = (await stored.find())?.project;
    return project ? nameOfProject(project) : '';
  }

  /** Name of the project that could be lost; `null`: there is none. */
  async function nameAtStake(): Promise<string | null> {
    const state = store.getState();
    if (state.sources.length + state.missing.length > 0 && !exercise.isOpen())
      return projectFiles.isOnFile() ? null : nameOfOpenProject(state);
    // Another tab keeps its own project, whatever is opened in this one.
    return !stored.isOwn() || isStorageTaken(state) ? null : nameOfStored();
  }

  async function mayReplace(next: string | null): Promise<boolean> {
    const kept = await nameAtStake();
    if (kept === null) return true;
    const answer = await asked({ kept, next });
    if (answer !== 'save-first') return answer === 'replace';
    return exercise.isOpen() ? projectFiles.saveStored() : projectFiles.saveOpen();
  }

  return {
    mayReplace,
    async mayReplaceStored() {
      const kept = await nameOfStored();
      const answer = await asked({ kept, next: nameOfOpenProject(store.getState()) });
      return answer === 'save-first' ? projectFiles.saveStored() : answer === 'replace';
    },
    async mayOpenExercise() {
      const isKept = stored.isOwn() && !isStorageTaken(store.getState());
      return isKept || mayReplace(null);
    },
    answer: answer => answered?.(answer),
  };
}
