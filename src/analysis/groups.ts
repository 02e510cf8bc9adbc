import type { CoverageColumns, Groups } from '../model/findings.ts';
import type { Arena } from './arena.ts';
import { quantileOfSorted } from './columns.ts';
import type { Reach } from './coverage.ts';
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

/**
 * The findings of groups from their sums.
 *
 * @param groupAt group of each incident, -1 for none
 * @param listed the groups to tell of, in their order
 */
export function groupsOf(input: GroupInput, groupAt: Int32Array, tally: Tally, listed: Int32Array): Groups {
  return {
    incidents: pick(tally.incidents, listed),
    fatalities: pick(tally.fatalities, listed),
    ...quantilesOf(input, groupAt, tally.incidents, listed),
    coverage: coverageOf(tally, listed),
  };
}

/** The findings of one group that holds every incident. */
export function groupOfAll({ ascendingKm }: GroupInput, tally: Tally): Groups {
  const at = (probability: number) => [quantileOfSorted(ascendingKm, 0, ascendingKm.length, probability)];
  return {
    incidents: [...tally.incidents],
    fatalities: [...tally.fatalities],
    medianKm: at(0.5),
    p90Km: at(0.9),
    coverage: coverageOf(tally, new Int32Array(1)),
  };
}

function quantilesOf(
  { taken: { byDistance }, ascendingKm, arena }: GroupInput,
  groupAt: Int32Array,
  incidents: Int32Array,
  listed: Int32Array,
): Pick<Groups, 'medianKm' | 'p90Km'> {
  const next = new Int32Array(incidents.length);
  let total = 0;
  for (let group = 0; group < incidents.length; group++) {
    next[group] = total;
    total += incidents[group];
  }
  return arena.during(() => {
    // The order is by distance, so each group's share of this column comes out sorted.
    const sorted = arena.float64(total);
    distribute(byDistance, ascendingKm, groupAt, next, sorted);
    const medianKm = new Array<number | null>(listed.length);
    const p90Km = new Array<number | null>(listed.length);
    for (let place = 0; place < listed.length; place++) {
      const end = next[listed[place]];
      const start = end - incidents[listed[place]];
      medianKm[place] = quantileOfSorted(sorted, start, end, 0.5);
      p90Km[place] = quantileOfSorted(sorted, start, end, 0.9);
    }
    return { medianKm, p90Km };
  });
}

function distribute(
  byDistance: Int32Array,
  ascendingKm: Float64Array,
  groupAt: Int32Array,
  next: Int32Array,
  into: Float64Array,
): void {
  for (let position = 0; position < byDistance.length; position++) {
    const group = groupAt[byDistance[position]];
    if (group >= 0) into[next[group]++] = ascendingKm[position];
  }
}

function coverageOf(tally: Tally, listed: Int32Array): readonly CoverageColumns[] {
  const nominal = new Float64Array(tally.groupCount);
  const certain = new Float64Array(tally.groupCount);
  const possible = new Float64Array(tally.groupCount);
  const covered = new Float64Array(tally.groupCount);
  const expected = new Float64Array(tally.groupCount);
  return tally.distancesKm.map((km, row) => {
    const start = row * tally.groupCount;
    for (let group = 0; group < tally.groupCount; group++) {
      nominal[group] += tally.nominal[start + group];
      certain[group] += tally.certain[start + group];
      possible[group] += tally.possible[start + group];
      covered[group] += tally.covered[start + group];
      expected[group] = certain[group] + tally.shares[start + group];
    }
    return {
      km,
      nominal: pick(nominal, listed),
      certain: pick(certain, listed),
      possible: pick(possible, listed),
      expected: pick(expected, listed),
      fatalities: pick(covered, listed),
    };
  });
}

/** As a list of numbers, which is what findings are made of. */
function pick(column: Int32Array | Float64Array, listed: Int32Array): number[] {
  const picked = new Array<number>(listed.length);
  for (let place = 0; place < listed.length; place++) picked[place] = column[listed[place]];
  return picked;
}
