import { FileTrouble, orFileProblem, type ReadableFile, stoppableFile } from '../files/readable-file.ts';
import type { FileProblem, ImportQuestion, Inspection, Recipe } from '../model/source.ts';
import type { GeoSurvey } from './containers/geojson-table.ts';
import { recognise } from './formats/recognise.ts';
import { type FoundTable, findTable, type TextLayout } from './open-table.ts';
import type { OpenTable } from './reading/table.ts';

/** Rows looked at to guess what the columns are. */
const SAMPLE_ROWS = 1000;
/** More names of properties than this are no help to anyone. */
const PROPERTIES_SHOWN = 200;

const OUTLINES_RECIPE: Recipe = {
  container: 'geojson',
  entry: null,
  encoding: 'utf-8',
  delimiter: ',',
  format: 'outlines',
  columns: {},
  decimalComma: false,
  dateOrder: null,
  swapCoordinates: false,
};

/**
 * Looks at the beginning of a file and says what it is and how to read it. `entry`: the CSV inside the zip, or the
 * sheet of the workbook, to look at; `null`: the likeliest. `layout`: how its text is written down, where the user knows
 * better; `null`: as its beginning shows. Once `isCancelled` says so, the looking ends with the problem `cancelled`.
 */
export function inspect(
  file: ReadableFile,
  entry: string | null = null,
  layout: TextLayout | null = null,
  isCancelled: () => boolean = () => false,
): Promise<Inspection | FileProblem> {
  return orFileProblem(file, async () => {
    const found = await findTable(stoppableFile(file, isCancelled), entry, layout);
    const part = found.holds === 'table' ? await inspectTable(found.found) : inspectOutlines(found.survey);
    return { fileName: file.name, bytes: file.size, ...part };
  });
}

type InspectedPart = Omit<Inspection, 'fileName' | 'bytes'>;

async function inspectTable(found: FoundTable): Promise<InspectedPart> {
  const { container, entry, choices, encoding, delimiter, table } = found;
  const rows = await firstRows(table);
  if (rows.length === 0) throw new FileTrouble('header-only', entry ?? '');
  const recognised = recognise(
    table.headers,
    rows.filter(row => row.length === table.headers.length),
  );
  if (!recognised) throw new FileTrouble('no-columns-recognised', table.headers.join(', '));
  const entryQuestion: ImportQuestion[] = choices.length > 1 ? [{ question: 'entry', choices }] : [];
  return {
    recipe: { container, entry, encoding, delimiter, ...recognised.recipeParts },
    columns: recognised.columns,
    questions: [...entryQuestion, ...recognised.questions],
  };
}

async function firstRows(table: OpenTable): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of table.batches(table.firstByte)) {
    for (const row of batch.rows) {
      rows.push(row);
      if (rows.length === SAMPLE_ROWS) return rows;
    }
  }
  return rows;
}

/** Lines and polygons are drawn as they are; their properties are shown, and are not asked about. */
function inspectOutlines({ names }: GeoSurvey): InspectedPart {
  const columns = [...names]
    .slice(0, PROPERTIES_SHOWN)
    .map(([header, examples]) => ({ header, role: null, examples }));
  return { recipe: OUTLINES_RECIPE, columns, questions: [] };
}
