import type { CoveringProblem } from './covering.ts';

/** Columns of the candidates that are chosen. */
export function chosenColumns(columns: Float64Array, candidates: number): readonly number[] {
  const chosen: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    if (columns[candidate] > 0.5) chosen.push(candidate);
  }
  return chosen;
}

/** A choice as values of all columns of the covering model, coverage worked out. */
export function coveringStart(problem: CoveringProblem, chosen: readonly number[]): Float64Array {
  const times = new Int32Array(problem.weights.length);
  const degree = new Int32Array(problem.weights.length);
  for (const points of problem.covers) for (const point of points) degree[point]++;
  for (const candidate of chosen) for (const point of problem.covers[candidate]) times[point]++;
  const columns = new Array<number>(problem.rules.candidates).fill(0);
  for (const candidate of chosen) columns[candidate] = 1;
  times.forEach((count, point) => {
    const depth = Math.min(problem.gains.length, degree[point]);
    for (let k = 0; k < depth; k++) columns.push(k < count ? 1 : 0);
  });
  return Float64Array.from(columns);
}
