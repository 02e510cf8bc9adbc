/**
 * Number formats of dates and times that every spreadsheet knows without being told (ECMA-376 part 1, section 18.8.30);
 * 27 to 36 and 50 to 58 are those of East Asia, 71 to 81 those of Thailand.
 */
const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];
const DAY_MILLISECONDS = 86_400_000;
const SECOND_MILLISECONDS = 1000;
/** Day 0 of the two ways to count days (section 18.17.4.1), of which 1900 has a 29 February that there never was. */
const DAY_ZERO_OF_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_OF_1904 = Date.UTC(1904, 0, 1);
/** Longer codes are no format that a spreadsheet takes. */
const MOST_CODE_CHARACTERS = 1000;

/** Whether a number format known by its id alone shows dates or times. */
export function isBuiltInDate(id: number): boolean {
  return BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to);
}

/** Whether a number format shows dates or times: its code has their letters and no place for a digit. */
export function isDateCode(code: string): boolean {
  const bare = code
    .slice(0, MOST_CODE_CHARACTERS)
    .replace(/\\.|_.|\*.|"[^"]*"?/g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/am\/pm|a\/p/gi, 'h')
    .replace(/([s])[.,]0+/gi, '$1')
    .replace(/general/gi, '0');
  const [first] = bare.split(';');
  return /[dmyhs]/i.test(first) && !/[0#?]/.test(first);
}

/** A day number as ISO text, with the time only where there is one; '' for a number that is no date. */
export function dateText(serial: number, countsFrom1904: boolean): string {
  const zero = countsFrom1904 ? DAY_ZERO_OF_1904 : DAY_ZERO_OF_1900;
  const seconds = Math.round((serial * DAY_MILLISECONDS) / SECOND_MILLISECONDS);
  const date = new Date(zero + seconds * SECOND_MILLISECONDS);
  return Number.isNaN(date.getTime()) ? '' : withoutMidnight(date.toISOString());
}

/** A date written in ISO form as the tables have it: "2020-03-01", or "2020-03-01 18:00:00". */
export function withoutMidnight(iso: string): string {
  const [day, time = ''] = iso.trim().split('T');
  const clock = time.slice(0, 8);
  return clock === '' || clock === '00:00:00' ? day : `${day} ${clock}`;
}
