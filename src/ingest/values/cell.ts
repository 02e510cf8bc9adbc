import { entryAt } from '../../units/at.ts';
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

const MINUS = 45;
const POINT = 46;
const COMMA = 44;
const ZERO = 48;
/** A number of up to 15 digits over a power of ten up to 10^22 is one exact division (IEEE 754 doubles). */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The number written in a cell, or NaN. Reads `-4.25`, `+4.25`, `4,25` (with `decimalComma`), `6.67E-2`, and groups of
 * thousands set apart by spaces or by the mark that is not the decimal one.
 */
export function parseNumber(text: string, decimalComma = false): number {
  const mark = decimalComma ? COMMA : POINT;
  const length = text.length;
  const first = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length === first || length - first > EXACT_DIGITS || text.charCodeAt(first) === mark) {
    return parseUnusualNumber(text, decimalComma);
  }
  let digits = 0;
  let decimals = -1;
  for (let at = first; at < length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      if (decimals >= 0) decimals++;
    } else if (decimals < 0 && digit === mark - ZERO) {
      decimals = 0;
    } else {
      return parseUnusualNumber(text, decimalComma);
    }
  }
  const size = decimals > 0 ? digits / entryAt(POWERS_OF_TEN, decimals) : digits;
  return first === 1 ? -size : size;
}

function parseUnusualNumber(text: string, decimalComma: boolean): number {
  let plain = text.trim().replace(/^[−–]/, '-');
  if (/^[+-]?\d{1,3}(?:[ \u00a0\u2009\u202f']\d{3})+(?:[.,]\d+)?$/.test(plain)) {
    plain = plain.replace(/[ \u00a0\u2009\u202f']/g, '');
  }
  if (decimalComma) {
    if (plain.includes(',')) plain = plain.replace(/\.(?=\d{3}(?:[.,]|$))/g, '').replace(',', '.');
  } else if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) {
    plain = plain.replaceAll(',', '');
  }
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

const LARGEST_COUNT = 2_147_483_647;

/**
 * The whole number of people in a cell: NaN when it is none, and negative numbers as they are, for the caller to refuse
 * with their own reason. `3.0` is a whole number, as spreadsheets write them.
 */
export function parseCount(text: string, decimalComma = false): number {
  const count = parseNumber(text, decimalComma);
  return Number.isInteger(count) && count <= LARGEST_COUNT ? count : Number.NaN;
}

/** A whole number as people write it: a spreadsheet writes whole numbers as `3.0` once a column has had a gap. */
export function wholeNumber(text: string): string {
  return text.replace(/[.,]0+$/, '');
}
