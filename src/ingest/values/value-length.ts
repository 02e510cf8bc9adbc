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
