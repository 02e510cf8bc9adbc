import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import type { Sheet } from '../../../model/sheet.ts';
import { base64Of } from '../base64.ts';
import { type DocumentFailure, problemOf } from '../document-problem.ts';
import { lettersOf } from '../font/letters-of.ts';
import { SHEET_FONT_FAMILY, type SheetFonts } from '../font/sheet-fonts.ts';
import { subsetFont } from '../font/subset-font.ts';
import { withOpeningTag, withoutAttributes } from '../opening-tag.ts';
import type { Pace, Step } from '../pace.ts';
import type { Sheets } from '../sheets.ts';
import { outputPacked, packPage } from './packed-pages.ts';
import { putPictures, takePictures } from './pictures.ts';
import { readLinesOnce, startLines } from './set-text.ts';
import { slicesOf } from './slices.ts';

/** Of millimetres on the page: finer than any printer. */
const DECIMALS = 4;

/** Of the work on a sheet; the rest is packing its page. */
const DRAWING_SHARE = 0.8;

/** The sheets as one PDF, a page each of exactly the sheet's size: vectors, text as text, the font embedded. */
export async function writePdf(
  sheets: Sheets,
  fonts: SheetFonts,
  pace: Pace,
): Promise<Blob | DocumentFailure> {
  try {
    const pdf = new jsPDF({
      unit: 'mm',
      compress: true,
      putOnlyUsedFonts: true,
      floatPrecision: DECIMALS,
      ...pageOf(sheets[0]),
    });
    describe(pdf, sheets[0]);
    addFonts(pdf, fonts, sheets);
    const spacings = new Map<string, number>();
    readLinesOnce(pdf, spacings);
    const pictures: Uint8Array[] = [];
    const packed: string[] = [];
    putPictures(pdf, () => pictures.shift());
    for (const [index, sheet] of sheets.entries()) {
      const drawing = parsed(sheet.svg);
      if (!drawing) return { problem: 'sheet-unreadable' };
      const taken = await takePictures(drawing);
      if (!taken) return { problem: 'picture-refused' };
      pictures.push(...taken);
      const { format, orientation } = pageOf(sheet);
      if (index > 0) pdf.addPage(format, orientation);
      for (const [line, spacing] of startLines(drawing, pdf)) spacings.set(line, spacing);
      await drawOnPage(pdf, drawing, sheet, share => pace.step(index, share * DRAWING_SHARE));
      packed.push(
        await packPage(pdf, index + 1, share =>
          pace.step(index, DRAWING_SHARE + share * (1 - DRAWING_SHARE)),
        ),
      );
    }
    return outputPacked(pdf, packed);
  } catch (reason) {
    return { problem: problemOf(reason) };
  }
}

async function drawOnPage(pdf: jsPDF, drawing: Element, sheet: Sheet, step: Step): Promise<void> {
  const slices = slicesOf(drawing);
  for (const [index, slice] of slices.entries()) {
    await step(index / slices.length);
    await svg2pdf(slice, pdf, {
      width: sheet.widthMillimetres,
      height: sheet.heightMillimetres,
      // A sheet carries its pictures inside it; nothing is fetched.
      loadImages: /^data:/,
    });
  }
}

/**
 * The drawing without a style of its own: the page's security policy refuses it, and a PDF has neither kerning nor
 * ligatures anyway.
 */
function parsed(svg: string): Element | null {
  const unstyled = withOpeningTag(svg, tag => withoutAttributes(tag, ['style']));
  if (unstyled === null) return null;
  const { documentElement } = new DOMParser().parseFromString(unstyled, 'image/svg+xml');
  return documentElement.nodeName === 'svg' ? documentElement : null;
}

function pageOf({ widthMillimetres, heightMillimetres }: Sheet) {
  return {
    format: [widthMillimetres, heightMillimetres],
    orientation: widthMillimetres > heightMillimetres ? ('landscape' as const) : ('portrait' as const),
  };
}

/** What the file says of itself: the sheet's own words, and nothing about who made it or in which time zone. */
function describe(pdf: jsPDF, { title, subtitle, marking, exerciseStamp, locale }: Sheet): void {
  const keywords = [marking, exerciseStamp ?? ''].filter(word => word !== '').join(', ');
  pdf.setProperties({ title, subject: subtitle, keywords, creator: 'Within Reach' });
  pdf.setCreationDate(`D:${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`);
  pdf.setLanguage(locale === 'fr' ? 'fr-FR' : 'en-GB');
  pdf.setDisplayMode('fullpage', 'single');
}

/** The whole font would be read and searched for each sheet; a part of it is enough for the letters they use. */
function addFonts(pdf: jsPDF, { regular, bold }: SheetFonts, sheets: Sheets): void {
  const letters = lettersOf(sheets.map(({ svg }) => svg));
  pdf.addFileToVFS('regular.ttf', base64Of(subsetFont(regular, letters)));
  pdf.addFont('regular.ttf', SHEET_FONT_FAMILY, 'normal');
  pdf.addFileToVFS('bold.ttf', base64Of(subsetFont(bold, letters)));
  pdf.addFont('bold.ttf', SHEET_FONT_FAMILY, 'bold');
}
