import type { OutlineGeometry } from './outline-geometry.ts';

/** A named town, to say where something is. */
export interface Town {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** People; 0 where the source does not say. */
  readonly population: number;
}

/** The outline of a country or mission area, in the form of {@link OutlineGeometry}. */
export interface AreaOutline {
  /** Unique among all outlines offered: `world-atlas:140`, `exercise:coast`. */
  readonly id: string;
  readonly name: string;
  readonly polygons: Extract<OutlineGeometry, { readonly polygons: unknown }>['polygons'];
}
