import PptxGenJS from 'pptxgenjs';
import type { Sheet, SheetTable } from '../../../model/sheet.ts';
import { base64Of } from '../base64.ts';
import type { Sheets } from '../sheets.ts';
import { estimatedHeight, fittingSize } from './estimate-text.ts';
import { planSlide, type Rectangle } from './place-picture.ts';
import { plainText } from './plain-text.ts';
import {
  addFrame,
  BODY_BOTTOM,
  BODY_TOP,
  defineLayout,
  INK,
  INSIDE_WIDTH,
  LAYOUT_NAME,
  MARGIN,
  QUIET_INK,
  SLIDE_FONT,
  SLIDE_HEIGHT,
  SLIDE_WIDTH,
  TITLE_PLACE,
} from './slide-frame.ts';
import { addTable, ROW_HEIGHT, ROWS_PER_SLIDE } from './slide-table.ts';
import { tidyPackage } from './tidy-package.ts';

const TITLE_SIZES = [26, 24, 22, 20, 18, 16, 14];
const SENTENCE_SIZES = [18, 16, 15, 14, 13, 12, 11, 10, 9];
const BODY: Rectangle = { x: MARGIN, y: BODY_TOP, w: INSIDE_WIDTH, h: BODY_BOTTOM - BODY_TOP };
const TABLE_TITLE_HEIGHT = 0.3;
/** A table of more columns than this is not squeezed beside the map. */
const COLUMNS_BESIDE = 4;

/**
 * The sheets as slides whose words and tables can be edited; tables without room beside the map follow on slides of
 * their own. The same sheets and pictures make the same presentation but for the date in its properties.
 *
 * @param pictures a PNG of the map of each sheet
 */
export async function buildPresentation(sheets: Sheets, pictures: readonly Uint8Array[]): Promise<Blob> {
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: LAYOUT_NAME, width: SLIDE_WIDTH, height: SLIDE_HEIGHT });
  presentation.layout = LAYOUT_NAME;
  presentation.theme = { headFontFace: SLIDE_FONT, bodyFontFace: SLIDE_FONT };
  presentation.title = plainText(sheets[0].title);
  presentation.subject = plainText(sheets[0].subtitle);
  // Who made it stays out of the file.
  presentation.author = 'Within Reach';
  presentation.company = '';
  defineLayout(presentation);
  for (const [index, sheet] of sheets.entries()) {
    const picture = pictures[index];
    if (!picture) continue;
    const left = addMapSlide(presentation, sheet, picture);
    for (const table of left) addTableSlides(presentation, sheet, table);
  }
  const content = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array<ArrayBuffer>;
  return new Blob([tidyPackage(content)], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
}

/** Adds the slide with the map; returns the tables for which it had no room. */
function addMapSlide(presentation: PptxGenJS, sheet: Sheet, picture: Uint8Array): readonly SheetTable[] {
  const slide = addSlide(presentation, sheet, sheet.title, sheet.subtitle);
  const plan = planSlide(BODY, sheet.mapWidthMillimetres / sheet.mapHeightMillimetres);
  const altText = plainText([sheet.title, sheet.subtitle, ...sheet.sentences].join('. '));
  slide.addImage({ ...plan.picture, data: `image/png;base64,${base64Of(picture)}`, altText });
  const sentences = sheet.sentences.map(plainText);
  const { words } = plan;
  const [table] = sheet.tables;
  const tableHeight = table ? TABLE_TITLE_HEIGHT + (table.rows.length + 1) * ROW_HEIGHT : 0;
  const size = fittingSize(sentences, words.w, words.h, SENTENCE_SIZES);
  const smaller = fittingSize(sentences, words.w, words.h - tableHeight, SENTENCE_SIZES.slice(2, -2));
  const textHeight = estimatedHeight(sentences, words.w, smaller);
  const isBeside = table && plan.isColumn && table.columns.length <= COLUMNS_BESIDE;
  const hasRoom = isBeside && textHeight + tableHeight <= words.h;
  addSentences(slide, sentences, sheet, words, hasRoom ? smaller : size);
  if (!hasRoom) return sheet.tables;
  const y = words.y + textHeight;
  addTableTitle(slide, table.title, { ...words, y });
  addTable(slide, table, { x: words.x, y: y + TABLE_TITLE_HEIGHT, w: words.w });
  return sheet.tables.slice(1);
}

function addTableSlides(presentation: PptxGenJS, sheet: Sheet, table: SheetTable): void {
  const slides = Math.max(1, Math.ceil(table.rows.length / ROWS_PER_SLIDE));
  for (let part = 0; part < slides; part++) {
    const count = slides > 1 ? ` (${part + 1}/${slides})` : '';
    const slide = addSlide(presentation, sheet, sheet.title, `${table.title}${count}`);
    const rows = table.rows.slice(part * ROWS_PER_SLIDE, (part + 1) * ROWS_PER_SLIDE);
    addTable(slide, { columns: table.columns, rows }, { x: BODY.x, y: BODY.y, w: BODY.w });
  }
}

function addSlide(presentation: PptxGenJS, sheet: Sheet, title: string, subtitle: string): PptxGenJS.Slide {
  const slide = presentation.addSlide({ masterName: LAYOUT_NAME });
  const text = plainText(title);
  slide.addText(text, {
    placeholder: TITLE_PLACE,
    fontSize: fittingSize([text], INSIDE_WIDTH, 0.72, TITLE_SIZES),
    lang: languageOf(sheet),
  });
  slide.addText(plainText(subtitle), {
    x: MARGIN,
    y: 0.96,
    w: INSIDE_WIDTH,
    h: 0.34,
    margin: 0,
    valign: 'middle',
    fontFace: SLIDE_FONT,
    fontSize: fittingSize([plainText(subtitle)], INSIDE_WIDTH, 0.36, [14, 13, 12, 11, 10, 9, 8]),
    color: QUIET_INK,
    lang: languageOf(sheet),
  });
  addFrame(slide, sheet);
  slide.addNotes(notesOf(sheet));
  return slide;
}

function addSentences(
  slide: PptxGenJS.Slide,
  sentences: readonly string[],
  sheet: Sheet,
  words: Rectangle,
  size: number,
): void {
  if (sentences.length === 0) return;
  const lang = languageOf(sheet);
  const runs = sentences.map((text, index) => ({
    text,
    options: { bold: index === 0, breakLine: index < sentences.length - 1, paraSpaceAfter: size / 2, lang },
  }));
  const height = Math.min(words.h, estimatedHeight(sentences, words.w, size));
  slide.addText(runs, {
    ...words,
    h: height,
    margin: 0,
    valign: 'top',
    fontFace: SLIDE_FONT,
    fontSize: size,
    color: INK,
  });
}

function addTableTitle(slide: PptxGenJS.Slide, title: string, { x, y, w }: Rectangle): void {
  slide.addText(plainText(title), {
    x,
    y,
    w,
    h: TABLE_TITLE_HEIGHT,
    margin: 0,
    valign: 'middle',
    bold: true,
    fontFace: SLIDE_FONT,
    fontSize: 11,
    color: INK,
  });
}

/** What the speaker can say about how the figures came about. */
function notesOf(sheet: Sheet): string {
  const stamp = sheet.exerciseStamp ? [sheet.exerciseStamp] : [];
  return [...stamp, ...sheet.method, ...sheet.sources, sheet.disclaimer].map(plainText).join('\n');
}

const languageOf = ({ locale }: Sheet) => (locale === 'fr' ? 'fr-FR' : 'en-GB');
