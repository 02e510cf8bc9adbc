import type { Base, Deployment, Interval } from '../model/deployment.ts';
import type { BaseFinding, Counts, Findings, Histogram } from '../model/findings.ts';
import { type IncidentTable, PERPETRATORS } from '../model/incidents.ts';
import type { Town } from '../model/place.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted } from '../model/source.ts';
import { addInt32, int32At, uint8At } from '../units/at.ts';
import type { Day } from '../units/day.ts';
import type { Arena } from './arena.ts';
import type { ArrangedIncidents } from './arrange.ts';
import { summariseArea, summariseCells } from './cells.ts';
import { indicesUpTo } from './columns.ts';
import { curveOf, reachOf } from './coverage.ts';
import { EVALUATED, type Evaluation, NOT_DATED, NOT_LOCATED, OUTSIDE_RECORD } from './evaluate.ts';
import { rankGaps } from './gaps.ts';
import type { AreaCells, CellIndex } from './grid.ts';
import { type GroupInput, groupOfAll, groupsOf, mergeTally, tallyOf } from './groups.ts';
import { summariseMonths, summariseYears, tallyMonths } from './months.ts';
import type { NearestColumns } from './nearest.ts';
import { isActive, OPEN_END } from './presence.ts';
import { ascendingKmOf, type TakenIncidents, takeSelected } from './take.ts';

/** Everything a measurement reads, prepared so that a change of filter costs one pass. */
export interface MeasureInput {
  readonly incidents: IncidentTable;
  readonly arranged: ArrangedIncidents;
  readonly counted: Counted;
  readonly deployment: Deployment;
  readonly evaluation: Evaluation;
  /** Slots of the evaluated incidents in ascending order of distance. */
  readonly ranking: Int32Array;
  /** The cells of the arranged incidents. */
  readonly cells: CellIndex;
  readonly area: AreaCells | null;
  readonly towns: readonly Town[];
  /** 1 for each slot of the arranged incidents that passes the filters. */
  readonly selected: Uint8Array;
  readonly histogram: Histogram;
  /** Distances reported, ascending, `settings.distanceKm` among them; the evaluation is settled at each. */
  readonly distancesKm: readonly number[];
  readonly period: Interval | null;
  readonly incidentRecord: Interval | null;
  /** Nearest base at the end of the period to the centre of each cell of `cells` and of `area`. */
  readonly cellCentres: NearestColumns;
  readonly areaCentres: NearestColumns | null;
  readonly arena: Arena;
}

/** What a measurement found, and the incidents behind it. */
export interface Measured {
  readonly findings: Findings;
  readonly taken: TakenIncidents;
  /** Index into the cells of all incidents of each cell in `findings.cells`. */
  readonly knownCells: Int32Array;
}

/** Measures what has been prepared. */
export function measure(input: MeasureInput, settings: Settings): Measured {
  const { arranged, cells, evaluation, arena } = input;
  const taken = takeSelected(arranged, evaluation, input.ranking, cells.cellOf, input.selected);
  return arena.during(() => {
    const ascendingKm = ascendingKmOf(taken, arena);
    const reach = reachOf(input.distancesKm, taken, arena);
    return summarise(input, settings, { taken, reach, ascendingKm, arena });
  });
}

function summarise(input: MeasureInput, settings: Settings, groupInput: GroupInput): Measured {
  const { arranged, cells, deployment, period, area, areaCentres, incidentRecord } = input;
  const { taken } = groupInput;
  const asOf = period ? period.to - 1 : null;
  const summary = summariseCells(groupInput, arranged, cells, input.cellCentres);
  const known = { period, incidentRecord, deploymentRecord: deployment.record };
  const months = tallyMonths(groupInput, period);
  const perpetrators = tallyOf(groupInput, taken.perpetrator, PERPETRATORS.length);
  const bases = tallyOf(groupInput, taken.nearest, deployment.bases.length);
  const gapInput = {
    taken,
    summary,
    index: cells,
    asOf: asOf ?? 0,
    baseNames: deployment.bases.map(base => base.name),
    towns: input.towns,
  };
  const findings: Findings = {
    settings,
    record: deployment.record,
    incidentRecord,
    period,
    asOf,
    counts: countsOf(input),
    distancesKm: input.distancesKm,
    overall: groupOfAll(groupInput, mergeTally(perpetrators, new Int32Array(PERPETRATORS.length), 1)),
    byPerpetrator: groupsOf(groupInput, taken.perpetrator, perpetrators, indicesUpTo(PERPETRATORS.length)),
    byMonth: summariseMonths(groupInput, months, known, deployment.bases),
    byYear: summariseYears(groupInput, months, known),
    byBase: groupsOf(groupInput, taken.nearest, bases, indicesUpTo(deployment.bases.length)),
    bases: deployment.bases.map(base => baseFinding(base, asOf)),
    cells: summary.cells,
    area: area && areaCentres && summariseArea(area, areaCentres),
    ...rankGaps(gapInput, settings),
    curve: curveOf(taken, settings.distanceKm),
    histogram: input.histogram,
  };
  return { findings, taken, knownCells: summary.known };
}

function countsOf({ counted, evaluation, selected }: MeasureInput): Counts {
  const byStatus = new Int32Array(4);
  for (let index = 0; index < selected.length; index++) {
    if (selected[index] === 1) addInt32(byStatus, uint8At(evaluation.status, index), 1);
  }
  return {
    rows: counted.rows,
    taken: counted.taken,
    leftOut: counted.leftOut,
    refused: counted.refused,
    selected: byStatus.reduce((sum, count) => sum + count),
    evaluated: int32At(byStatus, EVALUATED),
    excluded: {
      notLocated: int32At(byStatus, NOT_LOCATED),
      notDated: int32At(byStatus, NOT_DATED),
      outsideRecord: int32At(byStatus, OUTSIDE_RECORD),
    },
  };
}

function baseFinding(base: Base, asOf: Day | null): BaseFinding {
  return {
    name: base.name,
    mission: base.mission,
    latitude: base.latitude,
    longitude: base.longitude,
    presences: base.presences.map(presence => ({
      ...presence,
      to: presence.to === OPEN_END ? null : presence.to,
    })),
    headquarters: base.presences.at(-1)?.headquarters ?? 0,
    active: asOf !== null && isActive(base, asOf),
  };
}
