import type { Project, SourceReference } from '../model/project.ts';
import { nameWithoutExtension } from '../platform/file-name.ts';
import { readProjectFile } from '../platform/project-file.ts';
import { changeSources } from './change-sources.ts';
import type { SessionContext } from './context.ts';
import { type ReadSource, readSource } from './loaded-source.ts';
import { projectDocument, workIn } from './project-document.ts';
import { checkDocument } from './read-document.ts';
import { mayReplace } from './replacement.ts';

type FileOf = (reference: SourceReference) => Promise<File | null>;

/** Why a project cannot be opened: one of its source files. */
interface SourceFailure {
  readonly failure: 'missing' | 'changed' | 'unreadable';
  readonly file: string;
}

/** Reads all sources of a project as it was read before; the first that is not what it was ends it. */
export async function readReferences(
  context: SessionContext,
  project: Project,
  fileOf: FileOf,
): Promise<readonly ReadSource[] | SourceFailure> {
  const reads: ReadSource[] = [];
  for (const reference of project.sources) {
    const file = await fileOf(reference);
    if (file === null) return { failure: 'missing', file: reference.fileName };
    const read = await context.ingesting(() => readSource(context, file, reference.recipe));
    if ('problem' in read) return { failure: 'unreadable', file: reference.fileName };
    if (read.result.summary.sha256 !== reference.sha256) {
      return { failure: 'changed', file: reference.fileName };
    }
    reads.push({ ...read, id: reference.id });
  }
  return reads;
}

/** Puts a project in place of what is loaded; false when that failed, which has been said. */
export async function installProject(
  context: SessionContext,
  project: Project,
  reads: readonly ReadSource[],
): Promise<boolean> {
  return context.changing(() =>
    changeSources(context, {
      remove: context.store.getState().sources.map(source => source.id),
      add: reads,
      settings: () => project.settings,
      plans: project,
      projectName: project.name,
    }),
  );
}

/** Opens a project file with its sources. Whatever is wrong with it is said, and the open project stays as it was. */
export async function openProjectFile(context: SessionContext, file: File): Promise<void> {
  const contents = await readProjectFile(file);
  const project = checked(context, file, contents?.document ?? null, contents === null);
  if (!contents || !project) return;
  await open(context, project, ({ sha256, fileName, bytes }) => contents.sourceOf(sha256, fileName, bytes));
}

/** Opens a project document that came without its sources: they may be loaded or stored; otherwise they are asked for. */
export async function openProjectDocument(context: SessionContext, file: File): Promise<void> {
  const document = await file
    .text()
    .then<unknown>(JSON.parse)
    .catch(() => null);
  const project = checked(context, file, document, document === null);
  if (!project) return;
  const missing = await missingFiles(context, project);
  if (missing.length === 0) return open(context, project, reference => knownFile(context, reference));
  context.awaited = project;
  context.notify('info', 'project-needs-files', {
    project: project.name,
    files: missing.join(', '),
    count: missing.length,
  });
}

async function open(context: SessionContext, project: Project, fileOf: FileOf): Promise<void> {
  const name = project.name;
  const reads = await readReferences(context, project, fileOf);
  if ('failure' in reads) {
    context.notify('error', `project-source-${reads.failure}`, { project: name, file: reads.file });
    return;
  }
  if (!(await mayReplace(context, name))) return;
  const isOpen = await installProject(context, project, reads);
  if (!isOpen) return;
  context.onFile = workIn(projectDocument(context.store.getState()));
  context.notify('success', 'project-opened', { project: name, sources: reads.length });
}

function checked(context: SessionContext, file: File, document: unknown, isDamaged: boolean): Project | null {
  const check = isDamaged ? ({ refused: 'damaged' } as const) : checkDocument(document);
  if ('project' in check) {
    return { ...check.project, name: check.project.name || nameWithoutExtension(file.name) };
  }
  if (check.refused === 'newer') {
    context.notify('error', 'project-newer', { file: file.name, version: check.version });
  } else context.notify('error', `project-${check.refused}`, { file: file.name });
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
