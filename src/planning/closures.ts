import { addFloat64, entryAt, float64At, nothingAt } from '../units/at.ts';
/**
 * What closing bases exposes (METHODS, section 13). Exposure is told: incidents of the record that no base left would have
 * reached. It predicts no violence.
 */

/** What one base is to the coverage of all. */
export interface BaseWeight {
  /** Weight that only this base covers: also what is lost when it is closed first. */
  readonly sole: number;
  /**
   * Its share of all that is covered: each point split equally among the bases that cover it, which is the Shapley value
   * (Shapley 1953). Shares sum to what is covered.
   */
  readonly share: number;
  /** Lost when it is closed last, all others having gone: all that it covers. */
  readonly last: number;
}

/** Some bases closed together. */
export interface ClosureSet {
  /** Indices of the bases, ascending. */
  readonly closed: readonly number[];
  readonly lost: number;
  /** No other set of as many loses less, or more, whichever was asked. */
  readonly proven: boolean;
}

/** The points that the same bases cover, as one. */
export interface SharedCover {
  /** Indices of the bases, ascending; one at least. */
  readonly bases: readonly number[];
  readonly weight: number;
}

/** Up to so many bases all sets of them are looked at (METHODS, section 13). */
export const MOST_ENUMERATED = 20;

/**
 * Brings points that the same bases cover together, and leaves out those that none covers.
 *
 * @param covers for each base the indices of the points it covers, each once
 * @param weights one for each point, at least 0
 */
export function sharedCovers(
  covers: readonly Int32Array[],
  weights: ArrayLike<number>,
): readonly SharedCover[] {
  const coveredBy = Array.from(weights, (): number[] => []);
  covers.forEach((points, base) => {
    for (const point of points) entryAt(coveredBy, point).push(base);
  });
  const byBases = new Map<string, { bases: readonly number[]; weight: number }>();
  coveredBy.forEach((bases, point) => {
    if (bases.length === 0) return;
    const key = bases.join();
    const known = byBases.get(key);
    if (known) known.weight += weights[point] ?? nothingAt(weights, point);
    else byBases.set(key, { bases, weight: weights[point] ?? nothingAt(weights, point) });
  });
  return [...byBases.values()];
}

/** Weight that at least one base covers. */
export function coveredOf(covers: readonly SharedCover[]): number {
  return covers.reduce((sum, { weight }) => sum + weight, 0);
}

/** What each of `count` bases is to the coverage. */
export function baseWeights(covers: readonly SharedCover[], count: number): readonly BaseWeight[] {
  const found = Array.from({ length: count }, () => ({ sole: 0, share: 0, last: 0 }));
  for (const { bases, weight } of covers) {
    for (const base of bases) {
      entryAt(found, base).last += weight;
      entryAt(found, base).share += weight / bases.length;
      if (bases.length === 1) entryAt(found, base).sole += weight;
    }
  }
  return found;
}

/** Weight that is covered now and would not be once some bases are closed. */
export function lostBy(covers: readonly SharedCover[], closed: ReadonlySet<number>): number {
  return covers.reduce(
    (lost, { bases, weight }) => (bases.every(base => closed.has(base)) ? lost + weight : lost),
    0,
  );
}

/**
 * For every number of closures from 1 to all, the set that loses least and the one that loses most. All sets are looked
 * at: their losses are sums over subsets, found for all at once by adding one base after the other (Yates 1937).
 *
 * @throws RangeError for more than {@link MOST_ENUMERATED} bases
 */
export function extremeClosures(
  covers: readonly SharedCover[],
  count: number,
): { readonly least: readonly ClosureSet[]; readonly most: readonly ClosureSet[] } {
  if (count > MOST_ENUMERATED)
    throw new RangeError(`${count} bases are too many to look at every set of them`);
  const lost = new Float64Array(2 ** count);
  for (const { bases, weight } of covers) addFloat64(lost, maskOf(bases), weight);
  for (let base = 0; base < count; base++) {
    const bit = 1 << base;
    for (let set = 0; set < lost.length; set++)
      if ((set & bit) !== 0) addFloat64(lost, set, float64At(lost, set ^ bit));
  }
  const least: number[] = [];
  const most: number[] = [];
  for (let set = 1; set < lost.length; set++) {
    const size = sizeOf(set) - 1;
    if (least[size] === undefined || float64At(lost, set) < float64At(lost, least[size])) least[size] = set;
    if (most[size] === undefined || float64At(lost, set) > float64At(lost, most[size])) most[size] = set;
  }
  const told = (set: number) => ({ closed: basesIn(set, count), lost: float64At(lost, set), proven: true });
  return { least: least.map(told), most: most.map(told) };
}

/** One base after the other, each time the one that exposes least; of equals the first. Optimal sets need not nest. */
export function leastExposedFirst(
  covers: readonly SharedCover[],
  count: number,
): readonly Omit<ClosureSet, 'proven'>[] {
  const closed = new Set<number>();
  const steps: Omit<ClosureSet, 'proven'>[] = [];
  while (closed.size < count) {
    let next = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let base = 0; base < count; base++) {
      if (closed.has(base)) continue;
      const lost = lostBy(covers, new Set([...closed, base]));
      if (lost >= least) continue;
      least = lost;
      next = base;
    }
    closed.add(next);
    steps.push({ closed: [...closed], lost: least });
  }
  return steps;
}

function maskOf(bases: readonly number[]): number {
  return bases.reduce((mask, base) => mask | (1 << base), 0);
}

function basesIn(set: number, count: number): number[] {
  return Array.from({ length: count }, (_, base) => base).filter(base => (set & (1 << base)) !== 0);
}

function sizeOf(set: number): number {
  let size = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) size++;
  return size;
}
