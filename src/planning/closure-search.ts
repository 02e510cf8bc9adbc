import type { Highs, ModelData } from 'highs';
import { entryAt } from '../units/at.ts';
import { type ClosureSet, coveredOf, lostBy, type SharedCover } from './closures.ts';
import { chosenColumns, sparseRows } from './placement/covering-model.ts';
import { placeSites } from './placement/place.ts';
import { freeChoice } from './placement/site-rules.ts';
import { search } from './placement/solver.ts';

/**
 * As `extremeClosures`, for more bases than all sets of can be looked at: by the solver, each number of closures by
 * itself, and proven only where it says so. Runs until it is done: call it in a worker.
 *
 * @param timeLimitSeconds for each question
 */
export function searchClosures(
  highs: Highs,
  covers: readonly SharedCover[],
  count: number,
  timeLimitSeconds: number,
): { readonly least: readonly ClosureSet[]; readonly most: readonly ClosureSet[] } {
  const sizes = Array.from({ length: count }, (_, index) => index + 1);
  return {
    least: sizes.map(size => leastLost(highs, covers, count, size, timeLimitSeconds)),
    most: sizes.map(size => mostLost(highs, covers, count, size, timeLimitSeconds)),
  };
}

/** To close so many with the least loss is to keep the others with the most coverage. */
function leastLost(
  highs: Highs,
  covers: readonly SharedCover[],
  count: number,
  size: number,
  timeLimitSeconds: number,
): ClosureSet {
  if (size === count) return { closed: all(count), lost: coveredOf(covers), proven: true };
  const points = Array.from({ length: count }, (): number[] => []);
  covers.forEach(({ bases }, point) => {
    for (const base of bases) entryAt(points, base).push(point);
  });
  const kept = placeSites(
    highs,
    {
      objective: 'covering',
      rules: freeChoice(count, count - size),
      weights: Float64Array.from(covers, ({ weight }) => weight),
      covers: points.map(each => Int32Array.from(each)),
      gains: [1],
    },
    { timeLimitSeconds },
  );
  // A base that adds nothing may have been left out: as many as are to stay do stay.
  const closed = all(count)
    .filter(base => !kept.chosen.includes(base))
    .slice(0, size);
  return { closed, lost: lostBy(covers, new Set(closed)), proven: kept.proven };
}

/** What is covered by the same bases is lost once all of them are closed. */
function mostLost(
  highs: Highs,
  covers: readonly SharedCover[],
  count: number,
  size: number,
  timeLimitSeconds: number,
): ClosureSet {
  const result = search(highs, mostLostModel(highs, covers, count, size), {
    timeLimitSeconds,
    start: null,
    onProgress: () => {},
  });
  const found = result.columns ? chosenColumns(result.columns, count) : all(count).slice(0, size);
  return { closed: found, lost: lostBy(covers, new Set(found)), proven: result.proven };
}

/** Columns: one for each base (closed or not), then one for each cover (lost or not); only the closing is integer. */
function mostLostModel(highs: Highs, covers: readonly SharedCover[], count: number, size: number): ModelData {
  const rows = sparseRows();
  rows.add(
    size,
    size,
    all(count),
    all(count).map(() => 1),
  );
  covers.forEach(({ bases }, cover) => {
    for (const base of bases) rows.add(-highs.infinity, 0, [count + cover, base], [1, -1]);
  });
  const numCols = count + covers.length;
  return {
    ...rows.build(numCols),
    numCols,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [...all(count).map(() => 0), ...covers.map(({ weight }) => weight)],
    colLower: new Array<number>(numCols).fill(0),
    colUpper: new Array<number>(numCols).fill(1),
    integrality: new Int32Array(numCols).fill(1, 0, count),
  };
}

const all = (count: number) => Array.from({ length: count }, (_, base) => base);
