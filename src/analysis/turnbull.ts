import { addFloat64, entryAt, float64At, nothingAt } from '../units/at.ts';
/** Probability that an event seen only between two looks came in `(left, right]`; `right` Infinity: after the last look. */
export interface TurnbullMass {
  readonly left: number;
  readonly right: number;
  readonly mass: number;
}

/** The estimate for events known only to lie between two times. */
export interface TurnbullEstimate {
  /** The intervals that can hold any, in order; where within one the event came, the data do not say. */
  readonly masses: readonly TurnbullMass[];
  readonly logLikelihood: number;
}

/** The steps end where no mass can gain: the largest gradient exceeds the number watched by less than this share. */
const GRADIENT_TOLERANCE = 1e-9;
const MOST_STEPS = 50_000;

/**
 * The non-parametric maximum-likelihood estimate where each event is known to lie in `(left, right]` (Turnbull 1976),
 * exact where both are the same, censored where `right` is Infinity. Found by self-consistency; that it is the maximum is
 * decided by the gradient (Gentleman & Geyer 1994).
 *
 * @param left one for each that was watched
 * @param right not before its `left`
 */
export function turnbull(left: ArrayLike<number>, right: ArrayLike<number>): TurnbullEstimate {
  const intervals = innermost(left, right);
  const count = left.length;
  if (count === 0 || intervals.length === 0) return { masses: [], logLikelihood: 0 };
  const spans = Array.from({ length: count }, (_, one) =>
    spanOf(intervals, left[one] ?? nothingAt(left, one), right[one] ?? nothingAt(right, one)),
  );
  let mass = new Float64Array(intervals.length).fill(1 / intervals.length);
  for (let step = 0; step < MOST_STEPS; step++) {
    const gradient = gradientOf(spans, mass);
    if (gradient.every(slope => slope <= count * (1 + GRADIENT_TOLERANCE))) break;
    mass = mass.map((share, interval) => (share * float64At(gradient, interval)) / count);
  }
  const logLikelihood = spans.reduce((sum, span) => sum + Math.log(within(span, mass)), 0);
  const masses = intervals.map((interval, index) => ({ ...interval, mass: float64At(mass, index) }));
  return { masses: masses.filter(each => each.mass > 1e-9), logLikelihood };
}

/** The share that must have come by a time (`least`) and the share that can have (`most`). */
export function turnbullBy(
  { masses }: Pick<TurnbullEstimate, 'masses'>,
  time: number,
): { readonly least: number; readonly most: number } {
  let least = 0;
  let most = 0;
  for (const { left, right, mass } of masses) {
    if (right <= time) least += mass;
    if (left < time || right <= time) most += mass;
  }
  return { least, most };
}

/**
 * Only between a left end and the right end that follows with no other end between them can the estimate put mass. At
 * one time, an interval that ends there holds it and one that begins there does not, but for an exact time, which begins
 * and ends in itself.
 */
function innermost(left: ArrayLike<number>, right: ArrayLike<number>): { left: number; right: number }[] {
  // Order at one time: right ends of longer intervals, then left ends of longer ones, but an exact time is `[t, t]`:
  // its left end comes before any right end at t.
  const ends: { time: number; rank: number; isLeft: boolean }[] = [];
  for (let one = 0; one < left.length; one++) {
    const isExact = left[one] === right[one];
    ends.push({ time: left[one] ?? nothingAt(left, one), rank: isExact ? 0 : 2, isLeft: true });
    ends.push({ time: right[one] ?? nothingAt(right, one), rank: 1, isLeft: false });
  }
  ends.sort((a, b) => a.time - b.time || a.rank - b.rank);
  return ends.flatMap((end, place) => {
    const next = ends[place + 1];
    return end.isLeft && next && !next.isLeft ? [{ left: end.time, right: next.time }] : [];
  });
}

/** First (included) and last (excluded) of the innermost intervals that lie within one that was seen. */
function spanOf(intervals: readonly { left: number; right: number }[], left: number, right: number) {
  const isExact = left === right;
  const within = (interval: { left: number; right: number }) =>
    interval.right <= right &&
    (isExact ? interval.left >= left : interval.left >= left && interval.right > left);
  const first = intervals.findIndex(within);
  let end = first;
  while (end < intervals.length && within(entryAt(intervals, end))) end++;
  return { first, end };
}

type Span = ReturnType<typeof spanOf>;

function within({ first, end }: Span, mass: Float64Array): number {
  let sum = 0;
  for (let interval = first; interval < end; interval++) sum += float64At(mass, interval);
  return sum;
}

function gradientOf(spans: readonly Span[], mass: Float64Array): Float64Array {
  const gradient = new Float64Array(mass.length);
  for (const span of spans) {
    const share = 1 / within(span, mass);
    for (let interval = span.first; interval < span.end; interval++) addFloat64(gradient, interval, share);
  }
  return gradient;
}
