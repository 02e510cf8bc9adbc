import { jsPDF } from 'jspdf';
import { svg2pdf } from 'svg2pdf.js';
import type { Sheet, Sheets } from '../../../model/sheet.ts';
import { base64Of } from '../binary-text.ts';
import { type DocumentFailure, problemOf } from '../document-problem.ts';
import { SHEET_FONT_FAMILY, type SheetFonts } from '../font/sheet-fonts.ts';
import { subsetFont } from '../font/subset-font.ts';
import type { Pace, Step } from '../pace.ts';
import { lettersOf, withOpeningTag, withoutAttributes } from '../svg-drawing.ts';
import {
  outputPacked,
  packPage,
  putPictures,
  readLinesOnce,
  startLines,
  takePictures,
} from './jspdf-additions.ts';

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

/** Work of drawing an element and a line of text, in that of drawing a character of path data. */
const ELEMENT_WORK = 400;
const TEXT_WORK = 3000;
/** Work done at once: little enough that the page answers in between. */
const SLICE_WORK = 100_000;

/** What other elements refer to, wherever it stands. */
const REFERRED = 'clipPath, linearGradient, radialGradient, marker, mask, pattern, symbol';

/**
 * The drawing in parts that, drawn one over the other, are the drawing: each has the groups around its elements, and
 * everything that elements refer to. Takes the drawing apart.
 */
function slicesOf(drawing: Element): readonly Element[] {
  const referred = [...drawing.querySelectorAll(REFERRED)];
  for (const element of referred) element.remove();
  const slices = split(drawing);
  for (const slice of slices) slice.prepend(...referred.map(element => element.cloneNode(true)));
  return slices;
}

function split(element: Element): readonly Element[] {
  const isGroup = element.tagName === 'g' || element.tagName === 'svg';
  if (!isGroup || workOf(element) <= SLICE_WORK) return [element];
  const slices: Element[] = [];
  let slice = emptied(element);
  let work = 0;
  for (const part of [...element.children].flatMap(split)) {
    const added = workOf(part);
    if (work > 0 && work + added > SLICE_WORK) {
      slices.push(slice);
      slice = emptied(element);
      work = 0;
    }
    slice.append(part);
    work += added;
  }
  return [...slices, slice];
}

function emptied(element: Element): Element {
  const copy = element.cloneNode(false);
  if (!(copy instanceof Element)) throw new TypeError('The copy of an element is an element');
  return copy;
}

function workOf(element: Element): number {
  let work = 0;
  for (const each of [element, ...element.querySelectorAll('*')]) {
    const data = each.getAttribute('d')?.length ?? 0;
    work += (each.tagName === 'text' ? TEXT_WORK : ELEMENT_WORK) + data;
  }
  return work;
}
