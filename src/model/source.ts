import * as z from 'zod/mini';
import type { DeploymentSource } from './deployment.ts';
import { type IncidentTable, PERPETRATORS } from './incidents.ts';
import { sourceWord } from './kept-values.ts';
import { KIND_MEANINGS, LONGEST_VALUE, MOST_MEANINGS, type Noticed } from './noticed.ts';
import type { OutlineGeometry } from './outlines.ts';
import type { AreaOutline, Town } from './place.ts';
import type { PopulationTable } from './population.ts';
import type { Problem, RefusalCounts } from './problem.ts';

/** What a file was recognised as, by its content. */
export const SOURCE_FORMATS = [
  'ucdp-ged',
  'acled-old',
  'acled-2018',
  'acled-2023',
  'geo-pko-1',
  'geo-pko-2',
  'base-list',
  'periodic-bases',
  'incident-list',
  'town-list',
  'population',
  'outlines',
] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** What a column of a table means to the importer of its format. */
export const COLUMN_ROLES = [
  'id',
  'latitude',
  'longitude',
  /** One column that holds both coordinates: "4.36, 18.58", DMS, UTM or MGRS. */
  'coordinates',
  'easting',
  'northing',
  'zone',
  'date',
  'date-end',
  /** Year, month and day of the month in columns of their own; month and day may be missing. */
  'year',
  'month',
  'day',
  'fatalities',
  'kind',
  'perpetrator',
  'actor',
  'country',
  'precision',
  'text',
  'name',
  'mission',
  'opened',
  'closed',
  'strength',
  'base-kind',
  /** People. */
  'population',
  /** H3 index of a cell. */
  'cell',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

const CONTAINERS = ['csv', 'zip', 'xlsx', 'geojson'] as const;
export type Container = (typeof CONTAINERS)[number];

/** Values of one column with what they mean; '' is a blank, and the whole table where there is no such column. */
function meaningsSchema<const Meanings extends readonly string[]>(meanings: Meanings) {
  const one = z.object({ value: z.string().check(z.maxLength(LONGEST_VALUE)), meaning: z.enum(meanings) });
  return z.optional(z.array(one).check(z.maxLength(MOST_MEANINGS)));
}

/** How to read one file: guessed, corrected by the user, and kept in the project so that it can be read again. */
export const recipeSchema = z.object({
  container: z.enum(CONTAINERS),
  /** The CSV inside a zip, or the sheet of a workbook; `null` where there is nothing to choose. */
  entry: z.nullable(sourceWord),
  encoding: z.enum(TEXT_ENCODINGS),
  delimiter: z.enum([',', ';', '\t', '|']),
  format: z.enum(SOURCE_FORMATS),
  /** For generic tables: which header plays which role. Empty for formats whose columns are fixed. */
  columns: z.partialRecord(z.enum(COLUMN_ROLES), sourceWord),
  decimalComma: z.boolean(),
  /** Order of day and month in dates such as 03/04/2020; `null`: the table has none such. */
  dateOrder: z.nullable(z.enum(['day-first', 'month-first'])),
  /** Latitude and longitude stand in each other's column. */
  swapCoordinates: z.boolean(),
  /** What becomes of rows dated before 1900 or more than ten years ahead; left out: they do not count. */
  farDates: z.optional(z.enum(['as-they-are'])),
  /** In a list of incidents: the kind of violence that each word stands for. */
  kinds: meaningsSchema(KIND_MEANINGS),
  /** In a list of incidents: the class of perpetrator that each actor, or word for a class, stands for. */
  perpetrators: meaningsSchema(PERPETRATORS),
  /** What a closing date more than ten years ahead means; left out: that the base is still open. */
  farClosings: z.optional(z.enum(['as-they-are', 'left-out'])),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** Where a table's rows can be picked up again: data row `row` starts at byte `byte` of the unpacked text. */
export interface Checkpoint {
  readonly row: number;
  readonly byte: number;
}

/** What became of the rows: `rows = taken + leftOut + refused`. */
export interface Counted {
  readonly rows: number;
  readonly taken: number;
  /** Rows without a fault that are out of scope: no violence, or what the user has said not to count. */
  readonly leftOut: number;
  readonly refused: number;
}

/** What is told of a source of incidents beside its table. */
export interface CountedSource extends Counted {
  /** Left out: a list of one's own. */
  readonly format?: SourceFormat;
}

/** What is known of a file once it has been read. */
export interface SourceSummary extends Counted {
  readonly fileName: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly recipe: Recipe;
  readonly headers: readonly string[];
  readonly checkpoints: readonly Checkpoint[];
  /** The refused rows by reason, all of them. */
  readonly refusedFor: RefusalCounts;
  /** Invented data: some row carries the exercise stamp. */
  readonly exercise: boolean;
  /** Taken incidents that cannot be compared with any base, by the first reason that applies. */
  readonly notLocated: number;
  readonly notDated: number;
  readonly noticed: Noticed;
}

/** A feature kept for the map: an outline, a river, a road. */
export interface OutlineFeature {
  readonly name: string;
  /** The feature's `layer`, `type` or `kind` property, lower case, or ''. */
  readonly layer: string;
  readonly geometry: OutlineGeometry;
}

/** Polygons of these layers are water, not land that anyone is responsible for. */
const WATER_LAYERS = /lake|river|water|sea|ocean/;

/** The polygons of a loaded source that can be an area of interest. */
export function areasOf(sourceId: string, outlines: readonly OutlineFeature[]): readonly AreaOutline[] {
  return outlines.flatMap(({ name, layer, geometry }, index) => {
    if (WATER_LAYERS.test(layer) || geometry.kind !== 'polygons') return [];
    const id = `${sourceId}:${index}`;
    return [{ id, name: name || layer || String(index + 1), polygons: geometry }];
  });
}

export type ImportedData =
  | { readonly role: 'incidents'; readonly incidents: IncidentTable }
  | { readonly role: 'deployments'; readonly deployments: DeploymentSource }
  | { readonly role: 'towns'; readonly towns: readonly Town[] }
  | { readonly role: 'population'; readonly population: PopulationTable }
  | { readonly role: 'outlines'; readonly outlines: readonly OutlineFeature[] };

/** A source that is measured, or whose people are counted. */
export type MeasuredSource = { readonly id: string } & (
  | (Extract<ImportedData, { readonly role: 'incidents' }> & { readonly counted: CountedSource })
  | Extract<ImportedData, { readonly role: 'deployments' | 'population' }>
);

/** One exchange of what is loaded: made as a whole, or not at all. */
export interface SourceExchange {
  /** Ids of the sources that go; one that is added again goes first. */
  readonly remove: readonly string[];
  readonly add: readonly MeasuredSource[];
  /** All outlines offered afterwards; `null`: as before. Those of the whole world are slow to copy between threads. */
  readonly areas: readonly AreaOutline[] | null;
}

export interface ImportResult {
  readonly data: ImportedData;
  readonly summary: SourceSummary;
  /** The first of the refused rows. */
  readonly problems: readonly Problem[];
}

/** Why a file as a whole cannot be read. Each has a sentence that says what to do next. */
export const FILE_PROBLEMS = [
  'empty-file',
  'header-only',
  'is-pdf',
  'is-image',
  'is-html',
  'is-binary',
  'is-office-document',
  'no-columns-recognised',
  'unclosed-quote',
  'zip-without-table',
  'zip-encrypted',
  'zip-damaged',
  'zip-too-large',
  'packed-too-tightly',
  'workbook-damaged',
  'workbook-empty',
  'workbook-too-large',
  'too-many-sheets',
  'too-many-cells',
  'too-many-rows',
  'merged-headers',
  'geojson-damaged',
  'geojson-cut-short',
  'not-geojson',
  'not-utf-8',
  'too-many-properties',
  'file-changed',
  'file-unreadable',
  'reader-failed',
  'cancelled',
] as const;
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];

export interface FileProblem {
  readonly problem: FileProblemCode;
  readonly fileName: string;
  /** What the sentence needs: a row number, an entry's name, a size. */
  readonly detail: string;
}

/** What the user must decide before a table can be read rightly. */
export type ImportQuestion =
  | { readonly question: 'date-order'; readonly example: string }
  | { readonly question: 'swap-coordinates'; readonly example: string }
  | { readonly question: 'entry'; readonly choices: readonly string[] }
  | { readonly question: 'columns'; readonly missing: readonly ColumnRole[] };

/** What a look at the beginning of a file tells; nothing has been loaded. */
export interface Inspection {
  readonly fileName: string;
  readonly bytes: number;
  /** The best guess; complete it with the answers to `questions`, then import. */
  readonly recipe: Recipe;
  readonly columns: readonly {
    readonly header: string;
    readonly role: ColumnRole | null;
    readonly examples: readonly string[];
  }[];
  readonly questions: readonly ImportQuestion[];
}

/** Columns in which UCDP GED tells its sources and the place in words (UCDP GED Codebook 23.1, section 4). */
const UCDP_GED_TEXTS = [
  'source_article',
  'source_office',
  'source_date',
  'source_headline',
  'source_original',
  'where_coordinates',
  'where_description',
];

/** The same of ACLED, in all its generations (ACLED Codebook). */
const ACLED_TEXTS = ['location', 'source', 'notes', 'tags'];

/** Columns of an incident source that hold its text, in the order of the file; none where the source has no text. */
export function textColumns({ recipe, headers }: Pick<SourceSummary, 'recipe' | 'headers'>): readonly {
  readonly header: string;
  readonly column: number;
}[] {
  const isText = textTest(recipe);
  return headers.flatMap((header, column) => (isText(header) ? [{ header, column }] : []));
}

function textTest({ format, columns }: SourceSummary['recipe']): (header: string) => boolean {
  switch (format) {
    case 'ucdp-ged':
      return header => UCDP_GED_TEXTS.includes(header.toLowerCase());
    case 'acled-old':
    case 'acled-2018':
    case 'acled-2023':
      return header => ACLED_TEXTS.includes(header.toLowerCase());
    default:
      return header => header === columns.text;
  }
}
