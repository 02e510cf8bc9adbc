/** XML writes these as references, such as `&lt;`. */
const REFERRED = '<>&"';

/** The letters that drawings set. Their numbers, of which a large map has millions, are not looked at. */
export function lettersOf(drawings: readonly string[]): ReadonlySet<string> {
  const letters = new Set(REFERRED);
  for (const drawing of drawings) {
    for (const [, text = ''] of drawing.matchAll(/>([^<]+)</g)) {
      for (const letter of text) letters.add(letter);
    }
  }
  return letters;
}
