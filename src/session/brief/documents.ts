import { copyPicture, copySentences, saveDocument } from '../../platform/documents/save-or-copy.ts';
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
