import type { SourceSummary } from './source.ts';

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
