/** The best sites found so far and how good they are known to be. */
export interface Placement {
  /** Candidates chosen, ascending. */
  readonly chosen: readonly number[];
  /** Value of the objective: weight covered, distance, or number of sites. */
  readonly value: number;
  /** No choice is better than this. */
  readonly bound: number;
  /** How far the bound is from the value, as a share of the value; 0 when proven, Infinity while nothing is known. */
  readonly gap: number;
  readonly proven: boolean;
}

/** A placement from what was found; a proof makes the value its own bound. */
export function placementOf(
  chosen: readonly number[],
  value: number,
  bound: number,
  proven: boolean,
): Placement {
  const limit = proven ? value : bound;
  const distance = limit === value ? 0 : Math.abs(limit - value);
  return {
    chosen: [...chosen].sort((a, b) => a - b),
    value,
    bound: limit,
    gap: distance === 0 ? 0 : value > 0 ? distance / value : Number.POSITIVE_INFINITY,
    proven,
  };
}

export interface PlaceOptions {
  readonly timeLimitSeconds: number;
  /** A choice to begin from, from a problem that was much the same. */
  readonly start?: readonly number[];
  /** Gets every improvement of value or bound. */
  readonly onProgress?: (placement: Placement) => void;
}
