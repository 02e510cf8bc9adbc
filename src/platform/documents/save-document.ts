import { offerDownload } from '../download.ts';
import { type DocumentFailure, problemOf } from './document-problem.ts';

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
