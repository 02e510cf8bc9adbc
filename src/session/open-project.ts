import type { Project, SourceReference } from '../model/project.ts';
import { type Flaw, readProject } from '../model/read-project.ts';
import { readProjectFile } from '../platform/project-file.ts';
import { changeSources } from './change-sources.ts';
import type { SessionContext } from './context.ts';
import { type ReadSource, readSource, releaseSources } from './loaded-source.ts';
import { projectDocument, workIn } from './project-document.ts';
import { nameOfProject } from './project-name.ts';
import { mayReplace } from './replacement.ts';

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

/** Reads the sources of a project as they were read before. */
export async function readReferences(
  context: SessionContext,
  project: Project,
  fileOf: FileOf,
): Promise<ReadReferences> {
  const sources: ReadSource[] = [];
  const missing: MissingSource[] = [];
  for (const reference of project.sources) {
    const file = await fileOf(reference);
    const read =
      file && (await context.ingesting(() => readSource(context, reference.id, file, reference.recipe)));
    if (!read) missing.push({ reference, failure: 'missing' });
    else if ('problem' in read) missing.push({ reference, failure: 'unreadable' });
    else if (read.summary.sha256 !== reference.sha256) {
      releaseSources(context, [read]);
      missing.push({ reference, failure: 'changed' });
    } else sources.push({ ...read, id: reference.id });
  }
  return { sources, missing };
}

/**
 * Puts a project in place of what is loaded, with the sources that are there; what is left out of it is said. False when
 * that failed, which has been said.
 */
export async function installProject(
  context: SessionContext,
  project: Project,
  { sources, missing }: ReadReferences,
  flaws: readonly Flaw[],
): Promise<boolean> {
  const { store, notify } = context;
  const isInstalled = await context.changing(() =>
    changeSources(context, {
      remove: store.getState().sources.map(source => source.id),
      add: sources,
      missing: missing.map(({ reference }) => reference),
      settings: () => project.settings,
      plans: project,
      projectName: project.name,
    }),
  );
  if (!isInstalled) return false;
  store.setState({ flaws });
  for (const { reference, failure } of missing) {
    notify('error', `source-${failure}`, { project: nameOfProject(project), file: reference.fileName });
  }
  if (flaws.length > 0) {
    notify('error', 'project-opened-in-part', { project: nameOfProject(project), count: flaws.length });
  }
  return true;
}

/** Opens a project file with its sources. Whatever is wrong with it is said; where nothing of it can be read, the open project stays as it was. */
export async function openProjectFile(context: SessionContext, file: File): Promise<void> {
  const contents = await readProjectFile(file);
  const checked = check(context, file, contents?.document ?? null, contents === null);
  if (!contents || !checked) return;
  await open(context, checked, ({ sha256, fileName }) => contents.sourceOf(sha256, fileName));
}

/** Opens a project document that came without its sources: they may be loaded or stored; otherwise they are asked for. */
export async function openProjectDocument(context: SessionContext, file: File): Promise<void> {
  const document = await file
    .text()
    .then<unknown>(JSON.parse)
    .catch(() => null);
  const checked = check(context, file, document, document === null);
  if (!checked) return;
  const { project } = checked;
  const missing = await missingFiles(context, project);
  if (missing.length === 0) return open(context, checked, reference => knownFile(context, reference));
  context.awaited = project;
  context.notify('info', 'project-needs-files', {
    project: nameOfProject(project),
    files: missing.join(', '),
    count: missing.length,
  });
}

async function open(
  context: SessionContext,
  { project, flaws }: CheckedProject,
  fileOf: FileOf,
): Promise<void> {
  const name = nameOfProject(project);
  const read = await readReferences(context, project, fileOf);
  const [first] = read.missing;
  if (first && read.sources.length === 0) {
    const values = { project: name, file: first.reference.fileName };
    context.notify('error', `project-source-${first.failure}`, values);
    return;
  }
  if (!(await mayReplace(context, name))) return releaseSources(context, read.sources);
  if (!(await installProject(context, project, read, flaws))) return;
  context.onFile = workIn(projectDocument(context.store.getState()));
  context.notify('success', 'project-opened', { project: name, sources: read.sources.length });
}

function check(
  context: SessionContext,
  file: File,
  document: unknown,
  isDamaged: boolean,
): CheckedProject | null {
  const reading = isDamaged ? ({ refused: 'damaged' } as const) : readProject(document);
  if ('project' in reading) return reading;
  if (reading.refused === 'newer') {
    context.notify('error', 'project-newer', { file: file.name, version: reading.version });
  } else context.notify('error', `project-${reading.refused}`, { file: file.name });
  return null;
}

async function missingFiles(context: SessionContext, project: Project): Promise<readonly string[]> {
  const missing: string[] = [];
  for (const reference of project.sources) {
    if ((await knownFile(context, reference)) === null) missing.push(reference.fileName);
  }
  return missing;
}

function knownFile(context: SessionContext, { sha256, fileName }: SourceReference): Promise<File | null> {
  const loaded = context.store.getState().sources.find(source => source.summary.sha256 === sha256);
  const file = loaded && context.kept.get(loaded.id)?.file;
  return file ? Promise.resolve(file) : context.parts.storage.readFile(sha256, fileName);
}
