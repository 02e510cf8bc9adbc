import type { jsPDF } from 'jspdf';
import { SHEET_FONT_FAMILY } from '../font/sheet-fonts.ts';

const SHARE_LEFT = { start: 0, middle: 0.5, end: 1 };

const isAnchor = (value: string): value is keyof typeof SHARE_LEFT => value in SHARE_LEFT;

/**
 * Makes the lines of a drawing ready for a PDF: each gets the place where it starts, by the widths of the font that the
 * PDF embeds. Otherwise the PDF writer would ask the page how wide a line is, and the page may have another font.
 *
 * @returns the room between letters, in millimetres, of the lines that have any, which the writer does not know about
 */
export function startLines(drawing: Element, pdf: jsPDF): ReadonlyMap<string, number> {
  const spacings = new Map<string, number>();
  for (const line of drawing.querySelectorAll('text')) {
    const text = line.textContent ?? '';
    const spacing = Number(line.getAttribute('letter-spacing') ?? 0);
    const anchor = line.getAttribute('text-anchor') ?? 'start';
    if (spacing !== 0) spacings.set(text, spacing);
    if (!isAnchor(anchor) || line.childElementCount > 0) continue;
    pdf.setFont(SHEET_FONT_FAMILY, line.getAttribute('font-weight') === '700' ? 'bold' : 'normal');
    const size = Number(line.getAttribute('font-size'));
    const width = pdf.getStringUnitWidth(text) * size + spacing * [...text].length;
    line.setAttribute('x', String(Number(line.getAttribute('x') ?? 0) - width * SHARE_LEFT[anchor]));
    line.setAttribute('text-anchor', 'start');
  }
  // Where a line does not say how heavy it is, the writer goes on with the font that was set last.
  pdf.setFont(SHEET_FONT_FAMILY, 'normal');
  return spacings;
}

/** jsPDF writes onto the page through this, and does not declare it. */
type PageWriter = jsPDF & { readonly internal: { readonly write: (operators: string) => void } };

/**
 * Lets the document write lines with room between their letters, and keep the halo behind a label out of what is
 * copied and read aloud: the halo is the label's letters once more, with a thick outline.
 */
export function readLinesOnce(pdf: jsPDF, spacings: ReadonlyMap<string, number>): void {
  const write: jsPDF['text'] = pdf.text.bind(pdf);
  const { internal } = pdf as PageWriter;
  pdf.text = (text, x, y, options, transform) => {
    const spacing = spacings.get(String(text));
    const isHalo = options?.renderingMode !== undefined;
    // ISO 32000-1, 14.9.4: what the marked part reads as; nothing.
    if (isHalo) internal.write('/Span <</ActualText ()>> BDC');
    write(text, x, y, spacing === undefined ? options : { ...options, charSpace: spacing }, transform);
    if (isHalo) internal.write('EMC');
    return pdf;
  };
}
