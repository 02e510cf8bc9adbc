import type { DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import { areaCells, nearestToCentres } from './cells.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type AreaCells, type CellIndex, indexCells } from './grid.ts';
import type { MeasureInput } from './measure.ts';
import { remember } from './memo.ts';
import { type NearestColumns, type PreparedPoints, preparePoints } from './nearest.ts';
import { lastDayOf, periodOf } from './period.ts';
import { deploymentOf } from './presence.ts';
import { rankByDistance } from './rank.ts';
import { selectIncidents } from './select.ts';
import { settleAtThresholds } from './settle.ts';
import { activeOn } from './timeline.ts';

/** What is loaded. A new object for each part that changes. */
export interface Loaded {
  readonly incidents: IncidentTable;
  readonly counted: Counted;
  readonly deployments: readonly DeploymentSource[];
  readonly areas: readonly AreaOutline[];
  readonly towns: readonly Town[];
}

type Evaluated = Pick<MeasureInput, 'deployment' | 'evaluation' | 'order'>;

/**
 * Prepares what a measurement reads. Each stage is kept until something it depends on changes: distances until the
 * bases change, cells until the resolution does; a change of filter computes only the selection.
 */
export function createStages(): (
  loaded: Loaded,
  settings: Settings,
  presetsKm: readonly number[],
) => MeasureInput {
  const rememberPoints = remember<PreparedPoints>();
  const rememberLastDay = remember<number | null>();
  const rememberEvaluated = remember<Evaluated>();
  const rememberCells = remember<CellIndex>();
  const rememberArea = remember<AreaCells | null>();
  const rememberCellCentres = remember<NearestColumns>();
  const rememberAreaCentres = remember<NearestColumns | null>();

  return ({ incidents, counted, deployments, areas, towns }, settings, presetsKm) => {
    const points = rememberPoints([incidents], () => preparePoints(incidents.latitude, incidents.longitude));
    const rules = [settings.mission, settings.holdMonths, settings.siteClasses.join()];
    const evaluated = rememberEvaluated([incidents, deployments, ...rules], () =>
      evaluateAll(incidents, points, deployments, settings),
    );
    const { deployment, evaluation } = evaluated;
    const distancesKm = [...new Set([...presetsKm, settings.distanceKm])].sort((a, b) => a - b);
    settleAtThresholds(incidents, evaluation, distancesKm);

    const { resolution } = settings;
    const cells = rememberCells([incidents, resolution], () => indexCells(incidents, resolution));
    const area = rememberArea([areas, settings.area.join(), resolution], () =>
      areaCells(areas, settings.area, resolution),
    );
    const lastDay = rememberLastDay([incidents], () => lastDayOf(incidents));
    const period = periodOf(deployment.record, settings, lastDay);
    const active = period ? activeOn(evaluation.timeline, period.to - 1) : new Int32Array(0);
    return {
      incidents,
      counted,
      ...evaluated,
      cells,
      area,
      towns,
      ...selectIncidents(incidents, settings),
      distancesKm,
      period,
      cellCentres: rememberCellCentres([cells, evaluation, active.join()], () =>
        nearestToCentres(cells, evaluation.bases, active),
      ),
      areaCentres: rememberAreaCentres(
        [area, evaluation, active.join()],
        () => area && nearestToCentres(area, evaluation.bases, active),
      ),
    };
  };
}

function evaluateAll(
  incidents: IncidentTable,
  points: PreparedPoints,
  deployments: readonly DeploymentSource[],
  settings: Settings,
): Evaluated {
  const deployment = deploymentOf(deployments, settings);
  const evaluation: Evaluation = evaluate(incidents, points, deployment);
  return { deployment, evaluation, order: rankByDistance(evaluation.distanceKm, evaluation.status) };
}
