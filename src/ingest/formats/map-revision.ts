/** The revision of a published deployment map: `Rev. 34.1` is 34 and 1. */
export interface MapRevision {
  readonly major: number;
  readonly minor: number;
}

/**
 * The revision a map's title names; 0 for a first edition, which names none. A remark that the map was republished later
 * (`Rev. 34.1 (republished as 34.2)`) is about another map. `Rev. 05` is `Rev. 5`, and the `E` of `Rev. 57E` means English.
 */
export function parseMapRevision(title: string): MapRevision {
  const parts = /\brev\.?\s*(\d+)(?:\.(\d+))?/i.exec(title);
  return { major: Number(parts?.[1] ?? 0), minor: Number(parts?.[2] ?? 0) };
}

/** Negative when `a` is the older revision, 0 when both are the same, positive when it is the newer. */
export function compareRevisions(a: MapRevision, b: MapRevision): number {
  return a.major - b.major || a.minor - b.minor;
}
