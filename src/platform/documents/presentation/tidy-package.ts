import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

const CONTENT_TYPES = '[Content_Types].xml';
const OVERRIDE = /<Override PartName="\/([^"]+)"[^>]*\/>/g;
const NOTES_TEXT = /<a:p><a:r>(<a:rPr[^>]*\/>)<a:t>([^<]*)<\/a:t><\/a:r>(<a:endParaRPr[^>]*\/>)<\/a:p>/g;

/** Zip keeps no time before 1980. Every entry gets the same, so that the same slides make the same file. */
const ENTRY_TIME = new Date(1980, 0, 2);

/**
 * The presentation as its format wants it (ECMA-376, part 2, section 10.1.2): pptxgenjs 4.0.1 lists a slide master for
 * each slide where there is only one, and writes all notes of a slide as one paragraph.
 */
export function tidyPackage(content: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(content);
  const tidied: Zippable = {};
  for (const [name, bytes] of Object.entries(parts)) {
    // Folders are no parts.
    if (name.endsWith('/')) continue;
    const isPacked = /\.(?:png|jpe?g)$/.test(name);
    tidied[name] = [tidiedPart(name, bytes, parts), { level: isPacked ? 0 : 6, mtime: ENTRY_TIME }];
  }
  return new Uint8Array(zipSync(tidied));
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
