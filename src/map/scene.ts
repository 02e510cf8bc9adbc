import type { DrawnCells } from '../cartography/cell-shapes.ts';
import type { LandShapes } from '../cartography/land-shapes.ts';
import type { BaseFinding, EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { MapChoices } from '../model/map-measure.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { OutlineFeature } from '../model/source.ts';
import { asFinding, type PlanScene, whereNow } from './plan/plan-scene.ts';

/** Everything the live map draws. */
export interface MapScene extends MapChoices {
  readonly findings: Findings | null;
  readonly evaluated: EvaluatedIncidents | null;
  /** The shapes of the cells of `findings`. */
  readonly drawnCells: DrawnCells | null;
  readonly areas: readonly AreaOutline[];
  /** `areas` as they are drawn. */
  readonly land: LandShapes | null;
  readonly towns: readonly Town[];
  readonly outlines: readonly OutlineFeature[];
  readonly theme: 'light' | 'dark';
  readonly basemap: File | null;
  /** `null`: the bases of the findings are drawn. */
  readonly plan: PlanScene | null;
}

/** What is under the pointer, in pixels from the map's top left corner. */
export interface MapHover {
  readonly x: number;
  readonly y: number;
  /** `index` is into `findings.cells`, `findings.area`, `findings.bases`, the evaluated incidents or the plan's cells. */
  readonly target: 'cell' | 'area-cell' | 'base' | 'incident' | 'changed-cell' | 'plan-base';
  readonly index: number;
  /** Of a plan's base: its id. */
  readonly id?: string;
}

export interface MapPlace {
  readonly longitude: number;
  readonly latitude: number;
}

/** The bases that the map names. */
export function namedBases({ plan, findings }: MapScene): readonly BaseFinding[] {
  return plan ? whereNow(plan).map(asFinding) : (findings?.bases ?? []);
}
