import type { CellCard } from '../model/cell-card.ts';
import type { DeploymentSource, Interval } from '../model/deployment.ts';
import type { EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Choices, Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import { PRESET_DISTANCES_KM } from '../units/distance.ts';
import { cellCardOf } from './cell-card.ts';
import { areaCells } from './cells.ts';
import { choicesOf } from './choices.ts';
import { combineIncidents } from './combine.ts';
import { evaluate } from './evaluate.ts';
import { indexCells } from './grid.ts';
import type { Ranked } from './groups.ts';
import { type MeasureInput, measure } from './measure.ts';
import { remember } from './memo.ts';
import { preparePoints } from './nearest.ts';
import { deploymentOf } from './presence.ts';
import { rankByDistance } from './rank.ts';
import { selectIncidents } from './select.ts';
import { settleAtThresholds } from './settle.ts';
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
  removeSource(id: string): void;
  putPlaces(areas: readonly AreaOutline[], towns: readonly Town[]): void;
  choices(): Choices;
  suggest(): Suggestion;
  /** The deployment record of the sources, loaded or not, under the settings. */
  recordOf(deployments: readonly DeploymentSource[], settings: Settings): readonly Interval[];
  /** @param distancesKm distances to report; the chosen one is always among them. Default: the presets. */
  measure(settings: Settings, distancesKm?: readonly number[]): Findings;
  evaluatedIncidents(): EvaluatedIncidents;
  cellCard(cell: string): CellCard | null;
}

/** An empty workbench. Each stage of a measurement is kept until something it reads changes. */
export function createWorkbench(): Workbench {
  let incidentSources: readonly IncidentSource[] = [];
  let deploymentSources: readonly { id: string; deployments: DeploymentSource }[] = [];
  let areas: readonly AreaOutline[] = [];
  let towns: readonly Town[] = [];
  let last: { input: MeasureInput; ranked: Ranked; findings: Findings } | null = null;
  const stages = createStages();

  const table = () => stages.combined(incidentSources);
  const deployments = () => stages.deployments(deploymentSources);

  return {
    putIncidents(id, incidents, counted) {
      incidentSources = [...incidentSources.filter(source => source.id !== id), { id, incidents, counted }];
    },
    putDeployments(id, added) {
      deploymentSources = [
        ...deploymentSources.filter(source => source.id !== id),
        { id, deployments: added },
      ];
    },
    removeSource(id) {
      incidentSources = incidentSources.filter(source => source.id !== id);
      deploymentSources = deploymentSources.filter(source => source.id !== id);
    },
    putPlaces(newAreas, newTowns) {
      areas = newAreas;
      towns = newTowns;
    },
    choices: () => choicesOf(table().incidents, deployments()),
    suggest: () => suggestSelection(table().incidents, deployments(), areas),
    recordOf: (sources, settings) => deploymentOf(sources, settings).record,
    measure(settings, distancesKm = PRESET_DISTANCES_KM) {
      const input = stages.input(table(), deployments(), areas, towns, settings, distancesKm);
      last = { input, ...measure(input, settings) };
      return last.findings;
    },
    evaluatedIncidents: () => evaluatedOf(last),
    cellCard(cell) {
      if (!last) return null;
      const { findings, input } = last;
      return cellCardOf(cell, {
        ...input,
        period: findings.period,
        sourceOf: index => sourceAt(incidentSources, index),
      });
    },
  };
}

/** The stages of a measurement, each with a memory of its last result. */
function createStages() {
  const rememberTable = remember<{ incidents: IncidentTable; counted: Counted }>();
  const rememberSources = remember<readonly DeploymentSource[]>();
  const rememberPoints = remember<ReturnType<typeof preparePoints>>();
  const rememberEvaluation = remember<Pick<MeasureInput, 'deployment' | 'evaluation' | 'order'>>();
  const rememberCells = remember<MeasureInput['cells']>();
  const rememberArea = remember<MeasureInput['area']>();
  return {
    combined: (sources: readonly IncidentSource[]) =>
      rememberTable([sources], () => ({
        incidents: combineIncidents(sources.map(source => source.incidents)),
        counted: sumOf(sources),
      })),
    deployments: (sources: readonly { deployments: DeploymentSource }[]) =>
      rememberSources([sources], () => sources.map(source => source.deployments)),
    input(
      { incidents, counted }: { incidents: IncidentTable; counted: Counted },
      deployments: readonly DeploymentSource[],
      areas: readonly AreaOutline[],
      towns: readonly Town[],
      settings: Settings,
      presetsKm: readonly number[],
    ): MeasureInput {
      const points = rememberPoints([incidents], () =>
        preparePoints(incidents.latitude, incidents.longitude),
      );
      const rules = [settings.mission, settings.holdMonths, settings.siteClasses.join()];
      const evaluated = rememberEvaluation([incidents, deployments, ...rules], () => {
        const deployment = deploymentOf(deployments, settings);
        const evaluation = evaluate(incidents, points, deployment);
        return { deployment, evaluation, order: rankByDistance(evaluation.distanceKm, evaluation.status) };
      });
      const distancesKm = [...new Set([...presetsKm, settings.distanceKm])].sort((a, b) => a - b);
      settleAtThresholds(incidents, evaluated.evaluation, distancesKm);
      const { resolution } = settings;
      return {
        incidents,
        counted,
        ...evaluated,
        cells: rememberCells([incidents, resolution], () => indexCells(incidents, resolution)),
        area: rememberArea([areas, settings.area.join(), resolution], () =>
          areaCells(areas, settings.area, resolution),
        ),
        towns,
        ...selectIncidents(incidents, settings),
        distancesKm,
      };
    },
  };
}

function sumOf(sources: readonly IncidentSource[]): Counted {
  const total = (pick: (counted: Counted) => number) =>
    sources.reduce((sum, source) => sum + pick(source.counted), 0);
  return {
    rows: total(counted => counted.rows),
    taken: total(counted => counted.taken),
    refused: total(counted => counted.refused),
  };
}

/** Which source the incident at an index of the combined table came from. */
function sourceAt(sources: readonly IncidentSource[], index: number): string {
  let end = 0;
  for (const { id, incidents } of sources) {
    end += incidents.count;
    if (index < end) return id;
  }
  throw new RangeError(`no incident ${index} in ${end}`);
}

function evaluatedOf(last: { input: MeasureInput; ranked: Ranked } | null): EvaluatedIncidents {
  const order = last?.ranked.order ?? new Int32Array(0);
  const positions = new Float64Array(order.length * 2);
  const columns = {
    day: new Int32Array(order.length),
    fatalities: new Int32Array(order.length),
    distanceKm: new Float64Array(order.length),
    nearestBase: new Int32Array(order.length),
    perpetrator: new Uint8Array(order.length),
  };
  order.forEach((index, position) => {
    if (!last) return;
    const { incidents, evaluation } = last.input;
    positions[position * 2] = incidents.longitude[index];
    positions[position * 2 + 1] = incidents.latitude[index];
    columns.day[position] = incidents.day[index];
    columns.fatalities[position] = incidents.fatalitiesBest[index];
    columns.distanceKm[position] = evaluation.distanceKm[index];
    columns.nearestBase[position] = evaluation.nearest[index];
    columns.perpetrator[position] = incidents.perpetrator[index];
  });
  return { count: order.length, positions, ...columns };
}
