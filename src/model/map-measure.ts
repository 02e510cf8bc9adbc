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
