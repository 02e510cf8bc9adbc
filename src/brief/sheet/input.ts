import type { EvaluatedIncidents, Findings } from '../../model/findings.ts';
import type { AreaOutline, Town } from '../../model/place.ts';
import type { PlanCells, PlanFindings, PlanTest } from '../../model/plan-findings.ts';
import type { Scenario } from '../../model/scenario.ts';
import type { SheetSettings } from '../../model/sheet.ts';
import type { OutlineFeature, SourceFormat } from '../../model/source.ts';
import type { Day } from '../../units/day.ts';

/** A source as it is credited on sheets and in method notes. */
export interface SourceCredit {
  readonly fileName: string;
  readonly format: SourceFormat;
  /** References, as they are printed in any language; empty for the user's own tables and for invented data. */
  readonly references: readonly string[];
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly rows: number;
  readonly taken: number;
  readonly leftOut: number;
  readonly refused: number;
  /** Words of a list of incidents that stand for something else than is proposed; left out: none. */
  readonly changedMeanings?: readonly ChangedMeaning[];
  /** Invented data. */
  readonly exercise: boolean;
}

/** A word for events or for an actor, and what the user has said it stands for. */
export interface ChangedMeaning {
  readonly of: 'kind' | 'perpetrator';
  readonly word: string;
  readonly meaning: string;
}

/** The live map as a picture, north up. */
export interface LiveFrame {
  /** `data:image/png;base64,...` or jpeg. */
  readonly dataUrl: string;
  /** CSS pixels of the view, whatever the picture's own resolution. */
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** On the ground for one CSS pixel, at the centre of the view. */
  readonly metresPerPixel: number;
  readonly centre: { readonly longitude: number; readonly latitude: number };
  /** Who made the basemap; '' for none. */
  readonly credit: string;
}

/** A scenario with what it changes. */
export interface PlanInput {
  readonly scenario: Scenario;
  readonly findings: PlanFindings;
  /** What its maps show, at the resolution of the sheet; distances of the area's cells are those of `findings.area`. */
  readonly cells: PlanCells;
  /** Test on later incidents; `null`: not made. */
  readonly test: PlanTest | null;
  /** Day after which incidents were to judge; `null`: no test was asked for. */
  readonly splitDay: Day | null;
}

/** Everything a sheet is made of; the same input makes the same bytes. */
export interface SheetInput {
  readonly settings: SheetSettings;
  /** Measured at cells no finer than `settings.release.resolution`. */
  readonly findings: Findings;
  /** Drawn only where `settings.release.incidentPoints` says so; `null`: not at hand. */
  readonly evaluated: EvaluatedIncidents | null;
  readonly sources: readonly SourceCredit[];
  readonly softwareVersion: string;
  readonly madeOn: Day;
  /** Some of the data is invented. */
  readonly exercise: boolean;
  /** Outlines of all countries. */
  readonly world: readonly AreaOutline[];
  /** Outlines of the area of interest. */
  readonly area: readonly AreaOutline[];
  /** Loaded lines and polygons: coast, provinces, rivers, lakes. */
  readonly outlines: readonly OutlineFeature[];
  readonly towns: readonly Town[];
  /** Takes the place of the drawn map when `settings.frame` is `live`. */
  readonly live: LiveFrame | null;
  /** Needed by the layouts `before-after` and `scenario`. */
  readonly plan: PlanInput | null;
}
