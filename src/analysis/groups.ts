import type { CoverageColumns, Groups } from '../model/findings.ts';
import { quantileOfSorted } from './quantile.ts';
import type { GroupInput, Tally } from './tally.ts';

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
