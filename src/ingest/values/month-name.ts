const ENGLISH = 'january february march april may june july august september october november december';
const FRENCH = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre';
const NAMES = [ENGLISH.split(' '), FRENCH.split(' ')];

/** Lower case without accents: `Décembre` is `decembre`. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/**
 * The month (1 to 12) named in English or French, in full or cut to three letters or more (`sept`, `déc`, `juil`), or
 * `null`. A cut that fits two months (`jui`) names neither.
 */
export function monthFromName(name: string): number | null {
  const plain = plainLetters(name);
  if (plain.length < 3) return null;
  const months = new Set(
    NAMES.flatMap(names => names.flatMap((full, index) => (full.startsWith(plain) ? [index + 1] : []))),
  );
  const [month] = months;
  return months.size === 1 && month !== undefined ? month : null;
}
