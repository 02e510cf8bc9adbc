import { addFloat64, entryAt, float64At, int32At, nothingAt } from '../units/at.ts';
import type { CellMonths, RiskMonth } from './risk.ts';

/** How a list of cells made before each month came out. Shares are of all that happened in the months tested. */
export interface BacktestScore {
  /** Chance that a cell-month with an incident stands above one without (ties count half). */
  readonly AUROC: number;
  /** Average precision: the mean, over cell-months with an incident, of the share of those listed no lower that had one. */
  readonly AUPRC: number;
  /** Mean squared difference of probability and outcome (Brier 1950). */
  readonly brier: number;
  /** 1 - Brier score / that of the share of cell-months with an incident so far; above 0: better than that. */
  readonly skill: number;
  /** Share of the cell-months with an incident that were among the 10, the 20 highest cells of their month. */
  readonly top10Cells: number;
  readonly top20Cells: number;
  /** Share of the incidents that fell in the 20 highest cells of their month. */
  readonly top20Incidents: number;
}

/** A list held against what happened, and against simpler lists. */
export interface Backtest extends BacktestScore {
  readonly months: number;
  readonly cellMonths: number;
  /** Cell-months with at least one incident, and incidents in them. */
  readonly happened: number;
  readonly incidents: number;
  /** By the share of the last twelve months with an incident, in place of the model. */
  readonly twelveMonthCount: BacktestScore;
  /** By whether there was an incident in the month before. */
  readonly lastMonth: BacktestScore;
  /** Incidents in cells that had had none in the twelve months before. */
  readonly fromNothing: number;
  /** Of cell-months by their probability: how many, its mean, and the share in which there was an incident. */
  readonly reliability: readonly {
    readonly from: number;
    readonly to: number;
    readonly count: number;
    readonly meanProbability: number;
    readonly observed: number;
  }[];
}

const YEAR = 12;
/** Where the classes of the reliability plot begin and end: probabilities are mostly small. */
const RELIABILITY_EDGES = [0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 1];

/** One of the lists held against each other: for every month tested the value of each cell. */
type Listed = readonly Float64Array[];

/**
 * Holds the lists of months that have passed against what happened in them.
 *
 * @param listed consecutive months; those after the data are left out
 * @param learntFrom the month from which the share of cell-months with an incident is counted, to compare with
 * @returns `null` where no month has passed, or nothing happened in those that have
 */
export function backtestOf(
  { firstMonth, counts }: CellMonths,
  listed: readonly RiskMonth[],
  learntFrom: number,
): Backtest | null {
  const tested = listed.filter(({ month }) => counts[month - firstMonth] !== undefined);
  const outcomes = tested.map(({ month }) => entryAt(counts, month - firstMonth));
  const cellMonths = outcomes.reduce((sum, month) => sum + month.length, 0);
  const happened = outcomes.reduce((sum, month) => sum + countWhere(month, count => count > 0), 0);
  if (happened === 0) return null;
  const shares = sharesBefore({ firstMonth, counts }, learntFrom);
  const reference = brierOf(
    tested.map(({ month, probability }) =>
      new Float64Array(probability.length).fill(entryAt(shares, month - firstMonth)),
    ),
    outcomes,
  );
  const score = (list: Listed) => scoreOf(list, outcomes, reference);
  const model = tested.map(({ probability }) => probability);
  const yearBefore = tested.map(({ month }) => shareOfMonths(counts, month - firstMonth, YEAR));
  return {
    months: tested.length,
    cellMonths,
    happened,
    incidents: outcomes.reduce((sum, month) => sum + sumOf(month), 0),
    ...score(model),
    twelveMonthCount: score(yearBefore),
    lastMonth: score(tested.map(({ month }) => shareOfMonths(counts, month - firstMonth, 1))),
    fromNothing: outcomes.reduce(
      (sum, month, at) => sum + sumWhere(month, place => entryAt(yearBefore, at)[place] === 0),
      0,
    ),
    reliability: reliabilityOf(model, outcomes),
  };
}

/** For each month the share of earlier cell-months with an incident, from a month on. */
function sharesBefore({ firstMonth, counts }: Omit<CellMonths, 'cells'>, learntFrom: number): number[] {
  let happened = 0;
  let cellMonths = 0;
  return counts.map((month, at) => {
    const share = cellMonths > 0 ? happened / cellMonths : 0;
    if (firstMonth + at >= learntFrom) {
      happened += countWhere(month, count => count > 0);
      cellMonths += month.length;
    }
    return share;
  });
}

/** For each cell the share of the `span` months before that had an incident. */
function shareOfMonths(counts: CellMonths['counts'], at: number, span: number): Float64Array {
  const share = new Float64Array(entryAt(counts, at).length);
  for (const month of counts.slice(Math.max(0, at - span), at)) {
    for (let place = 0; place < share.length; place++)
      if ((month[place] ?? nothingAt(month, place)) > 0) addFloat64(share, place, 1 / span);
  }
  return share;
}

function scoreOf(listed: Listed, outcomes: CellMonths['counts'], reference: number): BacktestScore {
  const brier = brierOf(listed, outcomes);
  const incidents = outcomes.reduce((sum, month) => sum + sumOf(month), 0);
  const happened = outcomes.reduce((sum, month) => sum + countWhere(month, count => count > 0), 0);
  const cellsIn = (most: number) => caught(listed, outcomes, most, count => (count > 0 ? 1 : 0)) / happened;
  return {
    ...rankingOf(listed, outcomes),
    brier,
    skill: 1 - brier / reference,
    top10Cells: cellsIn(10),
    top20Cells: cellsIn(20),
    top20Incidents: caught(listed, outcomes, 20, count => count) / incidents,
  };
}

function brierOf(listed: Listed, outcomes: CellMonths['counts']): number {
  let sum = 0;
  let count = 0;
  listed.forEach((values, at) => {
    const happened = entryAt(outcomes, at);
    for (let place = 0; place < values.length; place++) {
      sum += (float64At(values, place) - ((happened[place] ?? nothingAt(happened, place)) > 0 ? 1 : 0)) ** 2;
      count++;
    }
  });
  return sum / count;
}

/**
 * What the highest cells of each month hold, summed over the months. Where cells tie for the last places, each holds what
 * it would on average if lots were drawn.
 */
function caught(
  listed: Listed,
  outcomes: CellMonths['counts'],
  most: number,
  worth: (count: number) => number,
): number {
  let sum = 0;
  listed.forEach((values, at) => {
    const order = descending(values);
    for (let place = 0; place < Math.min(most, order.length); ) {
      const end = endOfTie(values, order, place);
      const share = Math.min(1, (most - place) / (end - place));
      for (; place < end; place++)
        sum +=
          share *
          worth(
            entryAt(outcomes, at)[int32At(order, place)] ??
              nothingAt(entryAt(outcomes, at), int32At(order, place)),
          );
    }
  });
  return sum;
}

/** How well the values tell cell-months with an incident from those without, over all months together. */
function rankingOf(listed: Listed, outcomes: CellMonths['counts']): Pick<BacktestScore, 'AUROC' | 'AUPRC'> {
  const values = joined(listed);
  const happened = joined(outcomes.map(month => Float64Array.from(month)));
  const order = descending(values);
  const positives = countWhere(happened, count => count > 0);
  const negatives = happened.length - positives;
  let above = 0;
  let seen = 0;
  let area = 0;
  let precision = 0;
  for (let place = 0; place < order.length; ) {
    const end = endOfTie(values, order, place);
    let here = 0;
    for (let at = place; at < end; at++) if (float64At(happened, int32At(order, at)) > 0) here++;
    const without = end - place - here;
    area += without * (above + here / 2);
    above += here;
    seen = end;
    precision += here * (above / seen);
    place = end;
  }
  return { AUROC: negatives > 0 ? area / (positives * negatives) : 1, AUPRC: precision / positives };
}

function reliabilityOf(listed: Listed, outcomes: CellMonths['counts']): Backtest['reliability'] {
  const values = joined(listed);
  const happened = joined(outcomes.map(month => Float64Array.from(month)));
  return RELIABILITY_EDGES.slice(1).map((to, index) => {
    const from = entryAt(RELIABILITY_EDGES, index);
    const within = Array.from(values.keys()).filter(
      place => float64At(values, place) >= from && (float64At(values, place) < to || to === 1),
    );
    const mean = (of: (place: number) => number) =>
      within.reduce((sum, place) => sum + of(place), 0) / within.length;
    return {
      from,
      to,
      count: within.length,
      meanProbability: mean(place => float64At(values, place)),
      observed: mean(place => (float64At(happened, place) > 0 ? 1 : 0)),
    };
  });
}

function descending(values: Float64Array): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => float64At(values, b) - float64At(values, a) || a - b);
}

/** The end (excluded) of the places from `place` on that hold the same value. */
function endOfTie(values: Float64Array, order: Int32Array, place: number): number {
  let end = place + 1;
  while (end < order.length && values[int32At(order, end)] === values[int32At(order, place)]) end++;
  return end;
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

function sumOf(month: ArrayLike<number>): number {
  return sumWhere(month, () => true);
}

function sumWhere(month: ArrayLike<number>, isCounted: (place: number) => boolean): number {
  let sum = 0;
  for (let place = 0; place < month.length; place++)
    if (isCounted(place)) sum += month[place] ?? nothingAt(month, place);
  return sum;
}

function countWhere(month: ArrayLike<number>, test: (count: number) => boolean): number {
  let count = 0;
  for (let place = 0; place < month.length; place++)
    if (test(month[place] ?? nothingAt(month, place))) count++;
  return count;
}
