/** A named town, to say where something is. */
export interface Town {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** People; 0 where the source does not say. */
  readonly population: number;
}

/** The outline of a country or mission area. Rings are `[longitude, latitude]` in degrees, GeoJSON order. */
export interface AreaOutline {
  /** Unique among all outlines offered: `world-atlas:140`, `exercise:coast`. */
  readonly id: string;
  readonly name: string;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}
