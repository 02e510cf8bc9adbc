import type { EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { OutlineFeature } from '../model/source.ts';
import type { MapMeasure } from '../model/view.ts';

/** Everything the live map draws. */
export interface MapScene {
  readonly findings: Findings | null;
  readonly evaluated: EvaluatedIncidents | null;
  readonly mapMeasure: MapMeasure;
  readonly showRings: boolean;
  readonly showLines: boolean;
  readonly showPoints: boolean;
  readonly showTowns: boolean;
  readonly selectedCell: string | null;
  readonly areas: readonly AreaOutline[];
  readonly towns: readonly Town[];
  readonly outlines: readonly OutlineFeature[];
  readonly theme: 'light' | 'dark';
  readonly basemap: File | null;
}

/** What is under the pointer, in pixels from the map's top left corner. */
export interface MapHover {
  readonly x: number;
  readonly y: number;
  /** `index` is into `findings.cells`, `findings.area`, `findings.bases` or the evaluated incidents. */
  readonly target: 'cell' | 'area-cell' | 'base' | 'incident';
  readonly index: number;
}
