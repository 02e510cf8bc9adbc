import { jsPDF } from 'jspdf';
import { binaryText, bytesOfText } from '../binary-text.ts';
import type { Step } from '../pace.ts';

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
  const lines = (pdf as Pages).internal.pages[number] ?? [];
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
