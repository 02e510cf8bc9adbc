/** What to measure when data has just been loaded: the mission, the countries its record speaks of, and their outlines. */
export interface Suggestion {
  readonly mission: string | null;
  readonly countries: readonly string[];
  readonly area: readonly string[];
}

/** What the loaded data offers to choose from. */
export interface Choices {
  readonly missions: readonly { readonly name: string; readonly bases: number }[];
  readonly countries: readonly { readonly name: string; readonly incidents: number }[];
  readonly actors: readonly { readonly name: string; readonly incidents: number }[];
  /** Sources with incidents that an earlier source has too; each event counts once. */
  readonly repeats: readonly { readonly sourceId: string; readonly incidents: number }[];
  /** First and last day of the loaded incidents that are dated to a month or better; `null` when there is none. */
  readonly days: { readonly first: number; readonly last: number } | null;
}
