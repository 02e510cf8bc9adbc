/**
 * Lookups that cannot fail: an index that was made for the list it is used on. Where one fails nevertheless, a number
 * would be printed that is none, so it throws. A column of each width has a function of its own, because one function
 * that met them all would read each of them ten times slower; a loop over columns of several widths reads
 * `column[index] ?? nothingAt(column, index)` itself.
 */

/** Says that an index leads nowhere, which is a mistake of this program. */
export function nothingAt(list: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`nothing at ${index} of ${list.length}`);
}

/** The entry of a list at an index. */
export function entryAt<Value>(list: readonly Value[], index: number): Value {
  const entry = list[index];
  return entry === undefined ? nothingAt(list, index) : entry;
}

/** The number at an index of a column of doubles. */
export function float64At(column: Float64Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** The number at an index of a column of single-precision numbers. */
export function float32At(column: Float32Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** The number at an index of a column of signed integers of 32 bits. */
export function int32At(column: Int32Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** The number at an index of a column of integers of 32 bits. */
export function uint32At(column: Uint32Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** The number at an index of a column of integers of 16 bits. */
export function uint16At(column: Uint16Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** The number at an index of a column of integers of 8 bits. */
export function uint8At(column: Uint8Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** The number at an index of a column of signed integers of 8 bits. */
export function int8At(column: Int8Array, index: number): number {
  return column[index] ?? nothingAt(column, index);
}

/** Adds to the number at an index of a list. */
export function addTo(list: number[], index: number, by: number): void {
  list[index] = entryAt(list, index) + by;
}

/** Adds to the number at an index of a column of doubles. */
export function addFloat64(column: Float64Array, index: number, by: number): void {
  column[index] = float64At(column, index) + by;
}

/** Adds to the number at an index of a column of signed integers of 32 bits. */
export function addInt32(column: Int32Array, index: number, by: number): void {
  column[index] = int32At(column, index) + by;
}

/** Adds to the number at an index of a column of integers of 16 bits. */
export function addUint16(column: Uint16Array, index: number, by: number): void {
  column[index] = uint16At(column, index) + by;
}
