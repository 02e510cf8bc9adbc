import type { Demand } from '../model/demand.ts';
import type { Deployment, DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { PeopleGrid, PopulationTable } from '../model/population.ts';
import type { PlanPeriod } from '../model/scenario.ts';
import type { Choices, Preview, PreviewRequest, Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { CountedSource, MeasuredSource, SourceExchange } from '../model/source.ts';
import type { DaySpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import { PRESET_DISTANCES_KM } from '../units/distance.ts';
import { choicesOf, suggestSelection } from './choices.ts';
import { gather, scatter } from './columns.ts';
import { daysGiven, demandOf } from './demand.ts';
import type { Measurement } from './evaluated-incidents.ts';
import { createLoadedSources, exchanged, type Sources } from './loaded-sources.ts';
import { type MeasureInput, measure } from './measure.ts';
import { remember } from './memo.ts';
import { previewOf } from './preview.ts';
import { createStages } from './stages.ts';

/** The loaded data and what has been computed from it; the worker, the command line and the tests use the same one. */
export interface Workbench {
  putIncidents(id: string, incidents: IncidentTable, counted: CountedSource): void;
  putDeployments(id: string, deployments: DeploymentSource): void;
  putPopulation(id: string, population: PopulationTable): void;
  removeSource(id: string): void;
  /** `null`: as before. */
  putPlaces(areas: readonly AreaOutline[] | null, towns: readonly Town[] | null): void;
  /** Another number after every change of what is loaded. */
  version(): number;
  /** Makes ready what would be loaded after an exchange, with all that follows from it; nothing changes yet. */
  stage(exchange: SourceExchange, mission?: string | null): Staged;
  /**
   * Puts what was staged in place of what is loaded, and measures it. Throws, and leaves everything as it was, when it
   * cannot be measured.
   */
  commit(staged: Staged, settings: Settings, towns: readonly Town[]): Measurement;
  choices(): Choices;
  /** @param mission the mission to look at, where it has been chosen; `null`: all */
  suggest(mission?: string | null): Suggestion;
  /** What would be measured if files under review were loaded. */
  preview(request: PreviewRequest): Preview;
  /** @param distancesKm distances to report; the chosen one is always among them. Default: the presets. */
  measure(settings: Settings, distancesKm?: readonly number[]): Measurement;
  /** The bases that count under the settings, and their record. */
  deployment(settings: Settings): Deployment;
  /**
   * The incidents a plan is measured on, and the cell of each at the settings' resolution.
   *
   * @param own a period of the plan's own; `null`: the period that is measured
   */
  planned(settings: Settings, own: PlanPeriod): PlannedIncidents;
  /** The population grids loaded; `null`: none is. */
  people(): PeopleGrid | null;
  /** The outlines of the world and those loaded. */
  outlines(): readonly AreaOutline[];
  towns(): readonly Town[];
}

/** What an exchange would bring. */
export interface Staged {
  readonly sources: Sources;
  readonly suggestion: Suggestion;
}

/** Demand of a plan with its cells. */
export interface PlannedIncidents {
  readonly demand: Demand;
  /** First and last day of the period, both included; an open end is that of the incidents. `null`: there are none. */
  readonly period: DaySpan | null;
  readonly cells: readonly string[];
  /** Index into `cells` of each incident of the demand. */
  readonly cellAt: Int32Array;
}

/**
 * An empty workbench.
 *
 * @param today closings of bases after this day are plans and do not lengthen what a list is known to say; without it,
 * every date in a list is taken as past
 */
export function createWorkbench(today: Day = Number.POSITIVE_INFINITY): Workbench {
  const sources = createLoadedSources();
  const { prepare, deployment } = createStages(today);
  const rememberPlanned = remember<PlannedIncidents>();
  let version = 0;

  const hold = (next: Sources) => {
    sources.hold(next);
    version += 1;
  };
  const put = (source: MeasuredSource) =>
    hold(exchanged(sources.held(), { remove: [], add: [source], areas: null }));
  const choicesIn = (given: Sources) => {
    const { incidents, deployments } = sources.loaded(given);
    return {
      ...choicesOf(incidents, deployments),
      repeats: sources.repeats(given),
      overlaps: sources.overlaps(given),
    };
  };
  const suggestIn = (given: Sources, mission?: string | null) => {
    const { incidents, deployments, areas } = sources.loaded(given);
    return suggestSelection(incidents, deployments, areas, mission);
  };
  const countedUnder = ({ uncountedSources }: Settings) =>
    sources.loaded(sources.counting(sources.held(), uncountedSources));
  const measureIn = (given: Sources, settings: Settings, distancesKm: readonly number[]): Measurement => {
    const counting = sources.counting(given, settings.uncountedSources);
    const input = prepare(sources.loaded(counting), settings, distancesKm);
    return { input, parts: sources.parts(counting), ...measure(input, settings) };
  };

  return {
    putIncidents: (id, incidents, counted) => put({ id, role: 'incidents', incidents, counted }),
    putDeployments: (id, deployments) => put({ id, role: 'deployments', deployments }),
    putPopulation: (id, population) => put({ id, role: 'population', population }),
    removeSource: id => hold(exchanged(sources.held(), { remove: [id], add: [], areas: null })),
    putPlaces(areas, towns) {
      const held = sources.held();
      hold({ ...held, areas: areas ?? held.areas, towns: towns ?? held.towns });
    },
    version: () => version,
    stage(exchange, mission) {
      const next = exchanged(sources.held(), exchange);
      // What cannot be worked out must be found out now.
      sources.people(next);
      choicesIn(next);
      return { sources: next, suggestion: suggestIn(next, mission) };
    },
    commit(staged, settings, towns) {
      const next = { ...staged.sources, towns };
      const measurement = measureIn(next, settings, PRESET_DISTANCES_KM);
      hold(next);
      return measurement;
    },
    choices: () => choicesIn(sources.held()),
    suggest: mission => suggestIn(sources.held(), mission),
    preview: request => previewOf(request, sources.withoutThose(request.leaving), today),
    measure: (settings, distancesKm = PRESET_DISTANCES_KM) =>
      measureIn(sources.held(), settings, distancesKm),
    deployment: settings => deployment(countedUnder(settings), settings),
    planned(settings, own) {
      const input = prepare(countedUnder(settings), settings, PRESET_DISTANCES_KM);
      return rememberPlanned([input.cells, JSON.stringify([settings, own])], () =>
        plannedOf(input, settings, own),
      );
    },
    people: () => sources.people(),
    outlines: () => sources.loaded().areas,
    towns: () => sources.loaded().towns,
  };
}

function plannedOf(input: MeasureInput, settings: Settings, own: PlanPeriod): PlannedIncidents {
  const { cells, incidents, arranged, period: measured } = input;
  // Without any deployment nothing says what is measured but the filters.
  const { from, to } = own ?? (measured ? { from: measured.from, to: measured.to - 1 } : settings);
  const { demand, incidentAt } = demandOf(incidents, { ...settings, from, to });
  const days = daysGiven(incidents, incidentAt);
  const period = days && { first: from ?? days.first, last: to ?? days.last };
  const cellOf = scatter(cells.cellOf, arranged.index);
  return { demand, period, cells: cells.cells, cellAt: gather(cellOf, incidentAt) };
}
