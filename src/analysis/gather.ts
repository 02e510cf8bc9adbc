/** A column of numbers of any width. */
export type Column = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Writes `column[order[position]]` to every position of `into`, which is as long as `order`, and gives it back. */
export function gatherInto<Into extends Column>(
  column: ArrayLike<number>,
  order: Int32Array,
  into: Into,
): Into {
  for (let position = 0; position < order.length; position++) into[position] = column[order[position]];
  return into;
}

/** `column[order[position]]` for every position. */
export function gather(column: ArrayLike<number>, order: Int32Array): Int32Array {
  return gatherInto(column, order, new Int32Array(order.length));
}

/** The column that {@link gather} would have made `gathered` of, when `order` holds every index once. */
export function scatter(gathered: Int32Array, order: Int32Array): Int32Array {
  const column = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++) column[order[position]] = gathered[position];
  return column;
}

/** The integers from 0 up to, not including, `count`. */
export function indicesUpTo(count: number): Int32Array {
  const indices = new Int32Array(count);
  for (let index = 0; index < count; index++) indices[index] = index;
  return indices;
}
