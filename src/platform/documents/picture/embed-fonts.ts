import { base64Of } from '../base64.ts';
import { lettersOf } from '../font/letters-of.ts';
import { SHEET_FONT_FAMILY, type SheetFonts } from '../font/sheet-fonts.ts';
import { subsetFont } from '../font/subset-font.ts';
import { withOpeningTag, withoutAttributes } from '../opening-tag.ts';

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
