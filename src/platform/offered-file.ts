import { PROJECT_ENTRY, PROJECT_EXTENSION } from './project-file.ts';

/** What a dropped file is for the session, before anyone reads it. */
export type OfferedKind = 'project-file' | 'project-document' | 'basemap' | 'data';

const BEGINNING_BYTES = 4096;
const ZIP_NAME_OFFSET = 30;

/** Tells projects and basemaps from data by their first bytes; the name decides only where these say nothing. */
export async function offeredKind(file: File): Promise<OfferedKind> {
  // One character for each byte, so that offsets count bytes.
  const beginning = await file
    .slice(0, BEGINNING_BYTES)
    .arrayBuffer()
    .then(
      bytes => new TextDecoder('windows-1252').decode(bytes),
      () => '',
    );
  if (beginning.startsWith('PMTiles')) return 'basemap';
  if (beginning.startsWith('PK\u0003\u0004') && beginning.startsWith(PROJECT_ENTRY, ZIP_NAME_OFFSET)) {
    return 'project-file';
  }
  if (file.name.toLowerCase().endsWith(PROJECT_EXTENSION)) return 'project-file';
  if (beginning.trimStart().startsWith('{') && beginning.includes('"within-reach-project"')) {
    return 'project-document';
  }
  return 'data';
}
