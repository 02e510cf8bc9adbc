import { addInt32, int32At, uint32At } from '../units/at.ts';
import type { Arena } from './arena.ts';

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
/** Three digits of 11 bits hold a key of 32. */
const PASSES = 3;

/** Keys and the indices that they had at first. */
interface Keyed {
  readonly keys: Uint32Array;
  readonly order: Int32Array;
}

/**
 * Brings indices into ascending order of their keys; equal keys keep their order. A radix sort: its time grows with the
 * number of keys and nothing else, and a million take a fifth of the time of the engine's own sort. Writes over both.
 *
 * @param keys key of the index at each position of `order`
 * @returns `order`
 */
export function radixOrder(keys: Uint32Array, order: Int32Array, arena: Arena): Int32Array {
  return arena.during(() => {
    const counts = countDigits(keys);
    let sorted: Keyed = { keys, order };
    let free: Keyed = { keys: arena.uint32(keys.length), order: arena.int32(keys.length) };
    for (let pass = 0; pass < PASSES; pass++) {
      const next = counts.subarray(pass * DIGITS, (pass + 1) * DIGITS);
      // Where all keys have the same digit there is nothing to sort by.
      if (next.includes(keys.length)) continue;
      startsFromCounts(next);
      distribute(sorted, pass * DIGIT_BITS, next, free);
      [sorted, free] = [free, sorted];
    }
    if (sorted.order !== order) order.set(sorted.order);
    return order;
  });
}

/** How often each value of each digit occurs, for all passes at once. */
function countDigits(keys: Uint32Array): Int32Array {
  const counts = new Int32Array(PASSES * DIGITS);
  for (let index = 0; index < keys.length; index++) {
    const key = uint32At(keys, index);
    addInt32(counts, key & (DIGITS - 1), 1);
    addInt32(counts, DIGITS + ((key >>> DIGIT_BITS) & (DIGITS - 1)), 1);
    addInt32(counts, 2 * DIGITS + (key >>> (2 * DIGIT_BITS)), 1);
  }
  return counts;
}

function startsFromCounts(counts: Int32Array): void {
  let start = 0;
  for (let digit = 0; digit < counts.length; digit++) {
    const count = int32At(counts, digit);
    counts[digit] = start;
    start += count;
  }
}

function distribute({ keys, order }: Keyed, shift: number, next: Int32Array, into: Keyed): void {
  for (let place = 0; place < keys.length; place++) {
    const key = uint32At(keys, place);
    const digit = (key >>> shift) & (DIGITS - 1);
    const target = int32At(next, digit);
    next[digit] = target + 1;
    into.keys[target] = key;
    into.order[target] = int32At(order, place);
  }
}
