import type { Sheet, Sheets } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure, problemOf } from './document-problem.ts';
import { loadSheetFonts, type SheetFonts } from './font/sheet-fonts.ts';
import type { Pace } from './pace.ts';

/** Dots per inch of every picture that leaves: what print shops ask for. */
const PRINT_DOTS_PER_INCH = 300;

/** The drawing of a sheet with its letters inside: to show on the page as an image, or to save. */
export async function writeSvg(sheet: Sheet): Promise<Blob | DocumentFailure> {
  return await written(async fonts => {
    const { withFonts } = await import('./svg-drawing.ts');
    const svg = withFonts(sheet.svg, fonts);
    return svg === null ? { problem: 'sheet-unreadable' } : new Blob([svg], { type: 'image/svg+xml' });
  });
}

/** A sheet as a PNG of its size on paper. */
export async function writePng(sheet: Sheet, pace: Pace): Promise<Blob | DocumentFailure> {
  return await written(async fonts => {
    const { drawPng } = await import('./picture/draw-png.ts');
    return await drawPng(sheet, PRINT_DOTS_PER_INCH, fonts, share => pace.step(0, share));
  });
}

/** The sheets as one PDF, in their order. */
export async function writePdf(sheets: Sheets, pace: Pace): Promise<Blob | DocumentFailure> {
  return await written(async fonts => {
    const writer = await import('./pdf/write-pdf.ts');
    return await writer.writePdf(sheets, fonts, pace);
  });
}

/** The sheets as one PowerPoint presentation, in their order, each with its map as a picture. */
export async function writePresentation(sheets: Sheets, pace: Pace): Promise<Blob | DocumentFailure> {
  return await written(async fonts => {
    const [{ drawPng }, { buildPresentation }] = await Promise.all([
      import('./picture/draw-png.ts'),
      import('./presentation/build-presentation.ts'),
    ]);
    const pictures: Uint8Array[] = [];
    for (const [index, { mapSvg, mapWidthMillimetres, mapHeightMillimetres }] of sheets.entries()) {
      const drawing = {
        svg: mapSvg,
        widthMillimetres: mapWidthMillimetres,
        heightMillimetres: mapHeightMillimetres,
      };
      const picture = await drawPng(drawing, PRINT_DOTS_PER_INCH, fonts, share => pace.step(index, share));
      if (isFailure(picture)) return picture;
      pictures.push(new Uint8Array(await picture.arrayBuffer()));
    }
    const last = sheets.length - 1;
    return await buildPresentation(sheets, pictures, () => pace.step(last, 1));
  });
}

/** Runs a writer with the sheet's font; what cannot be loaded or fails on the way is said, never thrown. */
async function written(
  write: (fonts: SheetFonts) => Promise<Blob | DocumentFailure>,
): Promise<Blob | DocumentFailure> {
  const fonts = await loadSheetFonts();
  if (isFailure(fonts)) return fonts;
  try {
    return await write(fonts);
  } catch (reason) {
    // A dynamic import that fails throws a TypeError: that part of the program could not be loaded.
    return { problem: reason instanceof TypeError ? 'part-missing' : problemOf(reason) };
  }
}
