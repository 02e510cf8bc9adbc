import type { CoverageColumns, Groups } from '../model/findings.ts';
import { quantileOfSorted } from './quantile.ts';
import type { Reach } from './reach.ts';

/**
 * Evaluated incidents that pass the filters, nearest first, with who is covered at which distance. Every column is in
 * that order, so that the many passes over them read memory from front to back.
 */
export interface Ranked {
  /** Index in the incident table of the incident at each position. */
  readonly order: Int32Array;
  readonly distanceKm: Float64Array;
  readonly radiusKm: Float64Array;
  readonly fatalities: Int32Array;
  readonly day: Int32Array;
  readonly reaches: readonly Reach[];
}

/**
 * Sums up incidents by group.
 *
 * @param groupAt group of the incident at each position of `ranked.order`, -1 for none
 * @param groupCount number of groups; groups without incidents are kept, with zeros and nulls
 */
export function summariseGroups(ranked: Ranked, groupAt: Int32Array, groupCount: number): Groups {
  const incidents = new Array<number>(groupCount).fill(0);
  const fatalities = new Array<number>(groupCount).fill(0);
  const lastDay = new Array<number | null>(groupCount).fill(null);
  for (let position = 0; position < groupAt.length; position++) {
    const group = groupAt[position];
    if (group < 0) continue;
    incidents[group]++;
    fatalities[group] += ranked.fatalities[position];
    const last = lastDay[group];
    if (last === null || last < ranked.day[position]) lastDay[group] = ranked.day[position];
  }
  return {
    incidents,
    fatalities,
    lastDay,
    ...quantiles(ranked, groupAt, incidents),
    coverage: ranked.reaches.map(reach => coverage(ranked, groupAt, groupCount, reach)),
  };
}

function quantiles(
  ranked: Ranked,
  groupAt: Int32Array,
  incidents: readonly number[],
): Pick<Groups, 'medianKm' | 'p90Km'> {
  const ends: number[] = [];
  let total = 0;
  for (const count of incidents) {
    total += count;
    ends.push(total);
  }
  const next = ends.map((end, group) => end - incidents[group]);
  // The order is by distance, so each group's share of this column comes out sorted.
  const sorted = new Float64Array(total);
  for (let position = 0; position < groupAt.length; position++) {
    const group = groupAt[position];
    if (group >= 0) sorted[next[group]++] = ranked.distanceKm[position];
  }
  const at = (probability: number) =>
    ends.map((end, group) => quantileOfSorted(sorted, end - incidents[group], end, probability));
  return { medianKm: at(0.5), p90Km: at(0.9) };
}

function coverage(ranked: Ranked, groupAt: Int32Array, groupCount: number, reach: Reach): CoverageColumns {
  const nominal = new Array<number>(groupCount).fill(0);
  const certain = new Array<number>(groupCount).fill(0);
  const possible = new Array<number>(groupCount).fill(0);
  const expected = new Array<number>(groupCount).fill(0);
  const fatalities = new Array<number>(groupCount).fill(0);
  for (let position = 0; position < reach.end; position++) {
    const group = groupAt[position];
    if (group < 0) continue;
    nominal[group] += reach.nominal[position];
    certain[group] += reach.certain[position];
    possible[group] += reach.possible[position];
    expected[group] += reach.expected[position];
    if (reach.nominal[position] === 1) fatalities[group] += ranked.fatalities[position];
  }
  return { km: reach.km, nominal, certain, possible, expected, fatalities };
}
