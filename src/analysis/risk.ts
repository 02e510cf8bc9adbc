import { gridRing } from 'h3-js';
import { addFloat64, entryAt, float64At, nothingAt } from '../units/at.ts';

/**
 * Where next (METHODS, section 15): cells ranked by a self-exciting count of what happened in them and around them. A list
 * for attention, never a prediction of an attack.
 */

/** Incidents by cell and month. */
export interface CellMonths {
  /** H3 indices of the whole area looked at. */
  readonly cells: readonly string[];
  /** The first month, as `monthIndex` counts them. */
  readonly firstMonth: number;
  /** For each month the incidents in each cell. */
  readonly counts: readonly ArrayLike<number>[];
}

/** What each memory of earlier incidents adds to the rate of a month; none below 0. */
export interface RiskWeights {
  /** Of the cell itself, halved each month, and each year. */
  readonly own1: number;
  readonly own12: number;
  /** Of the six cells around it. */
  readonly r1_1: number;
  readonly r1_12: number;
  /** Of the twelve around those. */
  readonly r2_12: number;
  /** Everywhere, always. */
  readonly e: number;
}

/** The order in which memories are kept below. */
const MEMORIES = ['own1', 'own12', 'r1_1', 'r1_12', 'r2_12', 'e'] as const;
const CONSTANT = MEMORIES.indexOf('e');

/** Months after which half of the weight of an incident is left. */
const SHORT_HALF_LIFE = 1;
const LONG_HALF_LIFE = 12;

/** Weights are fitted on months before which all but 0.2 % of the longest memory is known: nine half-lives. */
const FULL_MEMORY_MONTHS = 9 * LONG_HALF_LIFE;

/** What is added to both sides of the correction by the last year, so that a quiet one does not overrule it. */
const CORRECTION_DAMPING = 5;
const YEAR = 12;

/** The weights that maximise the likelihood are approached until no step changes one by more than this share. */
const FIT_TOLERANCE = 1e-7;
const MOST_FIT_STEPS = 5000;

/** What is asked of the rate. */
export interface RiskRequest {
  /** First and last month of the list, both included, as `monthIndex` counts; the last may be the one after the data. */
  readonly from: number;
  readonly to: number;
  /** `null`: fitted every January on all earlier months, and corrected by the last year. */
  readonly frozen: RiskWeights | null;
}

/** One month as it would have been listed on its first day. */
export interface RiskMonth {
  readonly month: number;
  /** For each cell the chance of at least one incident that month. */
  readonly probability: Float64Array;
  readonly weights: RiskWeights;
}

/** The list of every month asked for, each made from the months before it alone. */
export function riskOf(
  { cells, firstMonth, counts }: CellMonths,
  request: RiskRequest,
): readonly RiskMonth[] {
  const memory = createMemory(cells);
  const fitting = createFitting();
  const listed: RiskMonth[] = [];
  const balance: { readonly observed: number; readonly expected: number }[] = [];
  let weights = request.frozen;
  for (let month = firstMonth; month <= request.to; month++) {
    const features = memory.features();
    if (request.frozen === null && (weights === null || month % YEAR === 0))
      weights = fitting.fit() ?? weights;
    if (weights !== null) {
      const rates = ratesOf(features, weights);
      const correction = request.frozen === null ? correctionBy(balance) : 1;
      if (month >= request.from) {
        listed.push({ month, weights, probability: rates.map(rate => 1 - Math.exp(-rate * correction)) });
      }
      const happened = counts[month - firstMonth];
      if (happened) balance.push({ observed: sumOf(happened), expected: sumOf(rates) });
    }
    const happened = counts[month - firstMonth];
    if (!happened) break;
    if (month >= learntFrom(firstMonth, request.from)) fitting.add(features, happened);
    memory.add(happened);
  }
  return listed;
}

/**
 * The first month that is learnt from: once the longest memory is full, or, where the record before the list is too short
 * for that, from its middle on.
 */
export function learntFrom(firstMonth: number, listedFrom: number): number {
  return firstMonth + Math.min(FULL_MEMORY_MONTHS, Math.floor((listedFrom - firstMonth) / 2));
}

/** How the last year came out against what was expected of it. */
function correctionBy(balance: readonly { readonly observed: number; readonly expected: number }[]): number {
  let observed = CORRECTION_DAMPING;
  let expected = CORRECTION_DAMPING;
  for (const month of balance.slice(-YEAR)) {
    observed += month.observed;
    expected += month.expected;
  }
  return observed / expected;
}

/** For each memory its value in each cell. */
type Features = readonly Float64Array[];

function createMemory(cells: readonly string[]) {
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const ringOf = (cell: string, distance: number) =>
    Int32Array.from(
      gridRing(cell, distance)
        .map(near => placeOf.get(near) ?? -1)
        .filter(place => place >= 0),
    );
  const rings1 = cells.map(cell => ringOf(cell, 1));
  const rings2 = cells.map(cell => ringOf(cell, 2));
  const short = new Float64Array(cells.length);
  const long = new Float64Array(cells.length);
  const around = (rings: readonly Int32Array[], values: Float64Array) =>
    Float64Array.from(rings, ring => {
      let sum = 0;
      for (const place of ring) sum += float64At(values, place);
      return sum;
    });
  return {
    features: (): Features => [
      short.slice(),
      long.slice(),
      around(rings1, short),
      around(rings1, long),
      around(rings2, long),
      new Float64Array(cells.length).fill(1),
    ],
    add(happened: ArrayLike<number>) {
      for (let place = 0; place < cells.length; place++) {
        short[place] =
          float64At(short, place) * 0.5 ** (1 / SHORT_HALF_LIFE) +
          (happened[place] ?? nothingAt(happened, place));
        long[place] =
          float64At(long, place) * 0.5 ** (1 / LONG_HALF_LIFE) +
          (happened[place] ?? nothingAt(happened, place));
      }
    },
  };
}

function ratesOf(features: Features, weights: RiskWeights): Float64Array {
  const rates = new Float64Array(entryAt(features, CONSTANT).length);
  MEMORIES.forEach((name, memory) => {
    const weight = weights[name];
    const values = entryAt(features, memory);
    for (let place = 0; place < rates.length; place++)
      addFloat64(rates, place, weight * float64At(values, place));
  });
  return rates;
}

/**
 * Maximum likelihood of weights that are not negative. A cell-month without an incident enters the logarithm of the
 * likelihood only by the sum of its memories, so that only those with one are kept. Expectation and maximisation in turn
 * (each incident is shared out among the memories that can have brought it) never lower the likelihood.
 */
function createFitting() {
  const sums = new Float64Array(MEMORIES.length);
  const positives: Float64Array[] = [];
  return {
    add(features: Features, happened: ArrayLike<number>) {
      features.forEach((values, memory) => {
        addFloat64(sums, memory, sumOf(values));
      });
      for (let place = 0; place < happened.length; place++) {
        if ((happened[place] ?? nothingAt(happened, place)) > 0)
          positives.push(Float64Array.from(features, values => float64At(values, place)));
      }
    },
    /** `null`: nothing has happened yet that weights could be fitted on. */
    fit(): RiskWeights | null {
      if (positives.length === 0) return null;
      let weights = Float64Array.from(sums, sum => (sum > 0 ? positives.length / MEMORIES.length / sum : 0));
      for (let step = 0; step < MOST_FIT_STEPS; step++) {
        const next = improved(weights, positives, sums);
        const isSettled = next.every(
          (weight, memory) =>
            Math.abs(weight - float64At(weights, memory)) <= FIT_TOLERANCE * Math.abs(weight) + 1e-12,
        );
        weights = next;
        if (isSettled) break;
      }
      const weightAt = (place: number) => float64At(weights, place);
      return {
        own1: weightAt(0),
        own12: weightAt(1),
        r1_1: weightAt(2),
        r1_12: weightAt(3),
        r2_12: weightAt(4),
        e: weightAt(5),
      };
    },
  };
}

function improved(
  weights: Float64Array,
  positives: readonly Float64Array[],
  sums: Float64Array,
): Float64Array<ArrayBuffer> {
  const shared = new Float64Array(weights.length);
  for (const memories of positives) {
    let rate = 0;
    for (let memory = 0; memory < weights.length; memory++)
      rate += float64At(weights, memory) * float64At(memories, memory);
    const certain = 1 / -Math.expm1(-rate);
    for (let memory = 0; memory < weights.length; memory++)
      addFloat64(shared, memory, float64At(memories, memory) * certain);
  }
  return weights.map((weight, memory) =>
    float64At(sums, memory) > 0 ? (weight * float64At(shared, memory)) / float64At(sums, memory) : 0,
  );
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < values.length; place++) sum += values[place] ?? nothingAt(values, place);
  return sum;
}
