import type { Project } from '../model/project.ts';
import { safeFileName } from '../platform/file-name.ts';
import { PROJECT_EXTENSION, writeProjectFile } from '../platform/project-file.ts';
import { reasonText, type SessionContext } from './context.ts';
import { projectDocument, workIn } from './project-document.ts';
import { storedProject } from './stored-project.ts';

/** Offers the open project as one file; false when it could not be written, which has been said. */
export async function saveOpenProject(context: SessionContext): Promise<boolean> {
  const project = projectDocument(context.store.getState());
  const isOffered = await offer(context, project, async id => context.kept.get(id)?.file ?? null);
  if (isOffered) context.onFile = workIn(project);
  return isOffered;
}

/** Offers the project in the browser's storage, which is not the open one, as one file; false when that failed. */
export async function saveStoredProject(context: SessionContext): Promise<boolean> {
  const stored = await storedProject(context);
  if (!stored || !('project' in stored)) {
    context.notify('error', 'restore-damaged', {});
    return false;
  }
  return offer(context, stored.project, (_, { sha256, fileName }) =>
    context.parts.storage.readFile(sha256, fileName),
  );
}

/** Whether the open project is as it was when it was last saved to a file or opened from one. */
export function isOnFile({ store, onFile }: SessionContext): boolean {
  return onFile === workIn(projectDocument(store.getState()));
}

async function offer(
  context: SessionContext,
  project: Project,
  fileOf: (id: string, reference: Project['sources'][number]) => Promise<File | null>,
): Promise<boolean> {
  const files = new Map<string, File>();
  try {
    for (const reference of project.sources) {
      const file = await fileOf(reference.id, reference);
      if (!file) throw new Error(reference.fileName);
      files.set(reference.sha256, file);
    }
    const content = await writeProjectFile(project, files);
    context.parts.offerDownload(safeFileName(project.name, 'project') + PROJECT_EXTENSION, content);
    return true;
  } catch (reason) {
    context.notify('error', 'project-save-failed', { reason: reasonText(reason) });
    return false;
  }
}
