/** What to measure when data has just been loaded: the mission, the countries its record speaks of, and their outlines. */
export interface Suggestion {
  readonly mission: string | null;
  readonly countries: readonly string[];
  readonly area: readonly string[];
}

/** Two sources that tell of the same violence: an event that stands in both would count twice. */
export interface Overlap {
  readonly sourceIds: readonly [string, string];
  /** Days on which both tell of incidents. */
  readonly first: number;
  readonly last: number;
  /** Countries that both name; empty: their places tell. */
  readonly countries: readonly string[];
}

/** What the loaded data offers to choose from. */
export interface Choices {
  readonly missions: readonly { readonly name: string; readonly bases: number }[];
  readonly countries: readonly { readonly name: string; readonly incidents: number }[];
  readonly actors: readonly { readonly name: string; readonly incidents: number }[];
  /** Sources with incidents that an earlier source has too; each event counts once. */
  readonly repeats: readonly { readonly sourceId: string; readonly incidents: number }[];
  /** Pairs of loaded sources that tell of the same violence, whether or not both count. */
  readonly overlaps: readonly Overlap[];
  /** First and last day of the loaded incidents that are dated to a month or better; `null` when there is none. */
  readonly days: { readonly first: number; readonly last: number } | null;
}
