import type { Project } from '../model/project.ts';
import { type Flaw, readProject } from '../model/read-project.ts';
import type { SessionContext } from './context.ts';

/** What stands in the browser's storage. Of the exercise only settings and plans count: its files come with the page. */
export interface StoredProject {
  readonly kind: 'own' | 'exercise';
  readonly project: Project;
}

/** What was found in the browser's storage: a project, what of it is not valid, and the document as it was found. */
export interface FoundProject {
  readonly kind: 'own' | 'exercise';
  /** `null`: nothing of it can be read. */
  readonly project: Project | null;
  readonly flaws: readonly Flaw[];
  readonly document: unknown;
}

/** The project in the browser's storage; `null`: there is none. */
export async function storedProject({ parts }: SessionContext): Promise<FoundProject | null> {
  const stored = await parts.storage.readDocument('last');
  if (stored === null || typeof stored !== 'object') return null;
  const kind = 'kind' in stored && stored.kind === 'exercise' ? 'exercise' : 'own';
  const reading = readProject('project' in stored ? stored.project : null);
  return 'project' in reading
    ? { kind, project: reading.project, flaws: reading.flaws, document: stored }
    : { kind, project: null, flaws: [], document: stored };
}
