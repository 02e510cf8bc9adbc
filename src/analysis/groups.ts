import type { CoverageColumns, Groups } from '../model/findings.ts';
import { addFloat64, addInt32, float64At, int32At, nothingAt, uint16At } from '../units/at.ts';
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
    const group = int32At(groupAt, place);
    if (group < 0) continue;
    addInt32(incidents, group, 1);
    addFloat64(fatalities, group, int32At(taken.fatalities, place));
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
    const possibleFrom = uint16At(reach.possibleFrom, place);
    if (possibleFrom === never) continue;
    const certainFrom = uint16At(reach.certainFrom, place);
    const group = int32At(groupAt, place);
    if (group < 0) {
      share += certainFrom - possibleFrom;
      continue;
    }
    const nominalFrom = uint16At(reach.nominalFrom, place);
    addInt32(possible, possibleFrom * groupCount + group, 1);
    addInt32(nominal, nominalFrom * groupCount + group, 1);
    addFloat64(covered, nominalFrom * groupCount + group, int32At(fatalities, place));
    addInt32(certain, certainFrom * groupCount + group, 1);
    for (let at = possibleFrom; at < certainFrom; at++)
      addFloat64(shares, at * groupCount + group, float64At(reach.shares, share++));
  }
}

/**
 * The tally of larger groups, each made of some of the groups of a tally.
 *
 * @param groupOf the larger group of each group
 */
export function mergeTally(tally: Tally, groupOf: Int32Array, groupCount: number): Tally {
  const merged = emptyTally(groupCount, tally.distancesKm);
  for (let group = 0; group < tally.groupCount; group++) {
    const into = int32At(groupOf, group);
    addInt32(merged.incidents, into, int32At(tally.incidents, group));
    addFloat64(merged.fatalities, into, float64At(tally.fatalities, group));
    for (let row = 0; row <= tally.distancesKm.length; row++) {
      const from = row * tally.groupCount + group;
      const to = row * groupCount + into;
      addInt32(merged.nominal, to, int32At(tally.nominal, from));
      addInt32(merged.certain, to, int32At(tally.certain, from));
      addInt32(merged.possible, to, int32At(tally.possible, from));
      addFloat64(merged.covered, to, float64At(tally.covered, from));
      addFloat64(merged.shares, to, float64At(tally.shares, from));
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
    total += int32At(incidents, group);
  }
  return arena.during(() => {
    // The order is by distance, so each group's share of this column comes out sorted.
    const sorted = arena.float64(total);
    distribute(byDistance, ascendingKm, groupAt, next, sorted);
    const medianKm = new Array<number | null>(listed.length);
    const p90Km = new Array<number | null>(listed.length);
    for (let place = 0; place < listed.length; place++) {
      const end = int32At(next, int32At(listed, place));
      const start = end - int32At(incidents, int32At(listed, place));
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
    const group = int32At(groupAt, int32At(byDistance, position));
    if (group < 0) continue;
    into[int32At(next, group)] = float64At(ascendingKm, position);
    addInt32(next, group, 1);
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
      addFloat64(nominal, group, int32At(tally.nominal, start + group));
      addFloat64(certain, group, int32At(tally.certain, start + group));
      addFloat64(possible, group, int32At(tally.possible, start + group));
      addFloat64(covered, group, float64At(tally.covered, start + group));
      expected[group] = float64At(certain, group) + float64At(tally.shares, start + group);
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
  for (let place = 0; place < listed.length; place++)
    picked[place] = column[int32At(listed, place)] ?? nothingAt(column, int32At(listed, place));
  return picked;
}
