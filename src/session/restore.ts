import { reasonText, type SessionContext } from './context.ts';
import { openExercise } from './exercise.ts';
import { installProject, readReferences } from './open-project.ts';
import { hasWork, workIn } from './project-document.ts';
import { type FoundProject, storedProject } from './stored-project.ts';

/** How many starts may not come to their end before the next one leaves the last project alone. */
const MOST_UNFINISHED_STARTS = 2;

/**
 * Opens what the page is to begin with: the last project, or the exercise. A last project that makes the page crash or
 * hang would do so at every start, so that after two such starts the exercise is opened, as it is where that is asked
 * for; the last project stays stored.
 */
export async function beginWith(context: SessionContext): Promise<void> {
  const { storage, startsWithoutLast } = context.parts;
  const unfinished = Number(await storage.readDocument('unfinished-starts').catch(() => 0)) || 0;
  await storage.writeDocument('unfinished-starts', unfinished + 1);
  try {
    if (startsWithoutLast || unfinished >= MOST_UNFINISHED_STARTS) {
      const stored = await storedProject(context);
      context.storesOwnProject = stored?.kind === 'own';
      await openExercise(context, null);
      if (context.storesOwnProject) context.notify('info', 'started-without-last', {});
    } else await restoreLast(context);
  } catch (reason) {
    context.storesOwnProject = true;
    context.notify('error', 'restore-failed', { reason: reasonText(reason) });
    await openExercise(context, null);
  }
  await forgetUnfinishedStarts(context);
}

/** A page that goes away in good order has not crashed, however early. */
export function forgetUnfinishedStarts({ parts }: SessionContext): Promise<void> {
  return parts.storage.removeDocument('unfinished-starts');
}

/** Opens the last project, or the exercise: when there is none, and when nothing of it can be read, which is said. */
export async function restoreLast(context: SessionContext): Promise<void> {
  const stored = await storedProject(context);
  context.restored = stored?.project ? workIn(stored.project) : null;
  if (!stored) return openExercise(context, null);
  // What cannot be read is stored elsewhere before anything takes its place.
  if (stored.flaws.length > 0 || !stored.project) context.toSetAside = stored.document;
  if (stored.kind === 'exercise') return openExercise(context, stored.project);
  // From here on the exercise must not be stored over a project that could not be restored.
  context.storesOwnProject = true;
  if (!stored.project) {
    context.notify('error', 'restore-damaged', {});
    context.store.setState({ hasSetAside: true });
  } else if (!hasWork(stored.project)) context.storesOwnProject = false;
  else if (await restored(context, stored.project, stored)) return;
  await openExercise(context, null);
}

async function restored(
  context: SessionContext,
  project: NonNullable<FoundProject['project']>,
  { flaws }: FoundProject,
): Promise<boolean> {
  const { storage } = context.parts;
  const read = await readReferences(context, project, ({ sha256, fileName }) =>
    storage.readFile(sha256, fileName),
  );
  for (const { summary } of read.sources) context.storedFiles.add(summary.sha256);
  if (!(await installProject(context, project, read, flaws))) return false;
  const setAside = context.toSetAside ?? (await storage.readDocument('set-aside'));
  context.store.setState({ hasSetAside: setAside !== null });
  // The files of a project that was set aside are those that it may still be mended with.
  if (setAside === null) void storage.keepOnly(new Set(project.sources.map(({ sha256 }) => sha256)));
  return true;
}
