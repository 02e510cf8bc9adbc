import type { DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import { type Arena, createArena } from './arena.ts';
import { type ArrangedIncidents, arrangeIncidents } from './arrange.ts';
import { areaCells, nearestToCentres } from './cells.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { gatherInto } from './gather.ts';
import { type AreaCells, type CellIndex, indexCells } from './grid.ts';
import type { MeasureInput } from './measure.ts';
import { remember } from './memo.ts';
import { histogramOf } from './months.ts';
import type { NearestColumns } from './nearest.ts';
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

type Evaluated = Pick<MeasureInput, 'deployment' | 'evaluation'>;
type Selection = Pick<MeasureInput, 'selected' | 'histogram'>;

/**
 * Prepares what a measurement reads. Each stage is kept until something it depends on changes: distances until the
 * bases change, cells until the resolution does; a change of filter computes only the selection.
 */
export function createStages(): (
  loaded: Loaded,
  settings: Settings,
  presetsKm: readonly number[],
) => MeasureInput {
  const arena = createArena();
  const rememberArranged = remember<ArrangedIncidents>();
  const rememberLastDay = remember<number | null>();
  const rememberEvaluated = remember<Evaluated>();
  const rememberRanking = remember<Int32Array>();
  const rememberSelection = remember<Selection>();
  const rememberCells = remember<CellIndex>();
  const rememberArea = remember<AreaCells | null>();
  const rememberCellCentres = remember<NearestColumns>();
  const rememberAreaCentres = remember<NearestColumns | null>();

  return ({ incidents, counted, deployments, areas, towns }, settings, presetsKm) => {
    const arranged = rememberArranged([incidents], () => arrangeIncidents(incidents, arena));
    const rules = [settings.mission, settings.holdMonths, settings.siteClasses.join()];
    const evaluated = rememberEvaluated([incidents, deployments, ...rules], () =>
      evaluateAll(arranged, deployments, settings, arena),
    );
    const { deployment, evaluation } = evaluated;
    const distancesKm = [...new Set([...presetsKm, settings.distanceKm])].sort((a, b) => a - b);
    const ranking = rememberRanking([evaluation, distancesKm.join()], () => {
      settleAtThresholds(arranged, evaluation, distancesKm);
      return rankByDistance(evaluation, arranged.index, arena);
    });

    const { resolution } = settings;
    const cells = rememberCells([arranged, resolution], () => indexCells(arranged.points, resolution));
    const area = rememberArea([areas, settings.area.join(), resolution], () =>
      areaCells(areas, settings.area, resolution),
    );
    const lastDay = rememberLastDay([incidents], () => lastDayOf(incidents));
    const period = periodOf(deployment.record, settings, lastDay);
    const active = period ? activeOn(evaluation.timeline, period.to - 1) : new Int32Array(0);
    return {
      incidents,
      arranged,
      counted,
      ...evaluated,
      ranking,
      cells,
      area,
      towns,
      ...rememberSelection([arranged, ...filtersOf(settings)], () => select(incidents, arranged, settings)),
      distancesKm,
      period,
      cellCentres: rememberCellCentres([cells, evaluation, active.join()], () =>
        nearestToCentres(cells, evaluation.bases, active),
      ),
      areaCentres: rememberAreaCentres(
        [area, evaluation, active.join()],
        () => area && nearestToCentres(area, evaluation.bases, active),
      ),
      arena,
    };
  };
}

function filtersOf(settings: Settings): readonly unknown[] {
  const { kinds, perpetrators, actors, countries, minimumFatalities, maximumRadiusKm, from, to } = settings;
  return [
    JSON.stringify([kinds, perpetrators, actors, countries]),
    minimumFatalities,
    maximumRadiusKm,
    from,
    to,
  ];
}

function select(incidents: IncidentTable, { index }: ArrangedIncidents, settings: Settings): Selection {
  const { selected, selectedInAnyPeriod } = selectIncidents(incidents, settings);
  return {
    selected: gatherInto(selected, index, new Uint8Array(index.length)),
    histogram: histogramOf(incidents, selectedInAnyPeriod),
  };
}

function evaluateAll(
  incidents: ArrangedIncidents,
  deployments: readonly DeploymentSource[],
  settings: Settings,
  arena: Arena,
): Evaluated {
  const deployment = deploymentOf(deployments, settings);
  const evaluation: Evaluation = evaluate(incidents, deployment, arena);
  return { deployment, evaluation };
}
