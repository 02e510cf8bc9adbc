import { type DocumentFailure, isFailure, problemOf } from '../document-problem.ts';
import type { SheetFonts } from '../font/sheet-fonts.ts';
import type { Step } from '../pace.ts';
import { sizedInPixels, withFonts } from '../svg-drawing.ts';
import { filteredRows, headerChunk, PNG_SIGNATURE, pixelsAcross, pngChunk, resolutionChunk } from './png.ts';

/**
 * Pixels drawn at once. Far below what any browser refuses (16,777,216 in mobile Safari), and little enough that the
 * page answers in between.
 */
const STRIP_PIXELS = 250_000;

/** A drawing and the size it has on paper. */
export interface Drawing {
  readonly svg: string;
  readonly widthMillimetres: number;
  readonly heightMillimetres: number;
}

/** The drawing as a PNG on white, drawn strip by strip, so that no size of paper is too large for a canvas. */
export async function drawPng(
  drawing: Drawing,
  dotsPerInch: number,
  fonts: SheetFonts,
  step: Step,
): Promise<Blob | DocumentFailure> {
  const width = pixelsAcross(drawing.widthMillimetres, dotsPerInch);
  const height = pixelsAcross(drawing.heightMillimetres, dotsPerInch);
  const sized = sizedInPixels(drawing.svg, width, height);
  const svg = sized === null ? null : withFonts(sized, fonts);
  if (svg === null) return { problem: 'sheet-unreadable' };
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    const isDrawable = await image.decode().then(
      () => true,
      () => false,
    );
    if (!isDrawable) return { problem: 'sheet-unreadable' };
    const content = await deflatedRows(image, width, height, step);
    if (isFailure(content)) return content;
    return new Blob(
      [
        Uint8Array.from(PNG_SIGNATURE),
        headerChunk(width, height),
        resolutionChunk(dotsPerInch),
        pngChunk('IDAT', content),
        pngChunk('IEND', new Uint8Array(0)),
      ],
      { type: 'image/png' },
    );
  } catch (reason) {
    return { problem: problemOf(reason) };
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function deflatedRows(
  image: HTMLImageElement,
  width: number,
  height: number,
  step: Step,
): Promise<Uint8Array | DocumentFailure> {
  const canvas = document.createElement('canvas');
  const stripHeight = Math.max(1, Math.floor(STRIP_PIXELS / width));
  canvas.width = width;
  canvas.height = Math.min(stripHeight, height);
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!context) return { problem: 'picture-refused' };
  // Format "deflate" is the zlib format (RFC 1950) that PNG wants.
  const deflate = new CompressionStream('deflate');
  const deflated = new Response(deflate.readable).arrayBuffer();
  const writer = deflate.writable.getWriter();
  let above: Uint8ClampedArray | null = null;
  let varies = false;
  for (let top = 0; top < height; top += stripHeight) {
    const rows = Math.min(stripHeight, height - top);
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, rows);
    context.drawImage(image, 0, -top, width, height);
    const pixels: Uint8ClampedArray = context.getImageData(0, 0, width, rows).data;
    const filtered = filteredRows(pixels, width, above);
    varies ||= filtered.varies;
    above = pixels.subarray((rows - 1) * width * 4);
    await writer.write(filtered.bytes);
    await step((top + rows) / height);
  }
  await writer.close();
  // Browsers that guard against fingerprinting hand out a plain picture instead of the one drawn.
  return varies ? new Uint8Array(await deflated) : { problem: 'picture-refused' };
}
