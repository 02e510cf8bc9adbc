import type { Deployment, DeploymentSource } from '../model/deployment.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import type { DaySpan } from '../units/date-span.ts';
import type { Day } from '../units/day.ts';
import { createArena } from './arena.ts';
import { type ArrangedIncidents, arrangeIncidents } from './arrange.ts';
import { areaCells, nearestToCentres } from './cells.ts';
import { gatherInto } from './columns.ts';
import { type Evaluation, evaluate, settleAtThresholds } from './evaluate.ts';
import { type AreaCells, type CellIndex, indexCells } from './grid.ts';
import type { MeasureInput } from './measure.ts';
import { remember } from './memo.ts';
import { histogramOf } from './months.ts';
import type { NearestColumns } from './nearest.ts';
import { activeOn, deploymentOf, type Horizon } from './presence.ts';
import { rankByDistance } from './rank.ts';
import { datedSpan, incidentRecordOf, periodOf } from './record.ts';
import { selectIncidents } from './select.ts';

/** What is loaded. A new object for each part that changes. */
export interface Loaded {
  readonly incidents: IncidentTable;
  readonly counted: Counted;
  readonly deployments: readonly DeploymentSource[];
  readonly areas: readonly AreaOutline[];
  readonly towns: readonly Town[];
}

type Selection = Pick<MeasureInput, 'selected' | 'histogram'>;

/**
 * Prepares what a measurement reads. Each stage is kept until something it depends on changes: distances until the
 * bases change, cells until the resolution does; a change of filter computes only the selection.
 *
 * @param today closings after this day are plans
 */
export function createStages(today: Day): {
  prepare(loaded: Loaded, settings: Settings, presetsKm: readonly number[]): MeasureInput;
  /** The bases that count under the settings, and their record. */
  deployment(loaded: Loaded, settings: Settings): Deployment;
} {
  const arena = createArena();
  const rememberArranged = remember<ArrangedIncidents>();
  const rememberSpan = remember<DaySpan | null>();
  const rememberDeployment = remember<Deployment>();
  const rememberEvaluation = remember<Evaluation>();
  const rememberRanking = remember<Int32Array>();
  const rememberSelection = remember<Selection>();
  const rememberCells = remember<CellIndex>();
  const rememberArea = remember<AreaCells | null>();
  const rememberCellCentres = remember<NearestColumns>();
  const rememberAreaCentres = remember<NearestColumns | null>();

  const incidentRecordUnder = ({ incidents }: Loaded, settings: Settings) =>
    incidentRecordOf(
      rememberSpan([incidents], () => datedSpan(incidents)),
      settings,
    );
  const deploymentUnder = (loaded: Loaded, settings: Settings) => {
    const horizon: Horizon = { incidentRecord: incidentRecordUnder(loaded, settings), today };
    const { mission, holdMonths, siteClasses, basesListedUntil } = settings;
    const rules = [mission, holdMonths, siteClasses.join(), basesListedUntil, horizon.incidentRecord?.to];
    return rememberDeployment([loaded.deployments, ...rules], () =>
      deploymentOf(loaded.deployments, settings, horizon),
    );
  };

  const prepare = (loaded: Loaded, settings: Settings, presetsKm: readonly number[]): MeasureInput => {
    const { incidents, counted, areas, towns } = loaded;
    const arranged = rememberArranged([incidents], () => arrangeIncidents(incidents, arena));
    const deployment = deploymentUnder(loaded, settings);
    const evaluation = rememberEvaluation([arranged, deployment], () =>
      evaluate(arranged, deployment, arena),
    );
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
    const period = periodOf(deployment.record, settings);
    const active = period ? activeOn(evaluation.timeline, period.to - 1) : new Int32Array(0);
    return {
      incidents,
      arranged,
      counted,
      deployment,
      evaluation,
      incidentRecord: incidentRecordUnder(loaded, settings),
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
  return { prepare, deployment: deploymentUnder };
}

function filtersOf(settings: Settings): readonly unknown[] {
  const { kinds, perpetrators, actors, countries, divisions, minimumFatalities, maximumRadiusKm, from, to } =
    settings;
  return [
    JSON.stringify([kinds, perpetrators, actors, countries, divisions]),
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
