import type { Sheet } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure } from './document-problem.ts';
import { UNWATCHED } from './pace.ts';
import { writePng } from './write-document.ts';

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
