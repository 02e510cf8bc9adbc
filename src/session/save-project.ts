import type { Project } from '../model/project.ts';
import { safeFileName } from '../platform/file-name.ts';
import { PROJECT_EXTENSION, writeProjectFile } from '../platform/project-file.ts';
import type { ProjectStorage } from '../platform/project-storage.ts';
import { type Notify, reasonText } from './notices.ts';
import type { SessionParts } from './parts.ts';
import { nameOfProject, projectDocument, workIn } from './project-document.ts';
import type { SourceFiles } from './source-files.ts';
import type { SessionStore } from './state.ts';
import type { StoredProject } from './stored-project.ts';

/** Projects as files of their own. */
export interface ProjectFiles {
  /** Offers the open project as one file; false when it could not be written, which has been said. */
  saveOpen(): Promise<boolean>;
  /** Offers the project in the browser's storage, which is not the open one, as one file; false when that failed. */
  saveStored(): Promise<boolean>;
  /** Whether the open project is as it was when it was last saved to a file or opened from one. */
  isOnFile(): boolean;
  /** The open project has just been opened from a file. */
  noteOnFile(): void;
}

interface SavingParts {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly files: Pick<SourceFiles, 'readable'>;
  readonly stored: Pick<StoredProject, 'find'>;
  readonly storage: Pick<ProjectStorage, 'readFile'>;
  readonly offerDownload: SessionParts['offerDownload'];
}

type FileOf = (reference: Project['sources'][number]) => Promise<File | null>;

export function createProjectFiles(parts: SavingParts): ProjectFiles {
  const { store, notify, files, stored, storage, offerDownload } = parts;
  let onFile: string | null = null;
  const openWork = () => workIn(projectDocument(store.getState()));

  async function offer(project: Project, fileOf: FileOf, isStored: boolean): Promise<boolean> {
    const found = new Map<string, File>();
    const gone: string[] = [];
    try {
      for (const reference of project.sources) {
        const file = await fileOf(reference);
        if (file) found.set(reference.sha256, file);
        else gone.push(reference.fileName);
      }
      // The open project is saved with what is left of it; one that is not open is left as it is.
      if (isStored && gone.length > 0) throw new Error(gone.join(', '));
      const content = await writeProjectFile(project, found);
      offerDownload(safeFileName(nameOfProject(project), 'project') + PROJECT_EXTENSION, content);
      if (gone.length > 0) {
        notify('error', 'project-saved-without', { files: gone.join(', '), count: gone.length });
      }
      return true;
    } catch (reason) {
      notify('error', 'project-save-failed', { reason: reasonText(reason) });
      return false;
    }
  }

  return {
    async saveOpen() {
      const project = projectDocument(store.getState());
      const fileOf: FileOf = async ({ id }) => {
        const source = store.getState().sources.find(one => one.id === id);
        return source ? files.readable(source) : null;
      };
      const isOffered = await offer(project, fileOf, false);
      if (isOffered) onFile = workIn(project);
      return isOffered;
    },
    async saveStored() {
      const project = (await stored.find())?.project;
      if (project) return offer(project, one => storage.readFile(one.sha256, one.fileName), true);
      notify('error', 'restore-damaged', {});
      return false;
    },
    isOnFile: () => onFile === openWork(),
    noteOnFile() {
      onFile = openWork();
    },
  };
}
