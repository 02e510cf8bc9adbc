import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { viewOf } from '../../../files/bytes.ts';
import type { Sheets } from '../../../model/sheet.ts';
import { FULL_TYPE, tablePages } from './slide-layout.ts';
import {
  addMapSlide,
  addSlide,
  addTable,
  BODY,
  defineLayout,
  LAYOUT_NAME,
  plainText,
  SLIDE_FONT,
  SLIDE_HEIGHT,
  SLIDE_WIDTH,
} from './slides.ts';

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

const MEDIA = 'ppt/media/';
const CONTENT_TYPES = '[Content_Types].xml';
const OVERRIDE = /<Override PartName="\/([^"]+)"[^>]*\/>/g;
const NOTES_TEXT = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g;

/** Zip keeps no time before 1980. Every entry gets the same, so that the same slides make the same file. */
const ENTRY_TIME = new Date(1980, 0, 2);

/**
 * The presentation as its format wants it (ECMA-376, part 2, section 10.1.2): pptxgenjs 4.0.1 lists a slide master for
 * each slide where there is only one, and writes all notes of a slide as one paragraph.
 *
 * @param pictures by the text that stands for each of them
 * @returns pieces of the file
 */
async function tidyPackage(
  content: Uint8Array,
  pictures: ReadonlyMap<string, Uint8Array>,
  pause: () => Promise<void>,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const parts = unzipSync(content);
  // Folders are no parts.
  const names = Object.keys(parts).filter(name => !name.endsWith('/'));
  const packed: Uint8Array<ArrayBuffer>[] = [];
  for (const name of names) {
    const bytes = parts[name] ?? new Uint8Array(0);
    const picture = name.startsWith(MEDIA) ? pictures.get(strFromU8(bytes)) : undefined;
    const part = picture ?? tidiedPart(name, bytes, parts);
    packed.push(new Uint8Array(zipSync({ [name]: [part, { level: picture ? 0 : 6, mtime: ENTRY_TIME }] })));
    await pause();
  }
  return joinedZips(packed);
}

function tidiedPart(
  name: string,
  bytes: Uint8Array,
  parts: Readonly<Record<string, Uint8Array>>,
): Uint8Array {
  if (name === CONTENT_TYPES) {
    const isThere = (entry: string, part: string) => (parts[part] ? entry : '');
    return strToU8(strFromU8(bytes).replace(OVERRIDE, isThere));
  }
  if (/^ppt\/notesSlides\/[^/]+\.xml$/.test(name))
    return strToU8(strFromU8(bytes).replace(NOTES_TEXT, paragraphs));
  return bytes;
}

function paragraphs(_whole: string, style: string, text: string, end: string): string {
  return text
    .split(/\r?\n/)
    .map(line => `<a:p><a:r>${style}<a:t>${line}</a:t></a:r>${end}</a:p>`)
    .join('');
}

// APPNOTE.TXT (PKWARE), sections 4.3.12 and 4.3.16: where a directory entry says where its file begins, and what stands
// where in the record that ends an archive without a comment.
const OFFSET_IN_ENTRY = 42;
const END_BYTES = 22;
const COUNT_HERE = 8;
const COUNT = 10;
const DIRECTORY_BYTES = 12;
const DIRECTORY_OFFSET = 16;

/**
 * Archives of one file each as one archive: so that each file can be packed by itself, with time for the page in
 * between. An archive that is written as it comes would say of no file how long it is before it ends, which not every
 * reader takes.
 */
export function joinedZips(archives: readonly Uint8Array<ArrayBuffer>[]): readonly Uint8Array<ArrayBuffer>[] {
  const files: Uint8Array<ArrayBuffer>[] = [];
  const entries: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const archive of archives) {
    const start = viewOf(archive).getUint32(archive.length - END_BYTES + DIRECTORY_OFFSET, true);
    const entry = archive.slice(start, -END_BYTES);
    viewOf(entry).setUint32(OFFSET_IN_ENTRY, offset, true);
    files.push(archive.subarray(0, start));
    entries.push(entry);
    offset += start;
  }
  const end = archives[0]?.slice(-END_BYTES) ?? new Uint8Array(0);
  const view = viewOf(end);
  view.setUint16(COUNT_HERE, archives.length, true);
  view.setUint16(COUNT, archives.length, true);
  view.setUint32(
    DIRECTORY_BYTES,
    entries.reduce((sum, entry) => sum + entry.length, 0),
    true,
  );
  view.setUint32(DIRECTORY_OFFSET, offset, true);
  return [...files, ...entries, end];
}
