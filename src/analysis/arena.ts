/**
 * Memory for columns that do not outlive a step. Of a pass over a million numbers most of the time goes into memory
 * that the operating system hands out anew; memory that stays is written ten times faster.
 */
export interface Arena {
  /** Columns of anything: whoever borrows one fills it. */
  float64(length: number): Float64Array;
  int32(length: number): Int32Array;
  uint32(length: number): Uint32Array;
  uint16(length: number): Uint16Array;
  /** Runs a step; the columns that it borrows must not be used after it. */
  during<Result>(step: () => Result): Result;
}

const ALIGNMENT = 8;
const SMALLEST_CHUNK = 2 ** 16;

/** An arena that keeps as much memory as was ever borrowed at one time. */
export function createArena(): Arena {
  let chunk = new ArrayBuffer(0);
  let used = 0;
  let depth = 0;
  /** Borrowed beside the chunk, which was too small; the next one is made large enough. */
  let beyond = 0;

  const take = (bytes: number): { buffer: ArrayBuffer; offset: number } => {
    const size = Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
    if (used + size > chunk.byteLength) {
      beyond += size;
      return { buffer: new ArrayBuffer(size), offset: 0 };
    }
    used += size;
    return { buffer: chunk, offset: used - size };
  };

  return {
    float64(length) {
      const { buffer, offset } = take(length * Float64Array.BYTES_PER_ELEMENT);
      return new Float64Array(buffer, offset, length);
    },
    int32(length) {
      const { buffer, offset } = take(length * Int32Array.BYTES_PER_ELEMENT);
      return new Int32Array(buffer, offset, length);
    },
    uint32(length) {
      const { buffer, offset } = take(length * Uint32Array.BYTES_PER_ELEMENT);
      return new Uint32Array(buffer, offset, length);
    },
    uint16(length) {
      const { buffer, offset } = take(length * Uint16Array.BYTES_PER_ELEMENT);
      return new Uint16Array(buffer, offset, length);
    },
    during(step) {
      const before = used;
      depth++;
      try {
        return step();
      } finally {
        depth--;
        used = before;
        if (depth === 0 && beyond > 0) {
          chunk = new ArrayBuffer(Math.max(SMALLEST_CHUNK, chunk.byteLength + beyond));
          beyond = 0;
        }
      }
    },
  };
}
