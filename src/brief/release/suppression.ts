import { entryAt } from '../../units/at.ts';
/** What is told of a cell: everything; that it has few incidents; nothing, to protect one that has few. */
export type CellState = 'shown' | 'few' | 'withheld';

/** Counts of cells, as columns of one length. */
export interface CellCounts {
  readonly incidents: readonly number[];
  readonly fatalities: readonly number[];
  /** Incidents not within the chosen distance. */
  readonly uncovered: readonly number[];
  readonly uncoveredFatalities: readonly number[];
}

/**
 * The threshold that is kept to. Fewer than 2 incidents means exactly 1, so that a threshold of 2 would tell what it
 * is meant to hide; it is taken as 3.
 */
export function effectiveThreshold(smallestCount: number): number {
  return smallestCount === 2 ? 3 : smallestCount;
}

/**
 * Which cells are shown when those with fewer than `threshold` incidents are to be told only as "1 to threshold - 1".
 * The totals over all cells (incidents, fatalities, uncovered) stay public, so further cells are withheld, fewest
 * incidents first, until no count of a cell that is not shown can be had by subtraction (complementary suppression;
 * Cox 1980, "Suppression methodology and statistical disclosure control", JASA 75). `null`: no choice of cells
 * protects them, and no cell at all may be shown.
 */
export function suppress(counts: CellCounts, threshold: number): readonly CellState[] | null {
  const states = counts.incidents.map((count): CellState => (count < threshold ? 'few' : 'shown'));
  if (!states.includes('few')) return states;
  const candidates = counts.incidents
    .map((count, index) => ({ count, index }))
    .filter(({ count }) => count >= threshold)
    .sort((one, other) => one.count - other.count || one.index - other.index);
  const hidden = startingWith(counts, states, threshold);
  for (const { index } of candidates) {
    if (isProtected(hidden)) return states;
    states[index] = 'withheld';
    hide(hidden, counts, index, threshold);
  }
  return isProtected(hidden) ? states : null;
}

/** Sums over the cells that are not shown. */
interface Hidden {
  few: number;
  withheld: number;
  /** Incidents beyond the least that the bands allow, and short of the most. */
  above: number;
  below: number;
  fatalities: number;
  uncovered: number;
  readonly allFatalities: number;
  readonly allUncovered: number;
}

function startingWith(counts: CellCounts, states: readonly CellState[], threshold: number): Hidden {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const hidden: Hidden = {
    few: 0,
    withheld: 0,
    above: 0,
    below: 0,
    fatalities: 0,
    uncovered: 0,
    allFatalities: sum(counts.fatalities),
    allUncovered: sum(counts.uncovered),
  };
  states.forEach((state, index) => {
    if (state === 'few') hide(hidden, counts, index, threshold);
  });
  return hidden;
}

function hide(hidden: Hidden, counts: CellCounts, index: number, threshold: number): void {
  const incidents = entryAt(counts.incidents, index);
  if (incidents < threshold) {
    hidden.few++;
    hidden.above += incidents - 1;
    hidden.below += threshold - 1 - incidents;
  } else {
    hidden.withheld++;
    hidden.above += incidents - threshold;
  }
  hidden.fatalities += entryAt(counts.fatalities, index);
  hidden.uncovered += entryAt(counts.uncovered, index);
}

/**
 * Whether subtraction leaves every hidden count open. At least two cells share what is hidden; their incidents are
 * neither the least nor the most that the bands allow (a withheld cell has no most); and a sum of nothing, which would
 * tell that each has nothing, is hidden only where the total of all cells tells it anyway.
 */
function isProtected(hidden: Hidden): boolean {
  if (hidden.few + hidden.withheld < 2 || hidden.above === 0) return false;
  if (hidden.withheld === 0 && hidden.below === 0) return false;
  if (hidden.fatalities === 0 && hidden.allFatalities > 0) return false;
  return hidden.uncovered > 0 || hidden.allUncovered === 0;
}
