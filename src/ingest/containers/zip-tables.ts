import { FileTrouble } from '../reading/file-trouble.ts';
import type { ZipEntry } from './zip-directory.ts';

const TABLE_NAME = /\.(csv|tsv|txt)$/i;
/** What the Finder of macOS adds to each file it packs. */
const RESOURCE_FORK = /(^|\/)(__MACOSX\/|\.)/;
/** Tables that are not read inside a zip: the sentence names the one to unpack. */
const OTHER_TABLE_NAME = /\.(xlsx|xlsm|xls|ods|geojson|json|zip)$/i;
/** Codebooks and licences are packed beside the table they explain. */
const EXPLANATION_NAME = /(readme|licen[cs]e|codebook|changelog)[^/]*\.txt$/i;

/** What kind of thing a zip is: an archive of files, or one of the documents that are zips themselves. */
export function zipKind(entries: readonly ZipEntry[]): 'archive' | 'workbook' | 'office-document' {
  const names = new Set(entries.map(entry => entry.name));
  if (names.has('xl/workbook.xml')) return 'workbook';
  const isOoxml = names.has('[Content_Types].xml');
  const isOpenDocument = names.has('mimetype') && names.has('content.xml');
  return isOoxml || isOpenDocument ? 'office-document' : 'archive';
}

/** The tables among the entries of a zip, the largest first. Trouble: `zip-without-table`. */
export function tableEntries(entries: readonly ZipEntry[]): ZipEntry[] {
  const texts = entries.filter(entry => TABLE_NAME.test(entry.name) && !RESOURCE_FORK.test(entry.name));
  const tables = texts.filter(entry => !EXPLANATION_NAME.test(entry.name));
  const found = (tables.length > 0 ? tables : texts).sort((a, b) => b.unpackedBytes - a.unpackedBytes);
  if (found.length === 0) {
    const other = entries.find(({ name }) => OTHER_TABLE_NAME.test(name) && !RESOURCE_FORK.test(name));
    throw new FileTrouble('zip-without-table', (other ?? entries[0])?.name);
  }
  return found;
}

/** The entry with the given name, or the largest table. Trouble: `zip-without-table`. */
export function chosenEntry(entries: readonly ZipEntry[], name: string | null): ZipEntry {
  const [largest] = tableEntries(entries);
  if (name === null) return largest;
  const chosen = entries.find(entry => entry.name === name);
  if (!chosen) throw new FileTrouble('zip-without-table', name);
  return chosen;
}
