import { copyPicture, copySentences } from '../../platform/documents/copy-sheet.ts';
import { saveDocument } from '../../platform/documents/save-document.ts';
import { writePdf, writePng, writePresentation, writeSvg } from '../../platform/documents/write-document.ts';

/** What turns sheets into documents in a browser. */
export const browserDocuments = {
  writeSvg,
  writePng,
  writePdf,
  writePresentation,
  copyPicture,
  copySentences,
  saveDocument,
};
export type Documents = typeof browserDocuments;
