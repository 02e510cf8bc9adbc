import type { Project } from '../model/project.ts';
import type { SessionContext } from './context.ts';
import { checkDocument } from './read-document.ts';

/** What stands in the browser's storage. Of the exercise only settings and plans count: its files come with the page. */
export interface StoredProject {
  readonly kind: 'own' | 'exercise';
  readonly project: Project;
}

/** The project in the browser's storage; `null`: there is none. */
export async function storedProject({
  parts,
}: SessionContext): Promise<
  StoredProject | { readonly kind: 'own' | 'exercise'; readonly damaged: true } | null
> {
  const stored = await parts.storage.readDocument();
  if (stored === null || typeof stored !== 'object') return null;
  const kind = 'kind' in stored && stored.kind === 'exercise' ? 'exercise' : 'own';
  const check = checkDocument('project' in stored ? stored.project : null);
  return 'project' in check ? { kind, project: check.project } : { kind, damaged: true };
}
