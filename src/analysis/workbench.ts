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
import { PRESET_DISTANCES_KM } from '../units/distance.ts';
import { cellCardOf } from './cell-card.ts';
import { shapesOfCells } from './cell-shapes.ts';
import { choicesOf } from './choices.ts';
import { combineIncidents } from './combine.ts';
import { demandOf } from './demand.ts';
import { evaluatedIncidentsOf, type LastMeasured, type SourcePart, sourceAt } from './evaluated-incidents.ts';
import { gather, scatter } from './gather.ts';
import { landShapesOf } from './land-shapes.ts';
import { measure } from './measure.ts';
import { remember } from './memo.ts';
import { peopleGridOf } from './people-grid.ts';
import { deploymentOf } from './presence.ts';
import { previewOf } from './preview.ts';
import { type Distinct, withoutRepeats } from './repeats.ts';
import { createStages, type Loaded } from './stages.ts';
import { suggestSelection } from './suggest.ts';

interface IncidentSource {
  readonly id: string;
  readonly incidents: IncidentTable;
  readonly counted: Counted;
}

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

/** An empty workbench. */
export function createWorkbench(): Workbench {
  let incidentSources: readonly IncidentSource[] = [];
  let deploymentSources: readonly { id: string; deployments: DeploymentSource }[] = [];
  let populations: readonly { id: string; population: PopulationTable }[] = [];
  let areas: readonly AreaOutline[] = [];
  let towns: readonly Town[] = [];
  let last: LastMeasured | null = null;
  const prepare = createStages();
  const rememberIncidents = remember<{ incidents: IncidentTable; counted: Counted }>();
  const rememberDistinct = remember<readonly Distinct[]>();
  const rememberDeployments = remember<readonly DeploymentSource[]>();
  const rememberPeople = remember<PeopleGrid | null>();
  const rememberPlanned = remember<PlannedIncidents>();

  const distinct = () =>
    rememberDistinct([incidentSources], () =>
      withoutRepeats(incidentSources.map(source => source.incidents)),
    );

  const loaded = (): Loaded => ({
    ...rememberIncidents([incidentSources], () => ({
      incidents: combineIncidents(distinct().map(source => source.incidents)),
      counted: sumOf(incidentSources, distinct()),
    })),
    deployments: rememberDeployments([deploymentSources], () =>
      deploymentSources.map(source => source.deployments),
    ),
    areas,
    towns,
  });

  return {
    putIncidents(id, incidents, counted) {
      incidentSources = [...incidentSources.filter(source => source.id !== id), { id, incidents, counted }];
    },
    putDeployments(id, deployments) {
      deploymentSources = [...deploymentSources.filter(source => source.id !== id), { id, deployments }];
    },
    putPopulation(id, population) {
      populations = [...populations.filter(source => source.id !== id), { id, population }];
    },
    removeSource(id) {
      incidentSources = incidentSources.filter(source => source.id !== id);
      deploymentSources = deploymentSources.filter(source => source.id !== id);
      populations = populations.filter(source => source.id !== id);
    },
    putPlaces(newAreas, newTowns) {
      areas = newAreas ?? areas;
      towns = newTowns ?? towns;
    },
    choices() {
      const { incidents, deployments } = loaded();
      const repeats = distinct().map(({ repeated }, index) => ({
        sourceId: incidentSources[index].id,
        incidents: repeated,
      }));
      return { ...choicesOf(incidents, deployments), repeats: repeats.filter(each => each.incidents > 0) };
    },
    suggest(mission) {
      const { incidents, deployments } = loaded();
      return suggestSelection(incidents, deployments, areas, mission);
    },
    preview: request =>
      previewOf(request, {
        incidents: staying(incidentSources, request.leaving).map(source => source.incidents),
        deployments: staying(deploymentSources, request.leaving).map(source => source.deployments),
        outlines: areas,
      }),
    measure(settings, distancesKm = PRESET_DISTANCES_KM) {
      const input = prepare(loaded(), settings, distancesKm);
      last = { input, parts: partsOf(incidentSources, distinct()), ...measure(input, settings) };
      return last.findings;
    },
    findingsFor: settings => measure(prepare(loaded(), settings, PRESET_DISTANCES_KM), settings).findings,
    evaluatedIncidents: () => evaluatedIncidentsOf(last),
    drawnCells: () => ({
      cells: shapesOfCells(last?.findings.cells.cell ?? []),
      area: last?.findings.area ? shapesOfCells(last.findings.area.cell) : null,
    }),
    landShapes: () => landShapesOf(areas),
    cellCard(cell) {
      if (!last) return null;
      const { input, parts } = last;
      return cellCardOf(cell, { ...input, sourceOf: index => parts[sourceAt(parts, index)].id });
    },
    deployment: settings => deploymentOf(loaded().deployments, settings),
    planned(settings) {
      const { cells, incidents, arranged } = prepare(loaded(), settings, PRESET_DISTANCES_KM);
      return rememberPlanned([cells, JSON.stringify(settings)], () => {
        const { demand, incidentAt } = demandOf(incidents, settings);
        const cellOf = scatter(cells.cellOf, arranged.index);
        return { demand, cells: cells.cells, cellAt: gather(cellOf, incidentAt) };
      });
    },
    people: () =>
      rememberPeople([populations], () => peopleGridOf(populations.map(source => source.population))),
    outlines: () => areas,
  };
}

/** An event that another source has already is refused by this one, as a repeated row of one file is. */
function sumOf(sources: readonly IncidentSource[], distinct: readonly Distinct[]): Counted {
  const total = (pick: (counted: Counted) => number) =>
    sources.reduce((sum, source) => sum + pick(source.counted), 0);
  const repeated = distinct.reduce((sum, source) => sum + source.repeated, 0);
  return {
    rows: total(counted => counted.rows),
    taken: total(counted => counted.taken) - repeated,
    refused: total(counted => counted.refused) + repeated,
  };
}

/** The sources that are not about to go. */
function staying<Source extends { readonly id: string }>(
  sources: readonly Source[],
  leaving: readonly string[],
): readonly Source[] {
  return sources.filter(source => !leaving.includes(source.id));
}

/** Where each source ends in the combined table. */
function partsOf(sources: readonly IncidentSource[], distinct: readonly Distinct[]): readonly SourcePart[] {
  let end = 0;
  return sources.map(({ id }, place) => {
    end += distinct[place].incidents.count;
    return { id, end };
  });
}
