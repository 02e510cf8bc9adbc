import type { Highs, ModelData } from 'highs';
import { addInt32, entryAt, float64At, int32At } from '../../units/at.ts';
import type { CoveringProblem } from './problem.ts';
import type { SiteRules } from './site-rules.ts';

/**
 * The covering problem as a mixed-integer program. Columns: one per candidate (chosen or not), then one per demand
 * point and gain (covered that many times or not). Only the choice is integer: coverage follows from it.
 */
export function coveringModel(highs: Highs, { rules, weights, covers, gains }: CoveringProblem): ModelData {
  const rows = sparseRows();
  addSiteRules(rows, rules);
  const coveredBy: number[][] = Array.from(weights, () => []);
  covers.forEach((points, candidate) => {
    for (const point of points) entryAt(coveredBy, point).push(candidate);
  });
  const colCost: number[] = new Array<number>(rules.candidates).fill(0);
  coveredBy.forEach((candidates, point) => {
    const depth = Math.min(gains.length, candidates.length);
    const columns = Array.from(
      { length: depth },
      (_, k) => colCost.push(float64At(weights, point) * entryAt(gains, k)) - 1,
    );
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

/** Columns of the candidates that are chosen. */
export function chosenColumns(columns: Float64Array, candidates: number): readonly number[] {
  const chosen: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    if (float64At(columns, candidate) > 0.5) chosen.push(candidate);
  }
  return chosen;
}

/** A choice as values of all columns of the covering model, coverage worked out. */
export function coveringStart(problem: CoveringProblem, chosen: readonly number[]): Float64Array {
  const times = new Int32Array(problem.weights.length);
  const degree = new Int32Array(problem.weights.length);
  for (const points of problem.covers) for (const point of points) addInt32(degree, point, 1);
  for (const candidate of chosen)
    for (const point of entryAt(problem.covers, candidate)) addInt32(times, point, 1);
  const columns = new Array<number>(problem.rules.candidates).fill(0);
  for (const candidate of chosen) columns[candidate] = 1;
  times.forEach((count, point) => {
    const depth = Math.min(problem.gains.length, int32At(degree, point));
    for (let k = 0; k < depth; k++) columns.push(k < count ? 1 : 0);
  });
  return Float64Array.from(columns);
}

/** A linear program's rows, gathered one by one in the form the solver takes (compressed sparse rows). */
interface SparseRows {
  /** Adds `lower <= sum(values * columns) <= upper`. */
  add(lower: number, upper: number, columns: readonly number[], values: readonly number[]): void;
  build(columnCount: number): {
    numRows: number;
    rowLower: readonly number[];
    rowUpper: readonly number[];
    matrix: {
      format: 'csr';
      numRows: number;
      numCols: number;
      starts: readonly number[];
      indices: readonly number[];
      values: readonly number[];
    };
  };
}

/** An empty set of rows. */
export function sparseRows(): SparseRows {
  const rowLower: number[] = [];
  const rowUpper: number[] = [];
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  return {
    add(lower, upper, columns, coefficients) {
      rowLower.push(lower);
      rowUpper.push(upper);
      for (const column of columns) indices.push(column);
      for (const coefficient of coefficients) values.push(coefficient);
      starts.push(indices.length);
    },
    build: numCols => ({
      numRows: rowLower.length,
      rowLower,
      rowUpper,
      matrix: { format: 'csr', numRows: rowLower.length, numCols, starts, indices, values },
    }),
  };
}
