import type { Sheet } from '../../../../src/model/sheet.ts';
import { base64Of } from '../../../../src/platform/documents/binary-text.ts';
import { type DocumentFailure, isFailure } from '../../../../src/platform/documents/document-problem.ts';
import { type Pace, paceOf, UNWATCHED } from '../../../../src/platform/documents/pace.ts';
import { copyPicture, copySentences, saveText } from '../../../../src/platform/documents/save-or-copy.ts';
import {
  writePdf,
  writePng,
  writePresentation,
  writeSvg,
} from '../../../../src/platform/documents/write-document.ts';

/** Runs a writer and ends it at its step of this number; tells the steps that it took. */
async function stopped(step: number, write: (pace: Pace) => Promise<Blob | DocumentFailure>) {
  const controller = new AbortController();
  const told: (readonly [sheet: number, share: number])[] = [];
  const pace = paceOf(controller.signal, (sheet, share) => {
    told.push([sheet, share]);
    if (told.length === step) controller.abort();
  });
  const result = await write(pace);
  return { told, problem: isFailure(result) ? result.problem : null };
}

async function portable(result: Blob | DocumentFailure) {
  return isFailure(result) ? result : base64Of(new Uint8Array(await result.arrayBuffer()));
}

/** What the test calls: sheets in, files in base64 or problems out. */
const documents = {
  svg: async (sheet: Sheet) => portable(await writeSvg(sheet)),
  png: async (sheet: Sheet) => portable(await writePng(sheet, UNWATCHED)),
  pdf: async (sheets: [Sheet, ...Sheet[]]) => portable(await writePdf(sheets, UNWATCHED)),
  presentation: async (sheets: [Sheet, ...Sheet[]]) => portable(await writePresentation(sheets, UNWATCHED)),
  stoppedPng: (sheet: Sheet, step: number) => stopped(step, pace => writePng(sheet, pace)),
  stoppedPdf: (sheets: [Sheet, ...Sheet[]], step: number) => stopped(step, pace => writePdf(sheets, pace)),
  stoppedPresentation: (sheets: [Sheet, ...Sheet[]], step: number) =>
    stopped(step, pace => writePresentation(sheets, pace)),
  copyPicture,
  copySentences,
  saveText,
};

export type DocumentsUnderTest = typeof documents;

Object.assign(window, { documents });
