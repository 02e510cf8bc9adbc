import { gridDisk } from 'h3-js';
import { entryAt, nothingAt } from '../units/at.ts';

/** What is looked at: cells of one resolution, and what each counts. */
export interface CellCounts {
  /** H3 indices of the whole area looked at, with or without incidents. */
  readonly cells: readonly string[];
  /** Incidents in each cell. */
  readonly incidents: ArrayLike<number>;
  /** What incidents are expected to be spread by, above 0: square kilometres, or people. */
  readonly exposure: ArrayLike<number>;
}

/** One cell and its neighbours against chance. */
export interface HotCell {
  readonly cell: string;
  readonly incidentsHere: number;
  /** In the cell and in those of its ring that belong to the area. */
  readonly inNeighbourhood: number;
  /** How many would be there if incidents fell by exposure alone. */
  readonly expected: number;
  /** Chance of so many or more, by exposure alone; not corrected for the number of cells. */
  readonly p: number;
}

/** What is hot beyond chance. */
export interface HotCells {
  readonly incidents: number;
  readonly cells: number;
  /** The largest `p` still taken as hot; `null`: nothing is hot. */
  readonly critical: number | null;
  /** By `p`, the least likely by chance first. */
  readonly hot: readonly HotCell[];
}

/** Of the cells called hot, at most this share is expected to be so by chance (Benjamini & Hochberg 1995). */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Cells where incidents concentrate beyond chance (METHODS, section 15): the count in a cell and its ring against a
 * binomial of all incidents and the neighbourhood's share of the exposure, one-sided, corrected over all cells. The
 * textbook Gi* with normal p-values finds hot cells in pure noise where counts are as low as here.
 */
export function hotCellsOf({ cells, incidents, exposure }: CellCounts): HotCells {
  const placeOf = new Map(cells.map((cell, place) => [cell, place]));
  const total = Array.from(incidents).reduce((sum, count) => sum + count, 0);
  const wholeExposure = Array.from(exposure).reduce((sum, share) => sum + share, 0);
  const tested = cells.map((cell, place): HotCell => {
    let inNeighbourhood = 0;
    let nearExposure = 0;
    for (const near of gridDisk(cell, 1)) {
      const at = placeOf.get(near);
      if (at === undefined) continue;
      inNeighbourhood += incidents[at] ?? nothingAt(incidents, at);
      nearExposure += exposure[at] ?? nothingAt(exposure, at);
    }
    const share = nearExposure / wholeExposure;
    return {
      cell,
      incidentsHere: incidents[place] ?? nothingAt(incidents, place),
      inNeighbourhood,
      expected: total * share,
      p: binomialUpperTail(total, share, inNeighbourhood),
    };
  });
  const ranked = tested.sort((a, b) => a.p - b.p || (a.cell < b.cell ? -1 : 1));
  const count = discoveries(ranked.map(({ p }) => p));
  return {
    incidents: total,
    cells: cells.length,
    critical: count === 0 ? null : entryAt(ranked, count - 1).p,
    hot: ranked.slice(0, count),
  };
}

/**
 * How many of some p-values, given in ascending order, are discoveries at {@link FALSE_DISCOVERY_RATE}: up to the last one
 * that is at most its rank's share of the rate.
 */
export function discoveries(ascending: readonly number[]): number {
  return (
    ascending.findLastIndex((p, rank) => p <= ((rank + 1) / ascending.length) * FALSE_DISCOVERY_RATE) + 1
  );
}

/** Chance of `least` or more successes in `trials` of probability `share` each. Sums the smaller tail, term by term. */
export function binomialUpperTail(trials: number, share: number, least: number): number {
  if (least <= 0 || share >= 1) return 1;
  if (least > trials || share <= 0) return 0;
  const isUpperTheSmaller = least > trials * share;
  const odds = share / (1 - share);
  let count = isUpperTheSmaller ? least : least - 1;
  let term = Math.exp(logBinomial(trials, share, count));
  let sum = 0;
  while (term > 0 && count >= 0 && count <= trials) {
    sum += term;
    if (term < sum * Number.EPSILON) break;
    term *= isUpperTheSmaller ? ((trials - count) / (count + 1)) * odds : count / (trials - count + 1) / odds;
    count += isUpperTheSmaller ? 1 : -1;
  }
  return isUpperTheSmaller ? sum : 1 - sum;
}

/** Logarithm of the chance of exactly so many successes. */
function logBinomial(trials: number, share: number, count: number): number {
  const fewer = Math.min(count, trials - count);
  let choose = 0;
  for (let factor = 1; factor <= fewer; factor++) choose += Math.log((trials - fewer + factor) / factor);
  return choose + count * Math.log(share) + (trials - count) * Math.log1p(-share);
}
