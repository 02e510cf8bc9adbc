import type { Sheet } from '../../model/sheet.ts';
import { offerDownload } from '../page.ts';
import { type DocumentFailure, isFailure, problemOf } from './document-problem.ts';
import { UNWATCHED } from './pace.ts';
import { writePng } from './write-document.ts';

/** What became of a document that was offered to be saved. */
export type SaveResult = { readonly saved: true } | DocumentFailure;

/** Offers a document to be saved under a name. */
export async function saveDocument(fileName: string, content: Blob): Promise<SaveResult> {
  try {
    // Browsers keep large blobs on disk. Where that is full, the blob is there but cannot be read, and the download
    // would fail without a word.
    await content.slice(Math.max(0, content.size - 1)).arrayBuffer();
  } catch (reason) {
    return { problem: problemOf(reason) };
  }
  try {
    offerDownload(fileName, content);
    return { saved: true };
  } catch {
    return { problem: 'save-refused' };
  }
}

/**
 * Offers text to be saved under a name.
 *
 * @param mediaType without a charset: text is always UTF-8
 */
export async function saveText(fileName: string, mediaType: string, text: string): Promise<SaveResult> {
  return await saveDocument(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** What became of an attempt to copy. */
export type CopyResult = { readonly copied: true } | DocumentFailure;

/** Copies the sheet as a picture. */
export async function copyPicture(sheet: Sheet): Promise<CopyResult> {
  const picture = writePng(sheet, UNWATCHED);
  try {
    // The clipboard is asked at once, while the click still counts as one; the picture follows when it is drawn.
    const content = picture.then(blob => (isFailure(blob) ? Promise.reject(new Error(blob.problem)) : blob));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': content })]);
    return { copied: true };
  } catch {
    const drawn = await picture;
    return isFailure(drawn) ? drawn : { problem: 'clipboard-refused' };
  }
}

/** Copies the headline sentences, a line each, under their handling marking and stamp. */
export async function copySentences(sheet: Sheet): Promise<CopyResult> {
  const lines = [sheet.marking, sheet.exerciseStamp ?? '', ...sheet.sentences].filter(line => line !== '');
  try {
    await navigator.clipboard.writeText(lines.join('\n'));
    return { copied: true };
  } catch {
    return { problem: 'clipboard-refused' };
  }
}
