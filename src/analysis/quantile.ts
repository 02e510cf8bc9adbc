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
  const value = share === 0 ? sorted[low] : sorted[low] + share * (sorted[low + 1] - sorted[low]);
  return Number.isFinite(value) ? value : null;
}
