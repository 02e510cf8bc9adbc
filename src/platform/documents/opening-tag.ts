/** The opening tag of a drawing; a `>` may stand inside a quoted attribute. */
const OPENING_TAG = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/;

/** The drawing with another opening tag; `null`: it has none, so it is not a drawing. */
export function withOpeningTag(svg: string, change: (tag: string) => string): string | null {
  return OPENING_TAG.test(svg) ? svg.replace(OPENING_TAG, change) : null;
}

/** An opening tag without the attributes of these names. */
export function withoutAttributes(tag: string, names: readonly string[]): string {
  return tag.replace(new RegExp(`\\s(?:${names.join('|')})\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
}
