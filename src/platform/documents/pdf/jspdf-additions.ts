import { jsPDF } from 'jspdf';
import { binaryText, bytesOfText } from '../binary-text.ts';
import { SHEET_FONT_FAMILY } from '../font/sheet-fonts.ts';
import type { Step } from '../pace.ts';

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

/** One pixel that stands in a drawing for a picture. */
const PLACEHOLDER = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';

/** Share of what can be seen that the live map keeps as JPEG: letters stay sharp. */
const QUALITY = 0.95;

/**
 * Takes the pictures out of a drawing, in their order, as JPEG: the PDF writer cannot hold a screen's worth of PNG, and
 * would take it apart pixel by pixel. `null`: the browser would not draw one of them.
 */
export async function takePictures(drawing: Element): Promise<readonly Uint8Array[] | null> {
  const pictures: Uint8Array[] = [];
  for (const element of drawing.querySelectorAll('image')) {
    const picture = await asJpeg(element.getAttribute('href') ?? '');
    if (!picture) return null;
    pictures.push(picture);
    element.setAttribute('href', PLACEHOLDER);
    element.setAttribute('preserveAspectRatio', 'none');
  }
  return pictures;
}

async function asJpeg(address: string): Promise<Uint8Array | null> {
  // A sheet carries its pictures inside it; nothing is fetched.
  if (!address.startsWith('data:')) return null;
  const image = new Image();
  image.src = address;
  const canvas = document.createElement('canvas');
  const context = await image.decode().then(
    () => canvas.getContext('2d', { alpha: false }),
    () => null,
  );
  if (!context) return null;
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0);
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
}

/** Lets the document write the next of the pictures wherever the drawing has a place for one. */
export function putPictures(pdf: jsPDF, next: () => Uint8Array | undefined): void {
  const add: jsPDF['addImage'] = pdf.addImage.bind(pdf);
  // The writer has set the page so that the picture takes one unit each way.
  pdf.addImage = () => {
    const imageData = next();
    return imageData ? add({ imageData, format: 'JPEG', x: 0, y: 0, width: 1, height: 1 }) : pdf;
  };
}

/** Of a page deflated at once, in characters: little enough that the page on the screen answers in between. */
const PIECE_LENGTH = 131_072;

/** jsPDF gathers what is drawn on a page as lines of operators, the pages counted from 1. */
type Pages = jsPDF & { readonly internal: { readonly pages: readonly string[][] } };

/**
 * Deflates what is drawn on a page, piece by piece: the library would deflate it as a whole, at its end, in the time in
 * which it draws it. Nothing can be drawn on the page afterwards.
 *
 * @param number of the page, counted from 1
 * @returns what now stands for the page, for {@link outputPacked}
 */
export async function packPage(pdf: jsPDF, number: number, step: Step): Promise<string> {
  const lines: string[] = (pdf as Pages).internal.pages[number] ?? [];
  const deflate = new CompressionStream('deflate');
  const deflated = new Response(deflate.readable).arrayBuffer();
  const writer = deflate.writable.getWriter();
  let piece = '';
  for (const [index, line] of lines.entries()) {
    piece += `${line}\n`;
    if (piece.length < PIECE_LENGTH && index < lines.length - 1) continue;
    await writer.write(bytesOfText(piece));
    await step((index + 1) / lines.length);
    piece = '';
  }
  await writer.close();
  const packed = binaryText(new Uint8Array(await deflated));
  // The library goes on to hold this very list.
  lines.length = 0;
  lines.push(packed);
  return packed;
}

/** How jsPDF's plug-in for filters packs a stream, and tells how it is to be unpacked. */
type Filter = (data: string, filters: unknown) => { readonly data: string; readonly reverseChain: string };

/** The document; its packed pages are not packed again. */
export function outputPacked(pdf: jsPDF, packed: readonly string[]): Blob {
  const filters: { processDataByFilters: Filter } = Object(jsPDF.API);
  const filter = filters.processDataByFilters;
  filters.processDataByFilters = (data, names) =>
    packed.includes(data) ? { data, reverseChain: '/FlateDecode' } : filter.call(filters, data, names);
  try {
    return pdf.output('blob');
  } finally {
    filters.processDataByFilters = filter;
  }
}
