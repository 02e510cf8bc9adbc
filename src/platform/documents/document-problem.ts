/** Why a document was not made, copied or saved; each has a sentence in the page's words. */
export type DocumentProblem =
  /** The sheet's font, or the part of the program that writes this format, could not be loaded. */
  | 'part-missing'
  /** The browser would not draw the sheet, or hid what it drew from the page. */
  | 'picture-refused'
  /** The drawing is not one: a fault of this program. */
  | 'sheet-unreadable'
  /** There was not memory or disk enough. */
  | 'no-room'
  | 'clipboard-refused'
  | 'save-refused'
  /** It was not wanted any more. */
  | 'cancelled'
  /** Something else went wrong while writing. */
  | 'writing-failed';

/** What came instead of a document. */
export interface DocumentFailure {
  readonly problem: DocumentProblem;
}

/** Whether this is a failure and not what was asked for. */
export function isFailure(result: object): result is DocumentFailure {
  return 'problem' in result;
}

/** The problem behind something thrown by the browser or a library. */
export function problemOf(reason: unknown): DocumentProblem {
  if (!(reason instanceof Error)) return 'writing-failed';
  if (reason.name === 'AbortError') return 'cancelled';
  const isRoom = reason.name === 'QuotaExceededError' || reason.name === 'NotReadableError';
  // Engines throw a RangeError where an array or a text would be larger than they can hold.
  if (isRoom || reason instanceof RangeError) return 'no-room';
  return 'writing-failed';
}
