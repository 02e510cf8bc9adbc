import type { Recipe, SourceFormat } from '../../model/source.ts';
import type { RowSink } from '../row-sink.ts';
import { ACLED } from './acled.ts';
import { BASE_LIST } from './base-list.ts';
import { GEO_PKO } from './geo-pko.ts';
import { INCIDENT_LIST } from './incident-list.ts';
import { PERIODIC_BASES } from './periodic-bases.ts';
import { POPULATION } from './population.ts';
import { type TableFormat, TableImport } from './table-format.ts';
import { TOWN_LIST } from './town-list.ts';
import { UCDP_GED } from './ucdp-ged.ts';

/** The formats of tables, in the order in which a table is tried for them; the last takes what is nothing else. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  UCDP_GED,
  ACLED,
  GEO_PKO,
  POPULATION,
  PERIODIC_BASES,
  BASE_LIST,
  TOWN_LIST,
  INCIDENT_LIST,
];

/** The format of tables that recipes call so. Outlines are no table: asking for their format is a bug. */
export function formatCalled(name: SourceFormat): TableFormat {
  const format = TABLE_FORMATS.find(({ names }) => names.includes(name));
  if (!format) throw new Error(`${name} is no format of tables`);
  return format;
}

/** What takes the rows of a table as its recipe says. Columns that the recipe lacks refuse the rows that need them. */
export function sinkFor(recipe: Recipe, headers: readonly string[]): RowSink {
  const format = formatCalled(recipe.format);
  return format.open(new TableImport(recipe, headers, format.stampedColumn));
}
