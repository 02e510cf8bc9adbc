import type { Project, SourceReference } from '../model/project.ts';
import { type Flaw, readProject } from '../model/read-project.ts';
import { readProjectFile } from '../platform/project-file.ts';
import type { ProjectStorage } from '../platform/project-storage.ts';
import type { Notify } from './notices.ts';
import { nameOfProject } from './project-document.ts';
import type { Reader, ReadSource } from './reading.ts';
import type { Replacing } from './replacement.ts';
import type { ProjectFiles } from './save-project.ts';
import type { Sources } from './sources.ts';
import type { SessionStore } from './state.ts';

type FileOf = (reference: SourceReference) => Promise<File | null>;

/** A source of a project that is not there, and why. */
interface MissingSource {
  readonly reference: SourceReference;
  readonly failure: 'missing' | 'changed' | 'unreadable';
}

/** The sources of a project: those that were read as they were read before, and those that could not be. */
interface ReadReferences {
  readonly sources: readonly ReadSource[];
  readonly missing: readonly MissingSource[];
}

/** A project as it was found, with what of it was not valid. */
interface CheckedProject {
  readonly project: Project;
  readonly flaws: readonly Flaw[];
}

/** Puts projects in place of what is open. */
export interface Opening {
  /** Reads the sources of a project as they were read before. */
  readReferences(project: Project, fileOf: FileOf): Promise<ReadReferences>;
  /**
   * Puts a project in place of what is loaded, with the sources that are there; what is left out of it is said. False
   * when that failed, which has been said.
   */
  install(project: Project, read: ReadReferences, flaws: readonly Flaw[]): Promise<boolean>;
  /**
   * Opens a project file with its sources. Whatever is wrong with it is said; where nothing of it can be read, the open
   * project stays as it was.
   */
  openFile(file: File): Promise<void>;
  /** Opens a project that came without its sources: they may be loaded or stored; otherwise they are asked for. */
  openDocument(file: File): Promise<void>;
  /** A project whose source files are still to be offered; `null`: none waits. */
  awaited(): Project | null;
  /** The project that waited is open. */
  noteArrived(): void;
}

interface OpeningParts {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly storage: Pick<ProjectStorage, 'readFile'>;
  readonly reader: Reader;
  readonly sources: Pick<Sources, 'change' | 'filesOf'>;
  readonly replacing: Pick<Replacing, 'mayReplace'>;
  readonly projectFiles: Pick<ProjectFiles, 'noteOnFile'>;
}

export function createOpening(parts: OpeningParts): Opening {
  const { store, notify, storage, reader, sources, replacing, projectFiles } = parts;
  let awaited: Project | null = null;

  async function readReferences(project: Project, fileOf: FileOf): Promise<ReadReferences> {
    const read: ReadSource[] = [];
    const missing: MissingSource[] = [];
    for (const reference of project.sources) {
      const { id, recipe, sha256 } = reference;
      const file = await fileOf(reference);
      const source = file && (await reader.inTurn(() => reader.read(id, file, recipe)));
      if (!source) missing.push({ reference, failure: 'missing' });
      else if ('problem' in source) missing.push({ reference, failure: 'unreadable' });
      else if (source.summary.sha256 !== sha256) {
        reader.release([source]);
        missing.push({ reference, failure: 'changed' });
      } else read.push({ ...source, id });
    }
    return { sources: read, missing };
  }

  async function install(project: Project, read: ReadReferences, flaws: readonly Flaw[]): Promise<boolean> {
    const isInstalled = await sources.change(() => ({
      remove: store.getState().sources.map(source => source.id),
      add: read.sources,
      missing: read.missing.map(({ reference }) => reference),
      settings: () => project.settings,
      plans: project,
      projectName: project.name,
    }));
    if (!isInstalled) return false;
    store.setState({ flaws });
    const name = nameOfProject(project);
    for (const { reference, failure } of read.missing) {
      notify('error', `source-${failure}`, { project: name, file: reference.fileName });
    }
    if (flaws.length > 0) notify('error', 'project-opened-in-part', { project: name, count: flaws.length });
    return true;
  }

  async function open({ project, flaws }: CheckedProject, fileOf: FileOf): Promise<void> {
    const name = nameOfProject(project);
    const read = await readReferences(project, fileOf);
    const [first] = read.missing;
    if (first && read.sources.length === 0) {
      const values = { project: name, file: first.reference.fileName };
      notify('error', `project-source-${first.failure}`, values);
      return;
    }
    if (!(await replacing.mayReplace(name))) return reader.release(read.sources);
    if (!(await install(project, read, flaws))) return;
    projectFiles.noteOnFile();
    notify('success', 'project-opened', { project: name, sources: read.sources.length });
  }

  function check(file: File, document: unknown, isDamaged: boolean): CheckedProject | null {
    const reading = isDamaged ? ({ refused: 'damaged' } as const) : readProject(document);
    if ('project' in reading) return reading;
    if (reading.refused === 'newer') {
      notify('error', 'project-newer', { file: file.name, version: reading.version });
    } else notify('error', `project-${reading.refused}`, { file: file.name });
    return null;
  }

  function knownFile({ sha256, fileName }: SourceReference): Promise<File | null> {
    const loaded = store.getState().sources.find(source => source.summary.sha256 === sha256);
    const file = loaded && sources.filesOf(loaded.id)?.file;
    return file ? Promise.resolve(file) : storage.readFile(sha256, fileName);
  }

  return {
    readReferences,
    install,
    async openFile(file) {
      const contents = await readProjectFile(file);
      const checked = check(file, contents?.document ?? null, contents === null);
      if (!contents || !checked) return;
      await open(checked, ({ sha256, fileName }) => contents.sourceOf(sha256, fileName));
    },
    async openDocument(file) {
      const document = await file
        .text()
        .then<unknown>(JSON.parse)
        .catch(() => null);
      const checked = check(file, document, document === null);
      if (!checked) return;
      const { project } = checked;
      const missing: string[] = [];
      for (const reference of project.sources) {
        if ((await knownFile(reference)) === null) missing.push(reference.fileName);
      }
      if (missing.length === 0) return open(checked, knownFile);
      awaited = project;
      const files = missing.join(', ');
      notify('info', 'project-needs-files', {
        project: nameOfProject(project),
        files,
        count: missing.length,
      });
    },
    awaited: () => awaited,
    noteArrived() {
      awaited = null;
    },
  };
}
