/** A linear program's rows, gathered one by one in the form the solver takes (compressed sparse rows). */
export interface SparseRows {
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
