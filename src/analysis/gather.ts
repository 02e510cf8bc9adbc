/** `column[order[position]]` for every position. A plain loop: this runs over every incident at each change of a filter. */
export function gather(column: ArrayLike<number>, order: Int32Array): Int32Array {
  const gathered = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++) gathered[position] = column[order[position]];
  return gathered;
}

/** The same for columns of fractions. */
export function gatherFractions(column: ArrayLike<number>, order: Int32Array): Float64Array {
  const gathered = new Float64Array(order.length);
  for (let position = 0; position < order.length; position++) gathered[position] = column[order[position]];
  return gathered;
}

/** The entries of `order` that are marked 1, in their order. */
export function keepMarked(order: Int32Array, marked: Uint8Array): Int32Array {
  const kept = new Int32Array(order.length);
  let length = 0;
  for (let position = 0; position < order.length; position++) {
    if (marked[order[position]] === 1) kept[length++] = order[position];
  }
  return kept.subarray(0, length);
}

/** The integers from 0 up to, not including, `count`. */
export function indicesUpTo(count: number): Int32Array {
  const indices = new Int32Array(count);
  for (let index = 0; index < count; index++) indices[index] = index;
  return indices;
}
