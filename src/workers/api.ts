import type { CellCard } from '../model/cell-card.ts';
import type { DeploymentSource } from '../model/deployment.ts';
import type { EvaluatedIncidents, Findings } from '../model/findings.ts';
import type { IncidentTable } from '../model/incidents.ts';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Choices, Suggestion } from '../model/selection.ts';
import type { Settings } from '../model/settings.ts';
import type { Counted, FileProblem, ImportResult, Inspection, Recipe } from '../model/source.ts';

/** What the worker that reads files offers. */
export interface IngestApi {
  inspect(file: File): Promise<Inspection | FileProblem>;
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
export interface AnalysisApi {
  putIncidents(id: string, incidents: IncidentTable, counted: Counted): void;
  putDeployments(id: string, deployments: DeploymentSource): void;
  removeSource(id: string): void;
  putPlaces(areas: readonly AreaOutline[], towns: readonly Town[]): void;
  choices(settings: Settings): Choices;
  suggest(): Suggestion;
  measure(settings: Settings): Findings;
  /** The evaluated incidents of the last measurement. */
  evaluatedIncidents(): EvaluatedIncidents;
  /** The card of one cell under the settings of the last measurement; `null` before the first. */
  cellCard(cell: string): CellCard | null;
}
