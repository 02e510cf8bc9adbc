import type { MapBounds } from '../cartography/map-bounds.ts';
import type { PlanDragCallbacks } from './plan/plan-drag.ts';
import type { MapHover, MapPlace, MapScene } from './scene.ts';

export interface MapCamera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** Degrees clockwise from north that are up. */
  readonly bearing: number;
}

export interface LiveMapCallbacks extends PlanDragCallbacks {
  onHover(hover: MapHover | null): void;
  onClick(target: MapHover | null): void;
  /** While a base is being placed or an area is drawn: where. */
  onPlace(place: MapPlace): void;
  onContextLost(): void;
  onContextRestored(): void;
  /** `following`: it moved because another map did. */
  onMove(view: MapCamera & { readonly metresPerPixelAtCentre: number }, following: boolean): void;
  /** The user's basemap is shown, with the credit it asks for, or cannot be read; `null`: there is none. */
  onBasemap(basemap: { readonly credit: string } | 'unreadable' | null): void;
}

export interface LiveMap {
  update(scene: MapScene): void;
  flyTo(target: { readonly longitude: number; readonly latitude: number; readonly zoom: number }): void;
  fitBounds(bounds: MapBounds): void;
  /** Looks where another map looks. */
  follow(camera: MapCamera): void;
  zoomBy(levels: number): void;
  faceNorth(): void;
  /** Names the drawing for those who cannot see it. */
  describe(label: string, describedBy: string): void;
  destroy(): void;
}
