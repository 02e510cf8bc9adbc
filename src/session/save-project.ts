import type { Project } from '../model/project.ts';
import { safeFileName } from '../platform/file-name.ts';
import { PROJECT_EXTENSION, writeProjectFile } from '../platform/project-file.ts';
import { reasonText, type SessionContext } from './context.ts';
import { projectDocument, workIn } from './project-document.ts';
import { nameOfProject } from './project-name.ts';
import { storedProject } from './stored-project.ts';
import { readableFile } from './vanished.ts';

/** Offers the open project as one file; false when it could not be written, which has been said. */
export async function saveOpenProject(context: SessionContext): Promise<boolean> {
  const project = projectDocument(context.store.getState());
  const isOffered = await offer(context, project, async id => {
    const source = context.store.getState().sources.find(one => one.id === id);
    return source ? readableFile(context, source) : null;
  });
  if (isOffered) context.onFile = workIn(project);
  return isOffered;
}

/** Offers the project in the browser's storage, which is not the open one, as one file; false when that failed. */
export async function saveStoredProject(context: SessionContext): Promise<boolean> {
  const stored = await storedProject(context);
  if (!stored?.project) {
    context.notify('error', 'restore-damaged', {});
    return false;
  }
  const { storage } = context.parts;
  return offer(context, stored.project, (_, one) => storage.readFile(one.sha256, one.fileName), true);
}

/** Whether the open project is as it was when it was last saved to a file or opened from one. */
export function isOnFile({ store, onFile }: SessionContext): boolean {
  return onFile === workIn(projectDocument(store.getState()));
}

async function offer(
  context: SessionContext,
  project: Project,
  fileOf: (id: string, reference: Project['sources'][number]) => Promise<File | null>,
  isStored = false,
): Promise<boolean> {
  const files = new Map<string, File>();
  const gone: string[] = [];
  try {
    for (const reference of project.sources) {
      const file = await fileOf(reference.id, reference);
      if (file) files.set(reference.sha256, file);
      else gone.push(reference.fileName);
    }
    // The open project is saved with what is left of it; one that is not open is left as it is.
    if (isStored && gone.length > 0) throw new Error(gone.join(', '));
    const content = await writeProjectFile(project, files);
    context.parts.offerDownload(safeFileName(nameOfProject(project), 'project') + PROJECT_EXTENSION, content);
    if (gone.length > 0) {
      context.notify('error', 'project-saved-without', { files: gone.join(', '), count: gone.length });
    }
    return true;
  } catch (reason) {
    context.notify('error', 'project-save-failed', { reason: reasonText(reason) });
    return false;
  }
}
