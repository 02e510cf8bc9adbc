import type { Sheet } from '../../../src/model/sheet.ts';
import type { SessionParts } from '../../../src/session/parts.ts';

/** Writers without a browser: documents that say what they were made of. */
export function fakeDocuments(overrides: Partial<SessionParts['documents']> = {}): SessionParts['documents'] {
  const one = (kind: string) => async (sheet: Sheet) => new Blob([`${kind}: ${sheet.title}`]);
  const all = (kind: string) => async (sheets: readonly Sheet[]) =>
    new Blob([`${kind}: ${sheets.map(({ title }) => title).join(', ')}`]);
  return {
    writeSvg: one('svg'),
    writePng: one('png'),
    writePdf: all('pdf'),
    writePresentation: all('pptx'),
    copyPicture: async () => ({ copied: true }),
    copySentences: async () => ({ copied: true }),
    saveDocument: async () => ({ saved: true }),
    ...overrides,
  };
}
