import type { MapMeasure } from '../../model/map-measure.ts';
import type { CellChange } from '../../model/plan-findings.ts';
import type { Locale } from '../../units/locale.ts';
import type { Released } from '../release/released.ts';
import type { ShownGap } from './gap-marks.ts';
import type { SheetInput } from './input.ts';
import type { MapBase } from './map-bases.ts';
import type { Box, Type } from './page.ts';
import type { Say } from './words.ts';

/** One map of a sheet. */
export interface MapRequest {
  readonly input: SheetInput;
  readonly released: Released;
  /** What a map beside it shows, where the two share one legend; `null`: it stands alone. */
  readonly beside: Released | null;
  readonly measure: MapMeasure;
  readonly bases: readonly MapBase[];
  /** Gaps that get a numbered mark, in the order of their table. */
  readonly gaps: readonly ShownGap[];
  /** Cells that a plan brings within reach or lets fall out of it. */
  readonly changes: readonly CellChange[];
  /** Where it stands, with the strip of scale and north under it. */
  readonly box: Box;
  readonly text: number;
  readonly type: Type;
  readonly locale: Locale;
  readonly say: Say;
  /** Tells the maps of a sheet apart. */
  readonly name: string;
}

/** Height of the strip under a map. */
export function stripHeight(text: number): number {
  return text * 1.7;
}

/** The map's frame, without the strip under it. */
export function frameOf({ box, text }: Pick<MapRequest, 'box' | 'text'>): Box {
  return { ...box, height: box.height - stripHeight(text) };
}
