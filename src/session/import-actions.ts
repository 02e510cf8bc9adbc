import { DEFAULT_SETTINGS } from '../model/settings.ts';
import { offeredKind } from '../platform/project-file.ts';
import type { Exercise } from './exercise.ts';
import type { ProjectChoices } from './gate.ts';
import type { Notify } from './notices.ts';
import type { Opening } from './open-project.ts';
import { uncountedBy } from './overlap-answers.ts';
import type { SessionParts } from './parts.ts';
import { nameOfProject } from './project-document.ts';
import type { ReadSource } from './reading.ts';
import type { Replacing } from './replacement.ts';
import { hasOwnDeployments } from './review-counts.ts';
import type { ReviewDesk } from './review-desk.ts';
import { NO_PLANS, type SourceChange, type Sources, suggested } from './sources.ts';
import type { ReviewChoice, Session, SessionActions, SessionStore } from './state.ts';

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

interface ImportParts extends Pick<SessionParts, 'storage'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly desk: ReviewDesk;
  readonly opening: Pick<Opening, 'openFile' | 'openDocument' | 'awaited' | 'noteArrived'>;
  readonly sources: Pick<Sources, 'change'>;
  readonly exercise: Pick<Exercise, 'isOpen'>;
  readonly replacing: Pick<Replacing, 'mayReplace'>;
}

/** Bringing files in and taking them out again. */
export function importActions(parts: ImportParts): ImportActions {
  const { store, notify, desk, opening, sources, replacing, storage } = parts;
  return {
    async offerFiles(files) {
      for (const file of files) {
        const kind = await offeredKind(file);
        if (kind === 'basemap') store.setState({ basemap: file });
        else if (kind === 'project-file') await opening.openFile(file);
        else if (kind === 'project-document') await opening.openDocument(file);
        else desk.take(file, awaitedRecipe(parts, file));
      }
    },
    correctReview: (id, recipe) => desk.correct(id, recipe),
    chooseForReview: choice => desk.choose(choice),
    async confirmReviews() {
      const { reviewChoice } = store.getState();
      const next = nextProject(parts);
      if (next !== null && !(await replacing.mayReplace(next))) return;
      const reads = desk.handOver();
      if (reads.length === 0) return;
      void storage.persist();
      const isLoaded = await sources.change(() => changeFor(parts, reads, reviewChoice));
      if (isLoaded) notify('success', 'sources-loaded', { count: reads.length });
    },
    cancelReview: id => desk.drop([id]),
    cancelReviews: () => desk.drop(store.getState().reviews.map(review => review.id)),
    removeSource(id) {
      void sources.change(() => removalOf(parts, id));
    },
  };
}

/** The recipe by which a project that waits for this file read it; `null`: no project waits for it. */
function awaitedRecipe({ opening, store }: ImportParts, file: File) {
  const references = [...store.getState().missing, ...(opening.awaited()?.sources ?? [])];
  const reference = references.find(one => one.fileName === file.name && one.bytes === file.size);
  return reference?.recipe ?? null;
}

function changeFor(
  parts: ImportParts,
  reads: readonly ReadSource[],
  choice: ReviewChoice | null,
): SourceChange {
  const state = parts.store.getState();
  const awaited = completedProject(parts, reads);
  if (awaited) {
    const wanted = new Set(awaited.sources.map(source => source.id));
    const remove = state.sources.map(source => source.id).filter(id => !wanted.has(id));
    return {
      remove,
      add: reads,
      missing: [],
      settings: () => awaited.settings,
      plans: awaited,
      projectName: awaited.name,
      committed: parts.opening.noteArrived,
    };
  }
  return parts.exercise.isOpen() ? inPlaceOfExercise(state, reads, choice) : added(state, reads, choice);
}

function inPlaceOfExercise(
  { sources }: Session,
  reads: readonly ReadSource[],
  choice: ReviewChoice | null,
): SourceChange {
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

function added(state: Session, reads: readonly ReadSource[], choice: ReviewChoice | null): SourceChange {
  const { settings: present, projectName } = state;
  // A mission that is looked at stays the one looked at.
  const kept = hasOwnDeployments(state, false) ? present.mission : undefined;
  // A file that the project was waiting for brings nothing new to look at.
  const missing = new Set(state.missing.map(({ id }) => id));
  const isMeasured = reads.some(({ id, role }) => !missing.has(id) && isMeasuredRole(role));
  return {
    remove: [],
    add: reads,
    mission: choice ? choice.mission : kept,
    settings: suggestion => {
      if (!isMeasured) return present;
      const next = {
        ...suggested(present, { ...suggestion, ...choice }),
        // A file that is loaded again is decided upon again.
        uncountedSources: [
          ...present.uncountedSources.filter(id => !reads.some(read => read.id === id)),
          ...uncountedOf(choice),
        ],
      };
      return next.mission === kept ? { ...next, area: present.area } : next;
    },
    plans: unmarked(state),
    projectName,
  };
}

/** Ids of the sources that do not count, as answered in the review. */
function uncountedOf(choice: ReviewChoice | null): string[] {
  return choice ? [...uncountedBy(choice.overlaps, choice.overlapAnswers)] : [];
}

/** The sources that do not count once one is gone: what took their place may have gone with it, and they count again. */
function uncountedWithout({ sources, settings }: Session, id: string): string[] {
  const uncounted = settings.uncountedSources.filter(each => each !== id);
  const isCounting = sources.some(
    source => source.role === 'incidents' && source.id !== id && !uncounted.includes(source.id),
  );
  return isCounting ? uncounted : [];
}

/** Name of the project that loading what is under review would put in place of the open one; `null`: it adds to it. */
function nextProject(parts: ImportParts): string | null {
  const { reviews, reviewChoice } = parts.store.getState();
  const ready = reviews.flatMap(({ source }) => source ?? []);
  const [first] = ready;
  if (!first) return null;
  const awaited = completedProject(parts, ready);
  if (awaited) return nameOfProject(awaited);
  if (!parts.exercise.isOpen()) return null;
  const mission = reviewChoice?.mission ?? null;
  return nameOfProject({ name: '', settings: { mission }, sources: ready.map(({ summary }) => summary) });
}

/** The project that waits for its files, once all are there. */
function completedProject({ opening, store }: ImportParts, added: readonly { readonly id: string }[]) {
  const awaited = opening.awaited();
  const here = new Set([...store.getState().sources, ...added].map(({ id }) => id));
  return awaited?.sources.every(({ id }) => here.has(id)) ? awaited : null;
}

function removalOf({ store, exercise }: ImportParts, id: string): SourceChange {
  const state = store.getState();
  const { sources, settings: present, projectName } = state;
  const removed = sources.find(source => source.id === id);
  const area = present.area.filter(areaId => !areaId.startsWith(`${id}:`));
  return {
    remove: [id],
    add: [],
    mission: hasOwnDeployments(state, exercise.isOpen()) ? present.mission : undefined,
    settings: suggestion => {
      if (!removed || !isMeasuredRole(removed.role)) return { ...present, area };
      const uncountedSources = uncountedWithout(state, id);
      const next = { ...suggested(present, suggestion), uncountedSources };
      return next.mission === present.mission ? { ...next, area } : next;
    },
    plans: unmarked(state),
    projectName,
  };
}

/** What a sheet shows is another once the sources are: whoever marked it has not decided on that. */
function unmarked({ settings, planSettings, scenarios, drawnAreas, sheets }: Session): ProjectChoices {
  return {
    settings,
    planSettings,
    scenarios,
    drawnAreas,
    sheets: sheets.map(sheet => ({ ...sheet, marking: null })),
  };
}

/** Incidents and deployments decide what is measured; towns and outlines only say where it is. */
function isMeasuredRole(role: string): boolean {
  return role === 'incidents' || role === 'deployments';
}
