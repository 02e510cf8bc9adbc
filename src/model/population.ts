/** Where the people of a grid are: in H3 cells, or at the centres that the source gives, in degrees. */
type PopulationPlaces =
  | { readonly by: 'cell'; readonly cells: readonly string[] }
  | { readonly by: 'place'; readonly latitude: Float64Array; readonly longitude: Float64Array };

/** A population grid as it was read: people of each cell (models give fractions), in the order of the places. */
export interface PopulationTable {
  readonly people: Float64Array;
  readonly places: PopulationPlaces;
}

/**
 * The loaded grids as points, in columns of `count` entries. All people of a cell count at its centre: a grid says
 * neither where in a cell they live nor how sure it is, so figures of people are nominal and have no band.
 */
export interface PeopleGrid {
  readonly count: number;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  readonly people: Float64Array;
}
