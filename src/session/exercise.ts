import type { Project } from '../model/project.ts';
import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { changeSources, NO_PLANS } from './change-sources.ts';
import { reasonText, type SessionContext } from './context.ts';
import { type ReadSource, readSource } from './loaded-source.ts';
import { suggested } from './suggested.ts';

/** Whether the exercise is what is loaded, so that one's own files take its place. */
export function isExerciseOpen({ store, exerciseIds }: SessionContext): boolean {
  const { sources } = store.getState();
  return sources.length > 0 && sources.every(source => exerciseIds.has(source.id));
}

/** Opens the exercise in place of what is loaded; with the settings and plans it was left with, if there are any. */
export async function openExercise(context: SessionContext, left: Project | null): Promise<void> {
  try {
    const files = await context.parts.fetchExercise();
    const reads = await Promise.all(files.map(file => context.ingesting(() => readInvented(context, file))));
    await context.changing(() =>
      changeSources(context, {
        remove: context.store.getState().sources.map(source => source.id),
        add: reads,
        missing: [],
        settings: suggestion => left?.settings ?? suggested(DEFAULT_SETTINGS, suggestion),
        plans: left ?? NO_PLANS,
        projectName: '',
        committed() {
          context.exerciseIds.clear();
          for (const { id } of reads) context.exerciseIds.add(id);
        },
      }),
    );
  } catch (reason) {
    context.notify('error', 'exercise-unavailable', { reason: reasonText(reason) });
  }
}

/** The exercise goes through the importers of anyone's files; that they take it is proved by tests. */
async function readInvented(context: SessionContext, file: File): Promise<ReadSource> {
  const inspection = await context.parts.ingest.inspect(file.name, file);
  if ('problem' in inspection) throw new Error(`${file.name}: ${inspection.problem}`);
  const read = await readSource(context, file.name, file, inspection.recipe);
  if ('problem' in read) throw new Error(`${file.name}: ${read.problem}`);
  return read;
}
