import { base64Of } from './binary-text.ts';
import { SHEET_FONT_FAMILY, type SheetFonts } from './font/sheet-fonts.ts';
import { subsetFont } from './font/subset-font.ts';

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

/**
 * The drawing with the letters it uses inside it, so that it looks the same wherever it is opened. An SVG that is shown
 * as an image can load nothing from outside, and few machines have the font. `null`: not a drawing.
 */
export function withFonts(svg: string, fonts: SheetFonts): string | null {
  const letters = lettersOf([svg]);
  const faces = [fontFace(400, fonts.regular, letters), fontFace(700, fonts.bold, letters)];
  return withOpeningTag(svg, tag => `${tag}<style>${faces.join('')}</style>`);
}

function fontFace(weight: number, font: SheetFonts['regular'], letters: ReadonlySet<string>): string {
  const data = base64Of(subsetFont(font, letters));
  return (
    `@font-face{font-family:'${SHEET_FONT_FAMILY}';font-weight:${weight};` +
    `src:url(data:font/ttf;base64,${data}) format('truetype')}`
  );
}

/** The drawing at a size in pixels: browsers draw an image of it at exactly that size. `null`: not a drawing. */
export function sizedInPixels(svg: string, width: number, height: number): string | null {
  return withOpeningTag(svg, tag =>
    withoutAttributes(tag, ['width', 'height']).replace('<svg', `<svg width="${width}" height="${height}"`),
  );
}
