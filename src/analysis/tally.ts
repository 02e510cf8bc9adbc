import type { Arena } from './arena.ts';
import type { Reach } from './reach.ts';
import type { TakenIncidents } from './take.ts';

/** What sums by group are made of. */
export interface GroupInput {
  readonly taken: TakenIncidents;
  readonly reach: Reach;
  /** Distances in ascending order. */
  readonly ascendingKm: Float64Array;
  readonly arena: Arena;
}

/**
 * Sums by group. Those for each distance hold at `distance * groupCount + group` what is added from that distance on:
 * the figure at a distance is the sum up to it. After the last distance comes what no distance covers.
 */
export interface Tally {
  readonly groupCount: number;
  readonly distancesKm: readonly number[];
  readonly incidents: Int32Array;
  readonly fatalities: Float64Array;
  readonly nominal: Int32Array;
  readonly certain: Int32Array;
  readonly possible: Int32Array;
  /** Fatalities in nominally covered incidents. */
  readonly covered: Float64Array;
  /** Sum of the shares of discs not certainly within the distance; not to be summed up over distances. */
  readonly shares: Float64Array;
}

/**
 * Sums up incidents by group. Shares are added in the order of the columns, along the curve through space.
 *
 * @param groupAt group of each incident, -1 for none
 */
export function tallyOf(
  { taken, reach }: Pick<GroupInput, 'taken' | 'reach'>,
  groupAt: Int32Array,
  groupCount: number,
): Tally {
  const tally = emptyTally(groupCount, reach.distancesKm);
  const { incidents, fatalities } = tally;
  for (let place = 0; place < taken.count; place++) {
    const group = groupAt[place];
    if (group < 0) continue;
    incidents[group]++;
    fatalities[group] += taken.fatalities[place];
  }
  addReach(tally, taken, reach, groupAt);
  return tally;
}

function addReach(
  { groupCount, nominal, certain, possible, covered, shares }: Tally,
  { count, fatalities }: TakenIncidents,
  reach: Reach,
  groupAt: Int32Array,
): void {
  const never = reach.distancesKm.length;
  let share = 0;
  for (let place = 0; place < count; place++) {
    const possibleFrom = reach.possibleFrom[place];
    if (possibleFrom === never) continue;
    const certainFrom = reach.certainFrom[place];
    const group = groupAt[place];
    if (group < 0) {
      share += certainFrom - possibleFrom;
      continue;
    }
    const nominalFrom = reach.nominalFrom[place];
    possible[possibleFrom * groupCount + group]++;
    nominal[nominalFrom * groupCount + group]++;
    covered[nominalFrom * groupCount + group] += fatalities[place];
    certain[certainFrom * groupCount + group]++;
    for (let at = possibleFrom; at < certainFrom; at++)
      shares[at * groupCount + group] += reach.shares[share++];
  }
}

/**
 * The tally of larger groups, each made of some of the groups of a tally.
 *
 * @param groupOf the larger group of each group
 */
export function mergeTally(tally: Tally, groupOf: ArrayLike<number>, groupCount: number): Tally {
  const merged = emptyTally(groupCount, tally.distancesKm);
  for (let group = 0; group < tally.groupCount; group++) {
    const into = groupOf[group];
    merged.incidents[into] += tally.incidents[group];
    merged.fatalities[into] += tally.fatalities[group];
    for (let row = 0; row <= tally.distancesKm.length; row++) {
      const from = row * tally.groupCount + group;
      const to = row * groupCount + into;
      merged.nominal[to] += tally.nominal[from];
      merged.certain[to] += tally.certain[from];
      merged.possible[to] += tally.possible[from];
      merged.covered[to] += tally.covered[from];
      merged.shares[to] += tally.shares[from];
    }
  }
  return merged;
}

function emptyTally(groupCount: number, distancesKm: readonly number[]): Tally {
  const size = groupCount * (distancesKm.length + 1);
  return {
    groupCount,
    distancesKm,
    incidents: new Int32Array(groupCount),
    fatalities: new Float64Array(groupCount),
    nominal: new Int32Array(size),
    certain: new Int32Array(size),
    possible: new Int32Array(size),
    covered: new Float64Array(size),
    shares: new Float64Array(size),
  };
}
