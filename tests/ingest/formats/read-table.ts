import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { sinkFor } from '../../../src/ingest/formats/formats.ts';
import { recognise } from '../../../src/ingest/formats/recognise.ts';
import { LEFT_OUT, type Refusal } from '../../../src/ingest/row-sink.ts';
import type { DeploymentSource } from '../../../src/model/deployment.ts';
import { dateSpanOf, type IncidentTable } from '../../../src/model/incidents.ts';
import type { Town } from '../../../src/model/place.ts';
import type { ImportQuestion, Recipe } from '../../../src/model/source.ts';
import { isoFromDay } from '../../../src/units/day.ts';

/** A recipe for tests of one format: only what is given differs from the plainest. */
function recipeFor(parts: Partial<Recipe>): Recipe {
  return {
    container: 'csv',
    entry: null,
    encoding: 'utf-8',
    delimiter: ',',
    format: 'incident-list',
    columns: {},
    decimalComma: false,
    dateOrder: null,
    swapCoordinates: false,
    ...parts,
  };
}

export interface Read {
  readonly recipe: Recipe;
  readonly questions: readonly ImportQuestion[];
  readonly taken: number;
  readonly leftOut: number;
  readonly refusals: readonly (Refusal & { readonly row: number })[];
  readonly finished: ReturnType<ReturnType<typeof sinkFor>['finish']>;
}

/** Recognises a table, answers with `corrections`, and reads every row of it. */
export function readTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  corrections: Partial<Recipe> = {},
): Read {
  const found = recognise(headers, rows.slice(0, 1000));
  if (!found) throw new Error('The table was not recognised');
  const recipe = recipeFor({ ...found.recipeParts, ...corrections });
  const sink = sinkFor(recipe, headers);
  const refusals: (Refusal & { row: number })[] = [];
  let leftOut = 0;
  rows.forEach((fields, index) => {
    const refusal = sink.take(fields, index + 1);
    if (refusal === LEFT_OUT) leftOut++;
    else if (refusal) refusals.push({ ...refusal, row: index + 1 });
  });
  const taken = rows.length - leftOut - refusals.length;
  return { recipe, questions: found.questions, taken, leftOut, refusals, finished: sink.finish() };
}

/** The rows of a CSV file on disk, header first. */
export function csvRows(path: string): { headers: string[]; rows: string[][] } {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const [headers, ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { headers, rows };
}

export function incidentsOf(read: Read): IncidentTable {
  if (read.finished.data.role !== 'incidents') throw new Error(`Not incidents: ${read.finished.data.role}`);
  return read.finished.data.incidents;
}

/** First and last day of each incident, with how exactly it is dated. */
export function spansOf(read: Read): readonly string[] {
  const incidents = incidentsOf(read);
  return Array.from(incidents.day, (_, at) => {
    const { first, last, precision } = dateSpanOf(incidents, at);
    return `${isoFromDay(first)} ${isoFromDay(last)} ${precision}`;
  });
}

export function deploymentsOf(read: Read): DeploymentSource {
  if (read.finished.data.role !== 'deployments')
    throw new Error(`Not deployments: ${read.finished.data.role}`);
  return read.finished.data.deployments;
}

export function townsOf(read: Read): readonly Town[] {
  if (read.finished.data.role !== 'towns') throw new Error(`Not towns: ${read.finished.data.role}`);
  return read.finished.data.towns;
}
