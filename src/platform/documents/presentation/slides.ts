import type PptxGenJS from 'pptxgenjs';
import type { Sheet, SheetTable } from '../../../model/sheet.ts';
import {
  CELL_ROOM,
  columnWidths,
  estimatedHeight,
  fittingSize,
  planSlide,
  type Rectangle,
  SMALL_TYPE,
  TABLE_TITLE_HEIGHT,
  type TableType,
  tableHeight,
} from './slide-layout.ts';

/** The wide slide of PowerPoint; all lengths in inches, as that is what it counts in. */
export const SLIDE_WIDTH = 13.333;
export const SLIDE_HEIGHT = 7.5;
const MARGIN = 0.45;
const INSIDE_WIDTH = SLIDE_WIDTH - 2 * MARGIN;

/** What stands under the title and above the sources. */
export const BODY: Rectangle = { x: MARGIN, y: 1.42, w: INSIDE_WIDTH, h: 5 };

/** On every machine that opens presentations, or another of the same widths: a file cannot carry its own. */
export const SLIDE_FONT = 'Arial';
const INK = '1B1E22';
const QUIET_INK = '545A62';
const RULE = 'B9BDC2';
const STAMP = 'A3121F';

/** Name of the layout that all slides follow, and of the place of the title in it. */
export const LAYOUT_NAME = 'SHEET';
const TITLE_PLACE = 'title';

const FOOT_TOP = 6.52;
const FOOT_HEIGHT = 0.58;
const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14];
const SUBTITLE_SIZES = [14, 13, 12, 11, 10, 9, 8];
const FOOT_SIZES = [8, 7.5, 7, 6.5, 6, 5.5, 5];
const MARKING_HEIGHT = 0.26;
const MARKING_SIZE = 12;
const LARGEST_STAMP = 11;
/** Width of a bold capital of Arial as a share of its size, on the safe side. */
const CAPITAL_WIDTH = 0.72;

/** The layout of all slides: a title that outlines and screen readers know as one. */
export function defineLayout(presentation: PptxGenJS): void {
  presentation.defineSlideMaster({
    title: LAYOUT_NAME,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: TITLE_PLACE,
            type: 'title',
            x: MARGIN,
            y: 0.4,
            w: INSIDE_WIDTH,
            h: 0.56,
            margin: 0,
            align: 'left',
            valign: 'middle',
            fontFace: SLIDE_FONT,
            color: INK,
            bold: true,
          },
          text: '',
        },
      },
    ],
  });
}

/** A slide with title, subtitle, frame and notes; the body is free. */
export function addSlide(presentation: PptxGenJS, sheet: Sheet): PptxGenJS.Slide {
  const slide = presentation.addSlide({ masterName: LAYOUT_NAME });
  const lang = languageOf(sheet);
  const title = plainText(sheet.title);
  const subtitle = plainText(sheet.subtitle);
  const titleSize = fittingSize([title], INSIDE_WIDTH, 0.72, TITLE_SIZES);
  slide.addText(title, { placeholder: TITLE_PLACE, fontSize: titleSize, lang });
  slide.addText(subtitle, {
    x: MARGIN,
    y: 0.96,
    w: INSIDE_WIDTH,
    h: 0.34,
    margin: 0,
    valign: 'middle',
    fontFace: SLIDE_FONT,
    fontSize: fittingSize([subtitle], INSIDE_WIDTH, 0.36, SUBTITLE_SIZES),
    color: QUIET_INK,
    lang,
  });
  addFrame(slide, sheet);
  slide.addNotes(notesOf(sheet));
  return slide;
}

/** What the speaker can say about how the figures came about. */
function notesOf({ exerciseStamp, method, sources, disclaimer }: Sheet): string {
  return [exerciseStamp ?? '', ...method, ...sources, disclaimer].filter(Boolean).map(plainText).join('\n');
}

/** The language that spelling is checked in. */
function languageOf({ locale }: Sheet): string {
  return locale === 'fr' ? 'fr-FR' : 'en-GB';
}

/** Letter size of the stamp in points, so that it ends before the marking in the middle of the same line begins. */
function stampSize(stamp: string, marking: string): number {
  const roomInPoints = (INSIDE_WIDTH / 2) * 72 - (marking.length / 2 + 2) * CAPITAL_WIDTH * MARKING_SIZE;
  return Math.min(LARGEST_STAMP, Math.floor((roomInPoints / (stamp.length * CAPITAL_WIDTH)) * 2) / 2);
}

/** Marking at top and bottom, the exercise stamp beside both, sources and disclaimer: on every slide that leaves. */
function addFrame(slide: PptxGenJS.Slide, sheet: Sheet): void {
  for (const y of [0.1, SLIDE_HEIGHT - 0.1 - MARKING_HEIGHT]) {
    const line = { x: MARGIN, y, w: INSIDE_WIDTH, h: MARKING_HEIGHT, margin: 0, fontFace: SLIDE_FONT };
    const strong = { ...line, bold: true, valign: 'middle' as const };
    if (sheet.marking) {
      slide.addText(plainText(sheet.marking), {
        ...strong,
        align: 'center',
        fontSize: MARKING_SIZE,
        color: INK,
      });
    }
    if (sheet.exerciseStamp) {
      const fontSize = stampSize(sheet.exerciseStamp, sheet.marking);
      slide.addText(plainText(sheet.exerciseStamp), { ...strong, align: 'right', fontSize, color: STAMP });
    }
  }
  const paragraphs = [sheet.disclaimer, sheet.sources.join(' ')].map(plainText).filter(text => text !== '');
  slide.addText(paragraphs.join('\n'), {
    x: MARGIN,
    y: FOOT_TOP,
    w: INSIDE_WIDTH,
    h: FOOT_HEIGHT,
    margin: 0,
    valign: 'bottom',
    fontFace: SLIDE_FONT,
    fontSize: fittingSize(paragraphs, INSIDE_WIDTH, FOOT_HEIGHT, FOOT_SIZES),
    color: QUIET_INK,
  });
}

const SENTENCE_SIZES = [18, 16, 15, 14, 13, 12, 11, 10, 9];
/** Beside a table, sentences are set smaller than alone, but not so small that they cannot be read across a room. */
const SIZES_WITH_TABLE = [15, 14, 13, 12, 11];
/** A table of more columns than this is not squeezed beside the map. */
const COLUMNS_BESIDE = 4;

/**
 * Adds the slide with the map; returns the tables for which it had no room.
 *
 * @param picture a word in ASCII that stands for the picture of the map
 */
export function addMapSlide(presentation: PptxGenJS, sheet: Sheet, picture: string): readonly SheetTable[] {
  const slide = addSlide(presentation, sheet);
  const plan = planSlide(BODY, sheet.mapWidthMillimetres / sheet.mapHeightMillimetres);
  const { words } = plan;
  const altText = plainText([sheet.title, sheet.subtitle, ...sheet.sentences].join('. '));
  slide.addImage({ ...plan.picture, data: `image/png;base64,${btoa(picture)}`, altText });
  const sentences = sheet.sentences.map(plainText);
  const [table] = sheet.tables;
  if (table && plan.isColumn && table.columns.length <= COLUMNS_BESIDE) {
    const room = words.h - tableHeight(table, words.w, SMALL_TYPE);
    const size = fittingSize(sentences, words.w, room, SIZES_WITH_TABLE);
    const height = estimatedHeight(sentences, words.w, size);
    if (height <= room) {
      addSentences(slide, sentences, sheet, { ...words, h: height }, size);
      addTable(slide, table, { ...words, y: words.y + height }, SMALL_TYPE);
      return sheet.tables.slice(1);
    }
  }
  const size = fittingSize(sentences, words.w, words.h, SENTENCE_SIZES);
  addSentences(slide, sentences, sheet, words, size);
  return sheet.tables;
}

function addSentences(
  slide: PptxGenJS.Slide,
  sentences: readonly string[],
  sheet: Sheet,
  place: Rectangle,
  size: number,
): void {
  if (sentences.length === 0) return;
  const lang = languageOf(sheet);
  const runs = sentences.map((text, index) => ({
    text,
    options: { bold: index === 0, breakLine: index < sentences.length - 1, paraSpaceAfter: size / 2, lang },
  }));
  slide.addText(runs, {
    ...place,
    margin: 0,
    valign: 'top',
    fontFace: SLIDE_FONT,
    fontSize: size,
    color: INK,
  });
}

/** A figure, or a dash where there is none. */
const NUMBER = /^[^\p{L}]*\d[^\p{L}]*$|^[–—-]?$/u;

/** Adds a table under its title; figures stand to the right, under each other. */
export function addTable(
  slide: PptxGenJS.Slide,
  table: SheetTable,
  { x, y, w }: { readonly x: number; readonly y: number; readonly w: number },
  type: TableType,
): void {
  const { title, columns, rows } = table;
  slide.addText(plainText(title), {
    x,
    y,
    w,
    h: TABLE_TITLE_HEIGHT,
    margin: 0,
    valign: 'middle',
    bold: true,
    fontFace: SLIDE_FONT,
    fontSize: type.size + 1,
    color: INK,
  });
  const isFigure = columns.map((_, index) => rows.every(row => NUMBER.test(row[index] ?? '')));
  const cell = (text: string, index: number, bold: boolean): PptxGenJS.TableCell => ({
    text: plainText(text),
    options: {
      bold,
      align: isFigure[index] ? 'right' : 'left',
      border: bold ? lineBelow(INK, 1) : lineBelow(RULE, 0.5),
    },
  });
  const head = columns.map((text, index) => cell(text, index, true));
  const body = rows.map(row => columns.map((_, index) => cell(row[index] ?? '', index, false)));
  slide.addTable([head, ...body], {
    x,
    y: y + TABLE_TITLE_HEIGHT,
    w,
    colW: [...columnWidths(table, w, type)],
    rowH: type.rowHeight,
    margin: [0.02, CELL_ROOM, 0.02, CELL_ROOM],
    fontFace: SLIDE_FONT,
    fontSize: type.size,
    color: INK,
    valign: 'middle',
  });
}

type Borders = [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps];

function lineBelow(color: string, points: number): Borders {
  const none = { type: 'none' as const };
  return [none, none, { type: 'solid', color, pt: points }, none];
}

/** What XML 1.0 has no way to write: control characters, halves of characters, and two that are none. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text that a slide can hold, in one line. */
export function plainText(text: string): string {
  return text.replaceAll(/\s*[\r\n\t]+\s*/g, ' ').replaceAll(UNWRITABLE, '');
}
