import type { Base, Deployment, Interval } from '../model/deployment.ts';
import type { BaseFinding, Counts, Findings } from '../model/findings.ts';
import { type IncidentTable, PERPETRATORS } from '../model/incidents.ts';
import type { Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import type { Day } from '../units/day.ts';
import { summariseArea, summariseCells } from './cells.ts';
import { curveOf } from './curve.ts';
import { EVALUATED, type Evaluation, NOT_DATED, NOT_LOCATED, OUTSIDE_RECORD } from './evaluate.ts';
import { rankGaps } from './gaps.ts';
import { gather, gatherFractions, keepMarked } from './gather.ts';
import type { AreaCells, CellIndex } from './grid.ts';
import { type Ranked, summariseGroups } from './groups.ts';
import { histogramOf, summariseMonths, summariseYears } from './months.ts';
import type { NearestColumns } from './nearest.ts';
import { isActive } from './presence.ts';
import { reachesAt } from './reach.ts';

/** Everything a measurement reads, prepared so that a change of filter costs one pass. */
export interface MeasureInput {
  readonly incidents: IncidentTable;
  readonly counted: Counted;
  readonly deployment: Deployment;
  readonly evaluation: Evaluation;
  /** All evaluated incidents in ascending order of distance. */
  readonly order: Int32Array;
  readonly cells: CellIndex;
  readonly area: AreaCells | null;
  readonly towns: readonly Town[];
  readonly selected: Uint8Array;
  readonly selectedInAnyPeriod: Uint8Array;
  /** Distances reported, ascending, `settings.distanceKm` among them; the evaluation is settled at each. */
  readonly distancesKm: readonly number[];
  readonly period: Interval | null;
  /** Nearest base at the end of the period to the centre of each cell of `cells` and of `area`. */
  readonly cellCentres: NearestColumns;
  readonly areaCentres: NearestColumns | null;
}

/** What a measurement found, and the incidents behind it, nearest first. */
export interface Measured {
  readonly findings: Findings;
  readonly ranked: Ranked;
  /** Index into `findings.cells` of the cell of each incident, in the order of `ranked`. */
  readonly cellAt: Int32Array;
}

/** Measures what has been prepared. */
export function measure(input: MeasureInput, settings: Settings): Measured {
  const { incidents, deployment, evaluation, period, area, areaCentres } = input;
  const ranked = rankSelected(input);
  const asOf = period ? period.to - 1 : null;
  const summary = summariseCells(ranked, input.cells, input.cellCentres);
  const groupBy = (column: ArrayLike<number>, count: number) =>
    summariseGroups(ranked, gather(column, ranked.order), count);
  const gapInput = {
    ranked,
    summary,
    index: input.cells,
    asOf: asOf ?? 0,
    baseNames: deployment.bases.map(base => base.name),
    towns: input.towns,
  };
  const findings: Findings = {
    settings,
    record: deployment.record,
    period,
    asOf,
    counts: countsOf(input),
    distancesKm: input.distancesKm,
    overall: summariseGroups(ranked, new Int32Array(ranked.order.length), 1),
    byPerpetrator: groupBy(incidents.perpetrator, PERPETRATORS.length),
    byMonth: summariseMonths(ranked, period, deployment.bases),
    byYear: summariseYears(ranked, period),
    byBase: groupBy(evaluation.nearest, deployment.bases.length),
    bases: deployment.bases.map(base => baseFinding(base, asOf)),
    cells: summary.cells,
    area: area && areaCentres && summariseArea(area, areaCentres),
    ...rankGaps(gapInput, settings),
    curve: curveOf(ranked, settings.distanceKm),
    histogram: histogramOf(incidents, input.selectedInAnyPeriod),
  };
  return { findings, ranked, cellAt: summary.cellAt };
}

function rankSelected({ incidents, evaluation, order, selected, distancesKm }: MeasureInput): Ranked {
  const kept = keepMarked(order, selected);
  const distanceKm = gatherFractions(evaluation.distanceKm, kept);
  const radiusKm = gatherFractions(incidents.radiusKm, kept);
  return {
    order: kept,
    distanceKm,
    radiusKm,
    fatalities: gather(incidents.fatalitiesBest, kept),
    day: gather(incidents.day, kept),
    reaches: reachesAt(distancesKm, distanceKm, radiusKm),
  };
}

function countsOf({ counted, evaluation, selected }: MeasureInput): Counts {
  const byStatus = [0, 0, 0, 0];
  for (let index = 0; index < selected.length; index++) {
    if (selected[index] === 1) byStatus[evaluation.status[index]]++;
  }
  return {
    rows: counted.rows,
    taken: counted.taken,
    refused: counted.refused,
    selected: byStatus.reduce((sum, count) => sum + count),
    evaluated: byStatus[EVALUATED],
    excluded: {
      notLocated: byStatus[NOT_LOCATED],
      notDated: byStatus[NOT_DATED],
      outsideRecord: byStatus[OUTSIDE_RECORD],
    },
  };
}

function baseFinding(base: Base, asOf: Day | null): BaseFinding {
  return {
    name: base.name,
    mission: base.mission,
    latitude: base.latitude,
    longitude: base.longitude,
    presences: base.presences.map(({ from, to, strength }) => ({ from, to, strength })),
    headquarters: base.presences.at(-1)?.headquarters ?? 0,
    active: asOf !== null && isActive(base, asOf),
  };
}
