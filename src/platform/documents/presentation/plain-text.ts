/** What XML 1.0 has no way to write: control characters, halves of characters, and two that are none. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text that a slide can hold, in one line. */
export function plainText(text: string): string {
  return text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').replaceAll(UNWRITABLE, '');
}
