import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { offeredKind } from '../platform/project-file.ts';
import { changeSources, NO_PLANS, type SourceChange } from './change-sources.ts';
import type { SessionContext } from './context.ts';
import { isExerciseOpen } from './exercise.ts';
import type { ProjectChoices } from './history.ts';
import type { ReadSource } from './loaded-source.ts';
import { openProjectDocument, openProjectFile } from './open-project.ts';
import { uncountedBy } from './overlap-answers.ts';
import { nameOfProject } from './project-name.ts';
import { mayReplace } from './replacement.ts';
import { hasOwnDeployments } from './review-counts.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewChoice, SessionActions } from './state.ts';
import { suggested } from './suggested.ts';

type ImportActions = Pick<
  SessionActions,
  | 'offerFiles'
  | 'correctReview'
  | 'chooseForReview'
  | 'confirmReviews'
  | 'cancelReview'
  | 'cancelReviews'
  | 'removeSource'
>;

/** Bringing files in and taking them out again. */
export function importActions(context: SessionContext, desk: ReviewDesk): ImportActions {
  const { store, parts } = context;
  return {
    async offerFiles(files) {
      for (const file of files) {
        const kind = await offeredKind(file);
        if (kind === 'basemap') store.setState({ basemap: file });
        else if (kind === 'project-file') await openProjectFile(context, file);
        else if (kind === 'project-document') await openProjectDocument(context, file);
        else desk.take(file, awaitedRecipe(context, file));
      }
    },
    correctReview: (id, recipe) => desk.correct(id, recipe),
    chooseForReview: choice => desk.choose(choice),
    async confirmReviews() {
      const { reviewChoice } = store.getState();
      const next = nextProject(context);
      if (next !== null && !(await mayReplace(context, next))) return;
      const reads = desk.handOver();
      if (reads.length === 0) return;
      void parts.storage.persist();
      const isLoaded = await context.changing(() =>
        changeSources(context, changeFor(context, reads, reviewChoice)),
      );
      if (isLoaded) context.notify('success', 'sources-loaded', { count: reads.length });
    },
    cancelReview: id => desk.drop([id]),
    cancelReviews: () => desk.drop(store.getState().reviews.map(review => review.id)),
    removeSource(id) {
      void context.changing(() => changeSources(context, removalOf(context, id)));
    },
  };
}

/** The recipe by which a project that waits for this file read it; `null`: no project waits for it. */
function awaitedRecipe({ awaited, store }: SessionContext, file: File) {
  const references = [...store.getState().missing, ...(awaited?.sources ?? [])];
  const reference = references.find(one => one.fileName === file.name && one.bytes === file.size);
  return reference?.recipe ?? null;
}

function changeFor(
  context: SessionContext,
  reads: readonly ReadSource[],
  choice: ReviewChoice | null,
): SourceChange {
  const { sources, projectName } = context.store.getState();
  const { present } = context.history;
  const awaited = completedProject(context, reads);
  if (awaited) {
    const wanted = new Set(awaited.sources.map(source => source.id));
    const remove = sources.map(source => source.id).filter(id => !wanted.has(id));
    return {
      remove,
      add: reads,
      missing: [],
      settings: () => awaited.settings,
      plans: awaited,
      projectName: awaited.name,
      committed: () => {
        context.awaited = null;
      },
    };
  }
  if (isExerciseOpen(context)) {
    return {
      remove: sources.map(source => source.id),
      add: reads,
      missing: [],
      mission: choice?.mission,
      settings: suggestion => ({
        ...suggested(DEFAULT_SETTINGS, { ...suggestion, ...choice }),
        uncountedSources: uncountedOf(choice),
      }),
      plans: NO_PLANS,
      projectName: '',
    };
  }
  // A mission that is looked at stays the one looked at.
  const kept = hasOwnDeployments(context) ? present.settings.mission : undefined;
  // A file that the project was waiting for brings nothing new to look at.
  const missing = new Set(context.store.getState().missing.map(({ id }) => id));
  const isMeasured = reads.some(({ id, role }) => !missing.has(id) && isMeasuredRole(role));
  return {
    remove: [],
    add: reads,
    mission: choice ? choice.mission : kept,
    settings: suggestion => {
      if (!isMeasured) return present.settings;
      const next = {
        ...suggested(present.settings, { ...suggestion, ...choice }),
        // A file that is loaded again is decided upon again.
        uncountedSources: [
          ...present.settings.uncountedSources.filter(id => !reads.some(read => read.id === id)),
          ...uncountedOf(choice),
        ],
      };
      return next.mission === kept ? { ...next, area: present.settings.area } : next;
    },
    plans: unmarked(present),
    projectName,
  };
}

/** Ids of the sources that do not count, as answered in the review. */
function uncountedOf(choice: ReviewChoice | null): string[] {
  return choice ? [...uncountedBy(choice.overlaps, choice.overlapAnswers)] : [];
}

/** The sources that do not count once one is gone: what took their place may have gone with it, and they count again. */
function uncountedWithout({ store, history }: SessionContext, id: string): string[] {
  const { sources } = store.getState();
  const uncounted = history.present.settings.uncountedSources.filter(each => each !== id);
  const isCounting = sources.some(
    source => source.role === 'incidents' && source.id !== id && !uncounted.includes(source.id),
  );
  return isCounting ? uncounted : [];
}

/** Name of the project that loading what is under review would put in place of the open one; `null`: it adds to it. */
function nextProject(context: SessionContext): string | null {
  const ready = context.store.getState().reviews.flatMap(({ source }) => source ?? []);
  const [first] = ready;
  if (!first) return null;
  const awaited = completedProject(context, ready);
  if (awaited) return nameOfProject(awaited);
  if (!isExerciseOpen(context)) return null;
  const mission = context.store.getState().reviewChoice?.mission ?? null;
  return nameOfProject({ name: '', settings: { mission }, sources: ready.map(({ summary }) => summary) });
}

/** The project that waits for its files, once all are there. */
function completedProject({ awaited, store }: SessionContext, added: readonly { readonly id: string }[]) {
  const here = new Set([...store.getState().sources, ...added].map(({ id }) => id));
  return awaited?.sources.every(({ id }) => here.has(id)) ? awaited : null;
}

function removalOf(context: SessionContext, id: string): SourceChange {
  const { sources, projectName } = context.store.getState();
  const { present } = context.history;
  const removed = sources.find(source => source.id === id);
  const area = present.settings.area.filter(areaId => !areaId.startsWith(`${id}:`));
  return {
    remove: [id],
    add: [],
    mission: hasOwnDeployments(context) ? present.settings.mission : undefined,
    settings: suggestion => {
      if (!removed || !isMeasuredRole(removed.role)) return { ...present.settings, area };
      const uncountedSources = uncountedWithout(context, id);
      const next = { ...suggested(present.settings, suggestion), uncountedSources };
      return next.mission === present.settings.mission ? { ...next, area } : next;
    },
    plans: unmarked(present),
    projectName,
  };
}

/** What a sheet shows is another once the sources are: whoever marked it has not decided on that. */
function unmarked(plans: ProjectChoices): ProjectChoices {
  return { ...plans, sheets: plans.sheets.map(sheet => ({ ...sheet, marking: null })) };
}

/** Incidents and deployments decide what is measured; towns and outlines only say where it is. */
function isMeasuredRole(role: string): boolean {
  return role === 'incidents' || role === 'deployments';
}
