import { boundTo, madeForNow } from '../model/made-for.ts';
import { BASELINE_VIEW, type PlanView, type SourceReference } from '../model/project.ts';
import type { Flaw } from '../model/read-project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../model/scenario.ts';
import type { Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import { GONE } from '../workers/gone.ts';
import type { ShownMeasurement } from '../workers/measuring-desk.ts';
import { type KeptSource, reasonText, type SessionContext } from './context.ts';
import { admitChoices, admitName, admitSources } from './gate.ts';
import type { ProjectChoices } from './history.ts';
import { keptSource, loadedSource, type ReadSource, releaseSources } from './loaded-source.ts';
import { restartHistory } from './move-history.ts';
import { areasOffered, fitLand, townsFor } from './places.ts';
import { NOTHING_PLANNED } from './plan/initial-plan.ts';
import { referenceTo } from './project-document.ts';
import type { LoadedSource, SessionState } from './state.ts';

/** One change of what is loaded. */
export interface SourceChange {
  /** Ids of the sources that go. */
  readonly remove: readonly string[];
  readonly add: readonly ReadSource[];
  /** Sources that the project goes on waiting for; left out: those it waits for already, less what comes or goes. */
  readonly missing?: readonly SourceReference[];
  /** The mission to look at, where the user has chosen it; left out: the one that fits best. */
  readonly mission?: string | null;
  /** The settings to go on with, from what the new data suggest. */
  readonly settings: (suggestion: Suggestion) => Settings;
  /** The plans to go on with: those of other data would speak of bases that are not there. */
  readonly plans: Plans;
  readonly projectName: string;
  /** Called once nothing can fail any more, before the page shows what is loaded now. */
  readonly committed?: () => void;
}

/** What a project holds of plans and sheets, and which of them is open; left out: the one that is. */
export interface Plans extends Omit<ProjectChoices, 'settings'> {
  readonly planView?: PlanView;
}

/** No plans and no sheets yet. */
export const NO_PLANS: Plans = {
  planSettings: DEFAULT_PLAN_SETTINGS,
  scenarios: [],
  drawnAreas: [],
  sheets: [],
  planView: BASELINE_VIEW,
};

/**
 * Changes what is loaded, restarts the history and measures. Says so and returns false when it fails; then everything is
 * as it was, here and in the worker.
 */
export async function changeSources(context: SessionContext, change: SourceChange): Promise<boolean> {
  const flaw = admitSources(sourcesAfter(context, change).map(referenceTo));
  if (flaw) return refused(context, flaw);
  try {
    const next = await prepared(context, change);
    if ('flaw' in next) return refused(context, next.flaw);
    const shown = await context.parts.analysis.commit(next.stage, next.choices.settings, next.towns);
    if (shown === GONE) throw new Error('something else was made ready meanwhile');
    install(context, change, next, shown);
  } catch (reason) {
    context.notify('error', 'load-failed', { reason: reasonText(reason) });
    return false;
  } finally {
    releaseSources(context, change.add);
  }
  // Asked for after the measurement, so that it does not wait for them.
  void fitLand(context);
  return true;
}

function refused(context: SessionContext, { part, reason }: Flaw): false {
  context.notify('error', 'change-refused', { part, reason });
  return false;
}

/** All that the page is to show after a change. */
interface Prepared extends Pick<SessionState, 'sources' | 'areas' | 'towns'> {
  readonly stage: number;
  readonly kept: ReadonlyMap<string, KeptSource>;
  readonly choices: ProjectChoices;
}

/** Has the worker make a change ready, and works out what comes with it; nothing is changed yet. */
async function prepared(
  context: SessionContext,
  change: SourceChange,
): Promise<Prepared | { readonly flaw: Flaw }> {
  const { parts, store } = context;
  const sources = sourcesAfter(context, change);
  const gone = goneWith(change);
  const kept = new Map([...context.kept].filter(([id]) => !gone.has(id)));
  for (const source of change.add) kept.set(source.id, keptSource(source));
  const areas = await areasOffered(context, kept.values());
  const exchange = {
    remove: [...gone],
    add: change.add.flatMap(({ id, held }) => (held === null ? [] : [{ id, held }])),
    areas: isSameList(areas, store.getState().areas) ? null : areas,
  };
  const staged = await parts.analysis.stage(exchange, change.mission);
  if (staged === GONE) throw new Error('what was read is not there any more');
  const { stage, suggestion } = staged;
  const { planSettings, scenarios, drawnAreas, sheets } = change.plans;
  const settings = change.settings(suggestion);
  const now = madeForNow(settings.mission, sources);
  const admission = admitChoices({
    settings,
    planSettings,
    scenarios: boundTo(scenarios, now),
    drawnAreas: boundTo(drawnAreas, now),
    sheets: boundTo(sheets, now),
  });
  if ('flaw' in admission) return admission;
  const choices = admission.admitted;
  const towns = await townsFor(context, [...kept.values()], areas, choices.settings.area);
  return { stage, kept, sources, areas, towns, choices };
}

/** Shows what the worker has loaded. Nothing in it waits or fails, so that nobody sees half of it. */
function install(
  context: SessionContext,
  change: SourceChange,
  next: Prepared,
  shown: ShownMeasurement,
): void {
  const { store } = context;
  const { sources, areas, towns, kept, choices } = next;
  const gone = goneWith(change);
  context.kept.clear();
  for (const [id, source] of kept) context.kept.set(id, source);
  change.committed?.();
  const state = store.getState();
  restartHistory(context, choices, {
    sources,
    towns,
    ...(isSameList(areas, state.areas) ? {} : { areas, land: null }),
    missing: change.missing ?? state.missing.filter(({ id }) => !gone.has(id)),
    // What was left out belongs to the project that was opened.
    flaws: change.missing ? [] : state.flaws,
    exercise: sources.some(source => source.summary.exercise),
    outlines: [...kept.values()].flatMap(source => source.outlines),
    projectName: admitName(change.projectName),
    ...shown,
    ...NOTHING_PLANNED,
    view: { ...state.view, selectedCell: null },
    ...change.plans.planView,
  });
}

/** Ids of the sources that go, also of those that come anew. */
function goneWith({ remove, add }: SourceChange): ReadonlySet<string> {
  return new Set([...remove, ...add.map(source => source.id)]);
}

function isSameList<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** The sources that are loaded once a change is made, in their order. */
function sourcesAfter({ store }: SessionContext, change: SourceChange): readonly LoadedSource[] {
  const gone = goneWith(change);
  const staying = store.getState().sources.filter(source => !gone.has(source.id));
  return [...staying, ...change.add.map(loadedSource)];
}
