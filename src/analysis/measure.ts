import type { Base, Deployment } from '../model/deployment.ts';
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
import type { CellIndex } from './grid.ts';
import { type Ranked, summariseGroups } from './groups.ts';
import { histogramOf, summariseMonths, summariseYears } from './months.ts';
import { lastDayOf, periodOf } from './period.ts';
import { isActive } from './presence.ts';
import { reachAt } from './reach.ts';
import { activeOn } from './timeline.ts';

/** Everything a measurement reads, prepared so that a change of filter costs one pass. */
export interface MeasureInput {
  readonly incidents: IncidentTable;
  readonly counted: Counted;
  readonly deployment: Deployment;
  readonly evaluation: Evaluation;
  /** All evaluated incidents in ascending order of distance. */
  readonly order: Int32Array;
  readonly cells: CellIndex;
  readonly area: { readonly resolution: number; readonly cells: readonly string[] } | null;
  readonly towns: readonly Town[];
  readonly selected: Uint8Array;
  readonly selectedInAnyPeriod: Uint8Array;
  /** Distances reported, ascending, `settings.distanceKm` among them; the evaluation is settled at each. */
  readonly distancesKm: readonly number[];
}

/** What a measurement found, and the incidents behind it, nearest first. */
export function measure(input: MeasureInput, settings: Settings): { findings: Findings; ranked: Ranked } {
  const { incidents, deployment, evaluation } = input;
  const ranked = rankSelected(input);
  const period = periodOf(deployment.record, settings, lastDayOf(incidents));
  const asOf = period ? period.to - 1 : null;
  const active = asOf === null ? new Int32Array(0) : activeOn(evaluation.timeline, asOf);
  const activeBases = { bases: evaluation.bases, active };
  const { cells, cellAt } = summariseCells(ranked, input.cells, activeBases);
  const groupBy = (column: ArrayLike<number>, count: number) =>
    summariseGroups(
      ranked,
      Int32Array.from(ranked.order, index => column[index]),
      count,
    );
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
    cells,
    area: input.area && summariseArea(input.area, activeBases),
    gaps: rankGaps(
      ranked,
      cellAt,
      cells,
      settings,
      asOf ?? 0,
      deployment.bases.map(base => base.name),
      input.towns,
    ),
    curve: curveOf(ranked.order, evaluation.distanceKm, incidents.radiusKm, settings.distanceKm),
    histogram: histogramOf(incidents, input.selectedInAnyPeriod),
  };
  return { findings, ranked };
}

function rankSelected(input: MeasureInput): Ranked {
  const { incidents, evaluation, selected } = input;
  const order = input.order.filter(index => selected[index] === 1);
  const largestRadiusKm = order.reduce((largest, index) => Math.max(largest, incidents.radiusKm[index]), 0);
  return {
    order,
    distanceKm: evaluation.distanceKm,
    fatalities: incidents.fatalitiesBest,
    day: incidents.day,
    reaches: input.distancesKm.map(km =>
      reachAt(km, order, evaluation.distanceKm, incidents.radiusKm, largestRadiusKm),
    ),
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
