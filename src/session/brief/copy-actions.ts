import type { Sheet } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure } from '../../platform/documents/document-problem.ts';
import type { SessionContext } from '../context.ts';
import type { BriefActions, BriefProblem } from './brief-state.ts';
import { shownSheet } from './shown-sheet.ts';

/** What goes to the clipboard: what is seen, and nothing without a marking. */
export function copyActions({
  parts,
  store,
}: SessionContext): Pick<BriefActions, 'copyPicture' | 'copySentences'> {
  async function copied(
    copy: (sheet: Sheet) => Promise<{ readonly copied: true } | DocumentFailure>,
  ): Promise<BriefProblem | null> {
    const { preview, previewProblem } = store.getState();
    const settings = shownSheet(store.getState());
    if (!settings) return 'no-sheet';
    if (settings.marking === null) return 'no-marking';
    // What is copied is what is seen.
    if (preview?.settings !== settings) return previewProblem ?? 'compose-failed';
    const result = await copy(preview.sheet);
    return isFailure(result) ? result.problem : null;
  }

  return {
    copyPicture: () => copied(parts.documents.copyPicture),
    copySentences: () => copied(parts.documents.copySentences),
  };
}
