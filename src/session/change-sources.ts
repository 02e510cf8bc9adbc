import { BASELINE_VIEW, type PlanView } from '../model/plan-view.ts';
import type { SourceReference } from '../model/project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../model/scenario.ts';
import type { Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import { reasonText, type SessionContext } from './context.ts';
import { admitName, admitSources } from './gate.ts';
import type { ProjectChoices } from './history.ts';
import { keptSource, loadedSource, type ReadSource } from './loaded-source.ts';
import { restartHistory } from './move-history.ts';
import { fitAreas, fitLand, fitTowns } from './places.ts';
import { NOTHING_PLANNED } from './plan/initial-plan.ts';
import { referenceTo } from './project-document.ts';
import type { LoadedSource } from './state.ts';

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

/** Changes what is loaded, restarts the history and measures. Says so and returns false when it fails. */
export async function changeSources(context: SessionContext, change: SourceChange): Promise<boolean> {
  const flaw = admitSources(sourcesAfter(context, change).map(referenceTo));
  if (flaw) {
    context.notify('error', 'change-refused', { part: flaw.part, reason: flaw.reason });
    return false;
  }
  try {
    await exchange(context, change);
    await fitTowns(context);
    context.measure();
    // Asked for after the measurement, so that it does not wait for them.
    void fitLand(context);
    return true;
  } catch (reason) {
    context.notify('error', 'load-failed', { reason: reasonText(reason) });
    return false;
  }
}

async function exchange(context: SessionContext, change: SourceChange): Promise<void> {
  const { parts, store, kept } = context;
  const gone = new Set([...change.remove, ...change.add.map(source => source.id)]);
  context.epoch += 1;
  for (const id of gone) {
    if (kept.delete(id)) await parts.analysis.removeSource(id);
  }
  for (const source of change.add) {
    kept.set(source.id, keptSource(source));
    await putSource(context, source);
  }
  await fitAreas(context);
  const suggestion = await parts.analysis.suggest(change.mission);
  const sources = sourcesAfter(context, change);
  store.setState(state => ({
    sources,
    missing: change.missing ?? state.missing.filter(({ id }) => !gone.has(id)),
    // What was left out belongs to the project that was opened.
    flaws: change.missing ? [] : state.flaws,
    exercise: sources.some(source => source.summary.exercise),
    outlines: [...kept.values()].flatMap(source => source.outlines),
    projectName: admitName(change.projectName),
    // Findings about what was loaded before must not stand on the page beside what is loaded now.
    findings: null,
    evaluated: null,
    drawnCells: null,
    card: null,
    ...NOTHING_PLANNED,
    view: { ...state.view, selectedCell: null },
  }));
  const { planSettings, scenarios, drawnAreas, sheets, planView } = change.plans;
  const settings = change.settings(suggestion);
  restartHistory(context, { settings, planSettings, scenarios, drawnAreas, sheets }, planView);
}

function countedOf({ rows, taken, leftOut, refused }: Counted): Counted {
  return { rows, taken, leftOut, refused };
}

/** The sources that are loaded once a change is made, in their order. */
function sourcesAfter({ store }: SessionContext, { remove, add }: SourceChange): readonly LoadedSource[] {
  const gone = new Set([...remove, ...add.map(source => source.id)]);
  return [...store.getState().sources.filter(source => !gone.has(source.id)), ...add.map(loadedSource)];
}

async function putSource({ parts }: SessionContext, { id, result }: ReadSource): Promise<void> {
  const { data, summary } = result;
  if (data.role === 'incidents') {
    await parts.analysis.putIncidents(id, data.incidents, countedOf(summary));
  }
  if (data.role === 'population') await parts.analysis.putPopulation(id, data.population);
  if (data.role === 'deployments') await parts.analysis.putDeployments(id, data.deployments);
}
