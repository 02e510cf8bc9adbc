import * as z from 'zod/mini';
import { COARSEST_RESOLUTION, FINEST_RESOLUTION } from '../units/grid.ts';
import { LOCALES, type Locale } from '../units/locale.ts';
import { keptId, keptNote } from './kept-values.ts';
import { madeForField } from './made-for.ts';
import { MAP_MEASURES } from './map-measure.ts';

export const SHEET_LAYOUTS = ['map', 'before-after', 'map-gaps', 'scenario', 'trend'] as const;
export type SheetLayout = (typeof SHEET_LAYOUTS)[number];

export const SHEET_SIZES = ['slide', 'a4-landscape', 'a4-portrait', 'a3-landscape', 'a3-portrait'] as const;
export type SheetSize = (typeof SHEET_SIZES)[number];

/** Handling markings; `none` is a choice too. */
export const MARKINGS = ['none', 'unclassified', 'confidential', 'strictly-confidential'] as const;

/** Cells on an export are no finer than this unless the briefer says so (METHODS, section 8). */
export const FINEST_UNSWITCHED_RESOLUTION = 5;

/** More than any page holds. */
const MOST_SENTENCES = 1000;

export const sheetSettingsSchema = z.object({
  id: keptId,
  layout: z.enum(SHEET_LAYOUTS),
  size: z.enum(SHEET_SIZES),
  locale: z.enum(LOCALES),
  /** `null`: the title that the findings suggest. */
  title: z.nullable(keptNote),
  subtitle: z.nullable(keptNote),
  /** Headline sentences as edited; `null`: those of the findings. */
  sentences: z.nullable(z.array(keptNote).check(z.maxLength(MOST_SENTENCES))),
  /** `null`: not chosen yet; nothing leaves before it is. */
  marking: z.nullable(z.enum(MARKINGS)),
  mapMeasure: z.enum(MAP_MEASURES),
  /** What is drawn on the map. */
  show: z.object({
    rings: z.boolean(),
    towns: z.boolean(),
    rivers: z.boolean(),
    baseNames: z.boolean(),
    gaps: z.boolean(),
  }),
  /** The drawn map, or the live view as it is on the screen. */
  frame: z.enum(['drawn', 'live']),
  /** Each is off because it tells more than a reader outside needs to know. */
  release: z.object({
    /** Finest H3 resolution shown. */
    resolution: z.int().check(z.minimum(COARSEST_RESOLUTION), z.maximum(FINEST_RESOLUTION)),
    baseStrengths: z.boolean(),
    incidentPoints: z.boolean(),
    sourceText: z.boolean(),
    /**
     * Cells with fewer incidents are shown as "1 to k-1". 1: nothing is suppressed; `null`: as the sources of the
     * incidents ask (see `model/small-counts.ts`).
     */
    smallestCount: z.nullable(z.int().check(z.minimum(1), z.maximum(20))),
  }),
  /** Id of the scenario shown; `null`: none. */
  scenario: z.nullable(keptId),
  madeFor: madeForField,
});
/** One sheet as the project remembers it. */
export type SheetSettings = z.infer<typeof sheetSettingsSchema>;

/** Formats of the tables behind a sheet. */
export const TABLE_FORMATS = ['csv', 'geojson', 'kml'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A table as text, ready for a slide or a file: what stands on the sheet, to the letter. */
export interface SheetTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A composed sheet: everything the writers need, and nothing that was switched off. */
export interface Sheet {
  /** One self-contained SVG document; units are millimetres, text is text. */
  readonly svg: string;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
  /** The map alone with its legend, scale and north, for a slide whose text is editable. */
  readonly mapSvg: string;
  readonly mapWidthMillimetres: number;
  readonly mapHeightMillimetres: number;
  readonly locale: Locale;
  readonly title: string;
  readonly subtitle: string;
  readonly sentences: readonly string[];
  readonly tables: readonly SheetTable[];
  readonly marking: string;
  /** Disclaimer, sources and method in whole sentences, for notes and footers. */
  readonly disclaimer: string;
  readonly sources: readonly string[];
  readonly method: readonly string[];
  readonly exerciseStamp: string | null;
}

/** What goes into one document: at least one sheet. */
export type Sheets = readonly [Sheet, ...Sheet[]];
