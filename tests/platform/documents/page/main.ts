import type { Sheet } from '../../../../src/model/sheet.ts';
import { base64Of } from '../../../../src/platform/documents/base64.ts';
import { copyPicture, copySentences } from '../../../../src/platform/documents/copy-sheet.ts';
import { type DocumentFailure, isFailure } from '../../../../src/platform/documents/document-problem.ts';
import { UNWATCHED } from '../../../../src/platform/documents/pace.ts';
import { saveText } from '../../../../src/platform/documents/save-document.ts';
import {
  writePdf,
  writePng,
  writePresentation,
  writeSvg,
} from '../../../../src/platform/documents/write-document.ts';

async function portable(result: Blob | DocumentFailure) {
  return isFailure(result) ? result : base64Of(new Uint8Array(await result.arrayBuffer()));
}

/** What the test calls: sheets in, files in base64 or problems out. */
const documents = {
  svg: async (sheet: Sheet) => portable(await writeSvg(sheet)),
  png: async (sheet: Sheet) => portable(await writePng(sheet, UNWATCHED)),
  pdf: async (sheets: [Sheet, ...Sheet[]]) => portable(await writePdf(sheets, UNWATCHED)),
  presentation: async (sheets: [Sheet, ...Sheet[]]) => portable(await writePresentation(sheets, UNWATCHED)),
  copyPicture,
  copySentences,
  saveText,
};

export type DocumentsUnderTest = typeof documents;

Object.assign(window, { documents });
