import { addFloat64, addInt32, entryAt, float64At, int32At, nothingAt } from '../units/at.ts';
/**
 * Time to an event, where for some only a time is known up to which it had not come (censored). Times are numbers in one
 * unit, days here; `events` holds 1 where the event came at that time and 0 where it is censored there.
 */

/** A step function of time: from `times[i]` (included) on it has the value at `i`; before the first, that of the start. */
export interface SurvivalCurve {
  /** Times at which at least one event came, ascending. */
  readonly times: Float64Array;
  /** How many were still without the event, and not censored, just before each time. */
  readonly atRisk: Int32Array;
  readonly events: Int32Array;
  /** Share without the event from each time on. */
  readonly survival: Float64Array;
  /** Greenwood's sum of d / (n (n - d)) up to each time: the variance of the survival over its square. */
  readonly greenwood: Float64Array;
}

/** A share with its 95 % interval. */
export interface ShareWithInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The 97.5 % quantile of the standard normal distribution: two-sided intervals at 95 %. */
const NORMAL_QUANTILE_95 = 1.959963984540054;

/**
 * The Kaplan-Meier estimate (Kaplan & Meier 1958). What is censored at the time of an event was still at risk then.
 *
 * @param times one for each that was watched, not negative
 * @param events 1: the event came; 0: censored
 */
export function kaplanMeier(times: ArrayLike<number>, events: ArrayLike<number>): SurvivalCurve {
  const order = ascending(times);
  const steps: { time: number; atRisk: number; events: number }[] = [];
  for (let place = 0; place < order.length; ) {
    const time = times[int32At(order, place)] ?? nothingAt(times, int32At(order, place));
    const atRisk = order.length - place;
    let came = 0;
    for (; place < order.length && times[int32At(order, place)] === time; place++)
      came += events[int32At(order, place)] ?? nothingAt(events, int32At(order, place));
    if (came > 0) steps.push({ time, atRisk, events: came });
  }
  const survival = new Float64Array(steps.length);
  const greenwood = new Float64Array(steps.length);
  let share = 1;
  let variance = 0;
  steps.forEach(({ atRisk, events: came }, step) => {
    share *= 1 - came / atRisk;
    variance += came / (atRisk * (atRisk - came));
    survival[step] = share;
    greenwood[step] = variance;
  });
  return {
    times: Float64Array.from(steps, step => step.time),
    atRisk: Int32Array.from(steps, step => step.atRisk),
    events: Int32Array.from(steps, step => step.events),
    survival,
    greenwood,
  };
}

/** Place in the curve of the last event up to a time; -1: none had come. */
function stepAt({ times }: Pick<SurvivalCurve, 'times'>, time: number): number {
  let step = -1;
  while (step + 1 < times.length && float64At(times, step + 1) <= time) step++;
  return step;
}

/**
 * The share without the event at a time, with its interval on the log(-log) scale (Kalbfleisch & Prentice 1980, section
 * 1.3), which stays between 0 and 1. While nothing has come, or once all has, Greenwood's variance says nothing: then
 * both ends are the share itself.
 */
export function survivalAt(curve: SurvivalCurve, time: number): ShareWithInterval {
  const step = stepAt(curve, time);
  if (step < 0) return { share: 1, low: 1, high: 1 };
  const share = float64At(curve.survival, step);
  if (share <= 0) return { share: 0, low: 0, high: 0 };
  const spread =
    (NORMAL_QUANTILE_95 * Math.sqrt(float64At(curve.greenwood, step))) / Math.abs(Math.log(share));
  return { share, low: share ** Math.exp(spread), high: share ** Math.exp(-spread) };
}

/** The share that the event has reached by a time: what {@link survivalAt} leaves. */
export function reachedBy(curve: SurvivalCurve, time: number): ShareWithInterval {
  const { share, low, high } = survivalAt(curve, time);
  return { share: 1 - share, low: 1 - high, high: 1 - low };
}

/** The first time at which no more than half are without the event; `null`: more than half remain to the end. */
export function medianSurvival({ times, survival }: SurvivalCurve): number | null {
  const step = survival.findIndex(share => share <= 0.5);
  return step < 0 ? null : float64At(times, step);
}

/** Mean time without the event within the first `until` (Royston & Parmar 2013). */
export function restrictedMean({ times, survival }: SurvivalCurve, until: number): number {
  let sum = 0;
  let share = 1;
  let from = 0;
  times.forEach((time, step) => {
    if (time >= until) return;
    sum += share * (time - from);
    share = float64At(survival, step);
    from = time;
  });
  return sum + share * (until - from);
}

/**
 * The log-rank statistic of two groups (Mantel 1966), chi-square with one degree of freedom where they do not differ;
 * `null` where no event tells them apart.
 *
 * @param group 0 or 1 for each that was watched
 */
export function logRank(
  times: ArrayLike<number>,
  events: ArrayLike<number>,
  group: ArrayLike<number>,
): number | null {
  const order = ascending(times);
  let remaining = order.length;
  let remainingInSecond = 0;
  for (let index = 0; index < order.length; index++)
    remainingInSecond += group[index] ?? nothingAt(group, index);
  let excess = 0;
  let variance = 0;
  for (let place = 0; place < order.length; ) {
    const time = times[int32At(order, place)];
    const [atRisk, inSecond] = [remaining, remainingInSecond];
    let came = 0;
    let cameInSecond = 0;
    for (; place < order.length && times[int32At(order, place)] === time; place++) {
      const index = int32At(order, place);
      came += events[index] ?? nothingAt(events, index);
      cameInSecond += (events[index] ?? nothingAt(events, index)) * (group[index] ?? nothingAt(group, index));
      remaining--;
      remainingInSecond -= group[index] ?? nothingAt(group, index);
    }
    if (came === 0) continue;
    const share = inSecond / atRisk;
    excess += cameInSecond - came * share;
    if (atRisk > 1) variance += (came * share * (1 - share) * (atRisk - came)) / (atRisk - 1);
  }
  return variance > 0 ? excess ** 2 / variance : null;
}

/** The share of those watched that each of several ends had come to by each time at which one came. */
export interface CumulativeIncidence {
  readonly times: Float64Array;
  /** By end, then by time. */
  readonly shares: readonly Float64Array[];
}

/**
 * The Aalen-Johansen estimate of competing ends (Aalen & Johansen 1978): unlike one minus Kaplan-Meier for each end
 * alone, the shares and what remains add up to one.
 *
 * @param ends 0: censored; otherwise the number of the end, from 1
 * @param count how many ends there are
 */
export function aalenJohansen(
  times: ArrayLike<number>,
  ends: ArrayLike<number>,
  count: number,
): CumulativeIncidence {
  const order = ascending(times);
  const at: number[] = [];
  const shares: number[][] = Array.from({ length: count }, () => []);
  const reached = new Float64Array(count);
  let remaining = 1;
  for (let place = 0; place < order.length; ) {
    const time = times[int32At(order, place)] ?? nothingAt(times, int32At(order, place));
    const atRisk = order.length - place;
    const came = new Int32Array(count + 1);
    for (; place < order.length && times[int32At(order, place)] === time; place++)
      addInt32(came, ends[int32At(order, place)] ?? nothingAt(ends, int32At(order, place)), 1);
    const ended = came.reduce((sum, many) => sum + many) - int32At(came, 0);
    if (ended === 0) continue;
    for (let end = 0; end < count; end++) {
      addFloat64(reached, end, (remaining * int32At(came, end + 1)) / atRisk);
      entryAt(shares, end).push(float64At(reached, end));
    }
    remaining *= 1 - ended / atRisk;
    at.push(time);
  }
  return { times: Float64Array.from(at), shares: shares.map(each => Float64Array.from(each)) };
}

/** The share of the end by a time. */
export function incidenceBy({ times, shares }: CumulativeIncidence, end: number, time: number): number {
  const step = stepAt({ times }, time);
  return step < 0 ? 0 : float64At(entryAt(shares, end - 1), step);
}

function ascending(times: ArrayLike<number>): Int32Array {
  return Int32Array.from(times, (_, index) => index).sort(
    (a, b) => (times[a] ?? nothingAt(times, a)) - (times[b] ?? nothingAt(times, b)) || a - b,
  );
}
