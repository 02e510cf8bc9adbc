import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { joinedZips } from './joined-zips.ts';

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
export async function tidyPackage(
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
