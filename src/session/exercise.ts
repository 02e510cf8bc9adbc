import type { Project } from '../model/project.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { type Notify, reasonText } from './notices.ts';
import type { SessionParts } from './parts.ts';
import type { Reader, ReadSource } from './reading.ts';
import { NO_PLANS, type Sources, suggested } from './sources.ts';
import type { SessionStore } from './state.ts';

/** The invented data that come with the page. */
export interface Exercise {
  /** Whether they are what is loaded, so that one's own files take their place. */
  isOpen(): boolean;
  /** Opens them in place of what is loaded; with the settings and plans they were left with, if there are any. */
  open(left: Project | null): Promise<void>;
}

interface ExerciseParts extends Pick<SessionParts, 'ingest' | 'fetchExercise'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly reader: Reader;
  readonly sources: Sources;
}

export function createExercise(parts: ExerciseParts): Exercise {
  const { store, notify, reader, sources, ingest, fetchExercise } = parts;
  /** Ids of the sources that were loaded as the exercise. */
  let ids: ReadonlySet<string> = new Set();

  /** The exercise goes through the importers of anyone's files; that they take it is proved by tests. */
  async function readInvented(file: File): Promise<ReadSource> {
    const inspection = await ingest.inspect(file.name, file);
    if ('problem' in inspection) throw new Error(`${file.name}: ${inspection.problem}`);
    const read = await reader.read(file.name, file, inspection.recipe);
    if ('problem' in read) throw new Error(`${file.name}: ${read.problem}`);
    return read;
  }

  return {
    isOpen() {
      const loaded = store.getState().sources;
      return loaded.length > 0 && loaded.every(source => ids.has(source.id));
    },
    async open(left) {
      try {
        const files = await fetchExercise();
        const reads = await Promise.all(files.map(file => reader.inTurn(() => readInvented(file))));
        await sources.change(() => ({
          remove: store.getState().sources.map(source => source.id),
          add: reads,
          missing: [],
          settings: suggestion => left?.settings ?? suggested(DEFAULT_SETTINGS, suggestion),
          plans: left ?? NO_PLANS,
          projectName: '',
          committed() {
            ids = new Set(reads.map(({ id }) => id));
          },
        }));
      } catch (reason) {
        notify('error', 'exercise-unavailable', { reason: reasonText(reason) });
      }
    },
  };
}
