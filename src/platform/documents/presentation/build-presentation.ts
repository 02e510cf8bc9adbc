import PptxGenJS from 'pptxgenjs';
import type { Sheets } from '../sheets.ts';
import { addMapSlide } from './map-slide.ts';
import { plainText } from './plain-text.ts';
import {
  addSlide,
  BODY,
  defineLayout,
  LAYOUT_NAME,
  SLIDE_FONT,
  SLIDE_HEIGHT,
  SLIDE_WIDTH,
} from './slide-frame.ts';
import { addTable } from './slide-table.ts';
import { FULL_TYPE, tablePages } from './table-layout.ts';
import { tidyPackage } from './tidy-package.ts';

/**
 * The sheets as slides whose words and tables can be edited; tables without room beside the map follow on slides of
 * their own. The same sheets and pictures make the same presentation but for the date in its properties.
 *
 * @param pictures a PNG of the map of each sheet
 */
export async function buildPresentation(
  sheets: Sheets,
  pictures: readonly Uint8Array[],
  pause: () => Promise<void>,
): Promise<Blob> {
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
  // The library would turn each picture into text and back, without a pause: it gets a word in place of it.
  const byWord = new Map(pictures.map((picture, index) => [`picture ${index}`, picture]));
  for (const [index, sheet] of sheets.entries()) {
    const left = addMapSlide(presentation, sheet, `picture ${index}`);
    for (const page of tablePages(left, BODY.w, BODY.h)) {
      const slide = addSlide(presentation, sheet);
      for (const { table, y } of page) addTable(slide, table, { ...BODY, y: BODY.y + y }, FULL_TYPE);
    }
  }
  const content = (await presentation.write({ outputType: 'uint8array' })) as Uint8Array<ArrayBuffer>;
  return new Blob([...(await tidyPackage(content, byWord, pause))], {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  });
}
