import { plainLetters } from '../values/text.ts';

/** A header without case, accents, spaces and marks: `No.troops`, `no_troops` and `NO TROOPS` are all `notroops`. */
export function compactName(header: string): string {
  return plainLetters(header).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a header, lower case, without accents: `Date d'ouverture` is `date d ouverture`, `POINT_Y` `point y`. */
export function headerWords(header: string): string {
  return plainLetters(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Position of the first header that has one of the compact names, in order of preference; -1 when there is none. */
export function columnOf(headers: readonly string[], ...compactNames: readonly string[]): number {
  const names = headers.map(compactName);
  for (const name of compactNames) {
    const index = names.indexOf(name);
    if (index >= 0) return index;
  }
  return -1;
}
