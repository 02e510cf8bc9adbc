import { float64At, int32At, nothingAt } from '../units/at.ts';
/** A column of numbers of any width. */
export type Column = Float64Array | Float32Array | Int32Array | Uint32Array | Uint16Array | Uint8Array;

/** Writes `column[order[position]]` to every position of `into`, which is as long as `order`, and gives it back. */
export function gatherInto<Into extends Column>(
  column: ArrayLike<number>,
  order: Int32Array,
  into: Into,
): Into {
  for (let position = 0; position < order.length; position++) {
    const index = int32At(order, position);
    into[position] = column[index] ?? nothingAt(column, index);
  }
  return into;
}

/** `column[order[position]]` for every position. */
export function gather(column: ArrayLike<number>, order: Int32Array): Int32Array {
  return gatherInto(column, order, new Int32Array(order.length));
}

/** The column that {@link gather} would have made `gathered` of, when `order` holds every index once. */
export function scatter(gathered: Int32Array, order: Int32Array): Int32Array {
  const column = new Int32Array(order.length);
  for (let position = 0; position < order.length; position++)
    column[int32At(order, position)] = int32At(gathered, position);
  return column;
}

/** The integers from 0 up to, not including, `count`. */
export function indicesUpTo(count: number): Int32Array {
  const indices = new Int32Array(count);
  for (let index = 0; index < count; index++) indices[index] = index;
  return indices;
}

/** First index of an ascending column whose value is not below the given one; its length when all are. */
export function firstAtLeast(ascending: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? nothingAt(ascending, middle)) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Quantile of values already sorted in ascending order, by linear interpolation between closest ranks (Hyndman & Fan
 * 1996, definition 7; the default of NumPy and R). `null` for no values, and when a rank it needs is infinite.
 *
 * @param start first index (included) of the values in `sorted`
 * @param end last index (excluded)
 */
export function quantileOfSorted(
  sorted: Float64Array,
  start: number,
  end: number,
  probability: number,
): number | null {
  if (end <= start) return null;
  const rank = start + (end - start - 1) * probability;
  const low = Math.floor(rank);
  const share = rank - low;
  const value =
    share === 0
      ? float64At(sorted, low)
      : float64At(sorted, low) + share * (float64At(sorted, low + 1) - float64At(sorted, low));
  return Number.isFinite(value) ? value : null;
}
