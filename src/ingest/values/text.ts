/**
 * Whether a cell says nothing. Statistical packages write `NA` and spreadsheets `#N/A` where people leave a blank;
 * `unknown` counts too, because no number or date can be read from it.
 */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  if (text.length > 12) return text.trim() === '';
  return /^\s*(?:|-+|n\/?a|#n\/a|nan|null|none|unknown|inconnue?)\s*$/i.test(text);
}

/**
 * More characters than any number, angle or grid reference has. Patterns that read one written in many ways try, on a
 * text of so many spaces or digits, each place for each part: a cell of a kilobyte takes seconds, one of a megabyte
 * months.
 */
const MOST_VALUE_CHARACTERS = 200;

/** Whether a text is too long for a single value; blanks around it do not count. */
export function isTooLong(text: string): boolean {
  return text.length > MOST_VALUE_CHARACTERS && text.trim().length > MOST_VALUE_CHARACTERS;
}

/**
 * The same text in memory of its own. A field cut out of a chunk of a file keeps the whole chunk alive in most engines;
 * what is kept after the chunk is done with must not.
 */
export function ownCopy(text: string): string {
  return text === '' ? '' : ` ${text}`.slice(1);
}

/** Characters shown of a value. */
const MOST_SHOWN_CHARACTERS = 200;

/** A value cut short to be shown, in memory of its own. */
export function shownValue(value: string): string {
  return ownCopy(value.slice(0, MOST_SHOWN_CHARACTERS));
}

/** Lower case without accents: `Décembre` is `decembre`. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
