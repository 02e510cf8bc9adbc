import type { DrawnCells } from '../model/cartography/cell-shapes.ts';
import type { LandShapes } from '../model/cartography/land-shapes.ts';
import type { CellCard } from '../model/cell-card.ts';
import type { Demand } from '../model/demand.ts';
import type { Deployment, DeploymentSource } from '../model/deployment.ts';
import type { EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { PeopleGrid, PopulationTable } from '../model/population.ts';
import type { Preview, PreviewRequest } from '../model/preview.ts';
import type { Choices, Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import type { Day } from '../units/day.ts';
import { PRESET_DISTANCES_KM } from '../units/distance.ts';
import { cellCardOf } from './cell-card.ts';
import { shapesOfCells } from './cell-shapes.ts';
import { choicesOf } from './choices.ts';
import { demandOf } from './demand.ts';
import { evaluatedIncidentsOf, type LastMeasured, sourceAt } from './evaluated-incidents.ts';
import { gather, scatter } from './gather.ts';
import { landShapesOf } from './land-shapes.ts';
import { createLoadedSources } from './loaded-sources.ts';
import { type MeasureInput, measure } from './measure.ts';
import { remember } from './memo.ts';
import { previewOf } from './preview.ts';
import { createStages } from './stages.ts';
import { suggestSelection } from './suggest.ts';

/** The loaded data and what has been computed from it; the worker, the command line and the tests use the same one. */
export interface Workbench {
  putIncidents(id: string, incidents: IncidentTable, counted: Counted): void;
  putDeployments(id: string, deployments: DeploymentSource): void;
  putPopulation(id: string, population: PopulationTable): void;
  removeSource(id: string): void;
  /** `null`: as before. Outlines of the whole world are slow to copy between threads. */
  putPlaces(areas: readonly AreaOutline[] | null, towns: readonly Town[] | null): void;
  choices(): Choices;
  /** @param mission the mission to look at, where it has been chosen; `null`: all */
  suggest(mission?: string | null): Suggestion;
  /** What would be measured if files under review were loaded. */
  preview(request: PreviewRequest): Preview;
  /** @param distancesKm distances to report; the chosen one is always among them. Default: the presets. */
  measure(settings: Settings, distancesKm?: readonly number[]): Findings;
  /** As `measure`, without taking the place of what was measured last: cards and shapes stay those of the page. */
  findingsFor(settings: Settings): Findings;
  evaluatedIncidents(): EvaluatedIncidents;
  /** The shapes of the cells found last, to be drawn. */
  drawnCells(): DrawnCells;
  /** All outlines, to be drawn. */
  landShapes(): LandShapes;
  cellCard(cell: string): CellCard | null;
  /** The bases that count under the settings, and their record. */
  deployment(settings: Settings): Deployment;
  /** The incidents a plan is measured on, and the cell of each at the settings' resolution. */
  planned(settings: Settings): PlannedIncidents;
  /** The population grids loaded; `null`: none is. */
  people(): PeopleGrid | null;
  /** The outlines of the world and those loaded. */
  outlines(): readonly AreaOutline[];
}

/** Demand of a plan with its cells. */
export interface PlannedIncidents {
  readonly demand: Demand;
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
  let last: LastMeasured | null = null;

  return {
    putIncidents: sources.putIncidents,
    putDeployments: sources.putDeployments,
    putPopulation: sources.putPopulation,
    removeSource: sources.removeSource,
    putPlaces: sources.putPlaces,
    choices() {
      const { incidents, deployments } = sources.loaded();
      return { ...choicesOf(incidents, deployments), repeats: sources.repeats() };
    },
    suggest(mission) {
      const { incidents, deployments, areas } = sources.loaded();
      return suggestSelection(incidents, deployments, areas, mission);
    },
    preview: request => previewOf(request, sources.withoutThose(request.leaving), today),
    measure(settings, distancesKm = PRESET_DISTANCES_KM) {
      const input = prepare(sources.loaded(), settings, distancesKm);
      last = { input, parts: sources.parts(), ...measure(input, settings) };
      return last.findings;
    },
    findingsFor: settings =>
      measure(prepare(sources.loaded(), settings, PRESET_DISTANCES_KM), settings).findings,
    evaluatedIncidents: () => evaluatedIncidentsOf(last),
    drawnCells: () => ({
      cells: shapesOfCells(last?.findings.cells.cell ?? []),
      area: last?.findings.area ? shapesOfCells(last.findings.area.cell) : null,
    }),
    landShapes: () => landShapesOf(sources.loaded().areas),
    cellCard(cell) {
      if (!last) return null;
      const { input, parts } = last;
      return cellCardOf(cell, { ...input, sourceOf: index => parts[sourceAt(parts, index)].id });
    },
    deployment: settings => deployment(sources.loaded(), settings),
    planned(settings) {
      const input = prepare(sources.loaded(), settings, PRESET_DISTANCES_KM);
      return rememberPlanned([input.cells, JSON.stringify(settings)], () => plannedOf(input, settings));
    },
    people: sources.people,
    outlines: () => sources.loaded().areas,
  };
}

function plannedOf({ cells, incidents, arranged }: MeasureInput, settings: Settings): PlannedIncidents {
  const { demand, incidentAt } = demandOf(incidents, settings);
  const cellOf = scatter(cells.cellOf, arranged.index);
  return { demand, cells: cells.cells, cellAt: gather(cellOf, incidentAt) };
}
