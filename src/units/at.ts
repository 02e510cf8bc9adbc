/**
 * Lookups that cannot fail: an index that was made for the list it is used on. Where one fails nevertheless, a number
 * would be printed that is none, so it throws. A column of each width has a function of its own, because one function
 * that met them all would read each of them ten times slower.
 */

function nothingAt(index: number, length: number): never {
  throw new RangeError(`nothing at ${index} of ${length}`);
}

/** The entry of a list at an index. */
export function entryAt<Value>(list: readonly Value[], index: number): Value {
  // An entry can be `undefined` itself.
  if (!(index >= 0 && index < list.length)) nothingAt(index, list.length);
  return list[index] as Value;
}

/** The number at an index of a column of signed integers of 32 bits. */
export function int32At(column: Int32Array, index: number): number {
  const value = column[index];
  if (value === undefined) nothingAt(index, column.length);
  return value;
}

/** The number at an index of a column of integers of 32 bits. */
export function uint32At(column: Uint32Array, index: number): number {
  const value = column[index];
  if (value === undefined) nothingAt(index, column.length);
  return value;
}

/** The number at an index of a column of integers of 8 bits. */
export function uint8At(column: Uint8Array, index: number): number {
  const value = column[index];
  if (value === undefined) nothingAt(index, column.length);
  return value;
}
