/**
 * Incidents that a plan is measured on: located, passing the filters, in the period; whether a base was there on their
 * date does not matter, because a plan asks what would be in reach. Columns of `count` entries.
 */
export interface Demand {
  readonly count: number;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** Kilometres. */
  readonly radiusKm: Float32Array;
  /** What each counts; people can be fractions. */
  readonly fatalities: Int32Array | Float64Array;
  readonly day: Int32Array;
  /** Index into `PERPETRATORS`. */
  readonly perpetrator: Uint8Array;
}

/** What comes within reach or falls out of it; each figure with its band. */
export interface ReachFigure {
  readonly nominal: number;
  readonly certain: number;
  readonly possible: number;
}

/** People of the population grid by the centres of its cells; without a band, because the grid gives none. */
export interface PeopleChange {
  /** People of the grid in all: the denominator. */
  readonly total: number;
  readonly before: number;
  readonly after: number;
  readonly reached: number;
  readonly exposed: number;
}

/** Reach of a scenario against the baseline. Net = reached - exposed. */
export interface ReachChange {
  /** Incidents of the demand in all: the denominator. */
  readonly incidents: number;
  readonly fatalities: number;
  readonly before: { readonly incidents: ReachFigure; readonly fatalities: ReachFigure };
  readonly after: { readonly incidents: ReachFigure; readonly fatalities: ReachFigure };
  /** Not in reach before, in reach now. */
  readonly reached: { readonly incidents: ReachFigure; readonly fatalities: ReachFigure };
  /** In reach before, not in reach now. */
  readonly exposed: { readonly incidents: ReachFigure; readonly fatalities: ReachFigure };
  /** `null`: no population grid is loaded. */
  readonly people: PeopleChange | null;
  /** Nominal incidents newly reached and newly exposed, in the order of `PERPETRATORS`. */
  readonly byPerpetrator: readonly { readonly reached: number; readonly exposed: number }[];
}
