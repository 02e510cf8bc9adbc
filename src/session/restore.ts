import type { Project } from '../model/project.ts';
import type { SessionContext } from './context.ts';
import { openExercise } from './exercise.ts';
import { installProject, readReferences } from './open-project.ts';
import { storedProject } from './stored-project.ts';

/** Opens the last project, or the exercise: when there is none, and when it cannot be read, which is said. */
export async function restoreLast(context: SessionContext): Promise<void> {
  const stored = await storedProject(context);
  if (!stored) return openExercise(context, null);
  const project = 'project' in stored ? stored.project : null;
  if (stored.kind === 'exercise') return openExercise(context, project);
  // From here on the exercise must not be stored over a project that could not be restored.
  context.storesOwnProject = true;
  if (!project) context.notify('error', 'restore-damaged', {});
  else if (project.sources.length === 0) context.storesOwnProject = false;
  else if (await restored(context, project)) return;
  await openExercise(context, null);
}

async function restored(context: SessionContext, project: Project): Promise<boolean> {
  const { storage } = context.parts;
  const reads = await readReferences(context, project, ({ sha256, fileName }) =>
    storage.readFile(sha256, fileName),
  );
  if ('failure' in reads) {
    const values = { project: project.name, file: reads.file };
    context.notify('error', `restore-source-${reads.failure}`, values);
    return false;
  }
  for (const { sha256 } of project.sources) context.storedFiles.add(sha256);
  if (!(await installProject(context, project, reads))) return false;
  void storage.keepOnly(new Set(context.storedFiles));
  return true;
}
