import { BASELINE_VIEW, type PlanView } from '../model/plan-view.ts';
import { DEFAULT_PLAN_SETTINGS } from '../model/scenario.ts';
import type { Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import { reasonText, type SessionContext } from './context.ts';
import type { ProjectChoices } from './history.ts';
import { keptSource, loadedSource, type ReadSource } from './loaded-source.ts';
import { restartHistory } from './move-history.ts';
import { fitAreas, fitLand, fitTowns } from './places.ts';
import { NOTHING_PLANNED } from './plan/initial-plan.ts';

/** One change of what is loaded. */
export interface SourceChange {
  /** Ids of the sources that go. */
  readonly remove: readonly string[];
  readonly add: readonly ReadSource[];
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
  const sources = [
    ...store.getState().sources.filter(source => !gone.has(source.id)),
    ...change.add.map(loadedSource),
  ];
  store.setState(state => ({
    sources,
    exercise: sources.some(source => source.summary.exercise),
    outlines: [...kept.values()].flatMap(source => source.outlines),
    projectName: change.projectName,
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

async function putSource({ parts }: SessionContext, { id, result }: ReadSource): Promise<void> {
  const { data, summary } = result;
  if (data.role === 'incidents') {
    await parts.analysis.putIncidents(id, data.incidents, countedOf(summary));
  }
  if (data.role === 'population') await parts.analysis.putPopulation(id, data.population);
  if (data.role === 'deployments') await parts.analysis.putDeployments(id, data.deployments);
}
