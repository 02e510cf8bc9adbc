import type { MapBounds } from '../model/cartography/map-bounds.ts';
import type { MapHover, MapScene } from './scene.ts';

export interface MapCamera {
  readonly longitude: number;
  readonly latitude: number;
  readonly zoom: number;
  /** Degrees clockwise from north that are up. */
  readonly bearing: number;
}

export interface LiveMapCallbacks {
  onHover(hover: MapHover | null): void;
  onClick(target: MapHover | null): void;
  onContextLost(): void;
  onContextRestored(): void;
  onMove(view: MapCamera & { readonly metresPerPixelAtCentre: number }): void;
  /** The user's basemap is shown, with the credit it asks for, or cannot be read; `null`: there is none. */
  onBasemap(basemap: { readonly credit: string } | 'unreadable' | null): void;
}

export interface LiveMap {
  update(scene: MapScene): void;
  flyTo(target: { readonly longitude: number; readonly latitude: number; readonly zoom: number }): void;
  fitBounds(bounds: MapBounds): void;
  zoomBy(levels: number): void;
  faceNorth(): void;
  /** Names the drawing for those who cannot see it. */
  describe(label: string, describedBy: string): void;
  destroy(): void;
}
