import type PptxGenJS from 'pptxgenjs';
import type { Sheet, SheetTable } from '../../../model/sheet.ts';
import { estimatedHeight, fittingSize } from './estimate-text.ts';
import { planSlide, type Rectangle } from './place-picture.ts';
import { plainText } from './plain-text.ts';
import { addSlide, BODY, INK, languageOf, SLIDE_FONT } from './slide-frame.ts';
import { addTable } from './slide-table.ts';
import { SMALL_TYPE, tableHeight } from './table-layout.ts';

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
