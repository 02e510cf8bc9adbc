import type { Project } from '../model/project.ts';
import { type Flaw, readProject } from '../model/read-project.ts';
import type { ProjectStorage, StoreOutcome } from '../platform/project-storage.ts';
import { hasWork } from './project-document.ts';

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
