/** What the cells of a map show. */
export const MAP_MEASURES = [
  'incidents',
  'fatalities',
  'density',
  'distance',
  'gaps',
  'violence-presence',
] as const;
export type MapMeasure = (typeof MAP_MEASURES)[number];

/** What the map shows, as it is chosen. */
export interface MapChoices {
  readonly mapMeasure: MapMeasure;
  readonly showRings: boolean;
  readonly showLines: boolean;
  readonly showPoints: boolean;
  readonly showTowns: boolean;
  /** H3 index of the selected cell, whose card is open; `null`: none. */
  readonly selectedCell: string | null;
}
