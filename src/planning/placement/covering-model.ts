import type { Highs, ModelData } from 'highs';
import type { CoveringProblem } from './covering.ts';
import type { SiteRules } from './site-rules.ts';
import { type SparseRows, sparseRows } from './sparse-rows.ts';

/**
 * The covering problem as a mixed-integer program. Columns: one per candidate (chosen or not), then one per demand
 * point and gain (covered that many times or not). Only the choice is integer: coverage follows from it.
 */
export function coveringModel(highs: Highs, { rules, weights, covers, gains }: CoveringProblem): ModelData {
  const rows = sparseRows();
  addSiteRules(rows, rules);
  const coveredBy: number[][] = Array.from(weights, () => []);
  covers.forEach((points, candidate) => {
    for (const point of points) coveredBy[point].push(candidate);
  });
  const colCost: number[] = new Array<number>(rules.candidates).fill(0);
  coveredBy.forEach((candidates, point) => {
    const depth = Math.min(gains.length, candidates.length);
    const columns = Array.from({ length: depth }, (_, k) => colCost.push(weights[point] * gains[k]) - 1);
    rows.add(
      -highs.infinity,
      0,
      [...columns, ...candidates],
      [...columns.map(() => 1), ...candidates.map(() => -1)],
    );
  });
  return {
    ...rows.build(colCost.length),
    ...choiceColumns(rules, colCost.length),
    numCols: colCost.length,
    sense: highs.constants.objectiveSense.maximize,
    colCost,
  };
}

/** At most so many sites, at most one of a conflicting pair, at most so many of a group. */
function addSiteRules(rows: SparseRows, rules: SiteRules): void {
  const all = Array.from({ length: rules.candidates }, (_, candidate) => candidate);
  const atMost = (most: number, members: readonly number[]) =>
    rows.add(
      0,
      most,
      members,
      members.map(() => 1),
    );
  atMost(rules.sites, all);
  for (const pair of rules.conflicts) atMost(1, pair);
  for (const { members, most } of rules.groups) atMost(most, members);
}

/** Bounds and kinds of columns: candidates are 0 or 1, fixed where kept or refused; the others lie between. */
function choiceColumns(
  rules: SiteRules,
  columnCount: number,
): Pick<ModelData, 'colLower' | 'colUpper' | 'integrality'> {
  const colLower = new Array<number>(columnCount).fill(0);
  const colUpper = new Array<number>(columnCount).fill(1);
  const integrality = new Int32Array(columnCount).fill(1, 0, rules.candidates);
  for (const candidate of rules.keep) colLower[candidate] = 1;
  for (const candidate of rules.refuse) colUpper[candidate] = 0;
  return { colLower, colUpper, integrality };
}
