/** A figure of each cell under the two postures that a plan compares, as columns. */
export interface ByPosture<Value> {
  readonly before: readonly Value[];
  readonly after: readonly Value[];
}

/** Kilometres from the centre of each cell to the nearest base of a posture; `null`: the posture has no base. */
export type PostureDistances = ByPosture<number | null>;

/**
 * What the maps of a plan show: the incidents that it is measured on by cell, whether a base was there on their date or
 * not, and the two postures over them. Columns of one length.
 */
export interface PlanCells {
  /** H3 index of each cell with incidents. */
  readonly cell: readonly string[];
  /** Area of each cell itself, in square kilometres. */
  readonly areaKm2: readonly number[];
  readonly incidents: readonly number[];
  readonly fatalities: readonly number[];
  /** Incidents in reach of a base, nominally, each base with the reach it has. */
  readonly inReach: ByPosture<number>;
  readonly distanceKm: PostureDistances;
  /** To the centres of the cells that were asked for, in their order; `null`: none were. */
  readonly areaDistanceKm: PostureDistances | null;
}
