import type { Recipe } from '../model/source.ts';
import { pointTable, surveyGeoJson } from './containers/geojson-table.ts';
import { readZipDirectory } from './containers/zip-directory.ts';
import { zipEntrySource } from './containers/zip-entry-source.ts';
import { chosenEntry } from './containers/zip-tables.ts';
import type { ReadableFile } from './readable-file.ts';
import { fileSource } from './reading/byte-source.ts';
import { openCsv } from './reading/csv-table.ts';
import type { OpenTable } from './reading/table.ts';

/** The table in a file, read as the recipe says. Rejects with `FileTrouble`. */
export async function openTable(file: ReadableFile, recipe: Recipe): Promise<OpenTable> {
  switch (recipe.container) {
    case 'csv':
      return (await openCsv(fileSource(file), recipe)).table;
    case 'zip': {
      const entry = chosenEntry(await readZipDirectory(file), recipe.entry);
      return (await openCsv(zipEntrySource(file, entry), recipe)).table;
    }
    case 'xlsx': {
      const { openSheet, openWorkbook } = await importWorkbook();
      return openSheet(await openWorkbook(file, await readZipDirectory(file)), recipe.entry);
    }
    case 'geojson':
      return pointTable(file, await surveyGeoJson(file));
  }
}

/** What reads workbooks, loaded on demand: most files are none. */
export function importWorkbook() {
  return import('./containers/workbook.ts');
}
