import type { Workbench } from '../analysis/workbench.ts';
import type { Findings } from '../model/findings.ts';
import type { FileProblem, ImportResult, Inspection, Recipe } from '../model/source.ts';
import type { Packed } from './packed.ts';

/** What the worker that reads files offers. */
export interface IngestApi {
  /**
   * `entry`: the CSV in the zip or the sheet of the workbook to look at, once the user has chosen another; `layout`: how
   * its text is written down, once the user has corrected that.
   */
  inspect(
    file: File,
    entry?: string | null,
    layout?: Pick<Recipe, 'encoding' | 'delimiter'> | null,
  ): Promise<Inspection | FileProblem>;
  /**
   * Reads the whole file. `onProgress` gets the share read, 0 to 1. The result's buffers are transferred.
   * One import at a time for each worker; `cancel` ends it with the problem `cancelled`.
   */
  read(file: File, recipe: Recipe, onProgress: (share: number) => void): Promise<ImportResult | FileProblem>;
  cancel(): void;
  /** Source text of the given data rows (counted from 1), as fields in the order of the headers. */
  rowsAt(
    file: File,
    recipe: Recipe,
    checkpoints: readonly { row: number; byte: number }[],
    rows: readonly number[],
  ): Promise<readonly (readonly string[])[] | FileProblem>;
}

/** What the worker that measures offers. It owns the incident columns: they are transferred to it once. */
export type AnalysisApi = Omit<
  Workbench,
  | 'putIncidents'
  | 'putDeployments'
  | 'putPopulation'
  | 'removeSource'
  | 'suggest'
  | 'deployment'
  | 'planned'
  | 'people'
  | 'outlines'
  | 'towns'
>;

/** As the worker that measures answers: what it found is packed, because it is slow to copy at fine resolutions. */
export type PackedAnalysisApi = Omit<AnalysisApi, 'measure' | 'findingsFor'> & {
  measure(...given: Parameters<AnalysisApi['measure']>): Packed<Findings>;
  findingsFor(...given: Parameters<AnalysisApi['findingsFor']>): Packed<Findings>;
};
