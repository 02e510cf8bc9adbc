const DIGITS = 10;
const LETTERS = 26;
/** Digits and letters of one alphabet, and nothing: ids of different length stay different. */
const BASE = 1 + DIGITS + LETTERS;
/** 37 to the power of 10 lies below 2^53, so that every such id has a whole number of its own. */
const LONGEST_ID = 10;

/**
 * An event's id as a number that no other id has, so that the same event is found again in another file of its dataset:
 * ids of up to ten capital letters and digits, as UCDP GED and ACLED use them. NaN for any other id, which then
 * identifies nothing outside its own file.
 */
export function eventKey(id: string): number {
  const text = id.trim();
  if (text.length === 0 || text.length > LONGEST_ID) return Number.NaN;
  let key = 0;
  for (let at = 0; at < text.length; at++) {
    const value = placeInAlphabet(text.charCodeAt(at));
    if (value === 0) return Number.NaN;
    key = key * BASE + value;
  }
  return key;
}

function placeInAlphabet(code: number): number {
  if (code >= 48 && code <= 57) return code - 47;
  return code >= 65 && code <= 90 ? code - 54 : 0;
}

/** The id that a key stands for, as its source writes it; `null` for a key that stands for none. */
export function eventIdOf(key: number): string | null {
  if (Number.isNaN(key)) return null;
  let id = '';
  for (let rest = key; rest > 0; rest = Math.floor(rest / BASE)) id = characterAt(rest % BASE) + id;
  return id;
}

function characterAt(value: number): string {
  return String.fromCharCode(value <= DIGITS ? value + 47 : value + 54);
}
