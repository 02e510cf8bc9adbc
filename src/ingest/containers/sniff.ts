import type { FileProblemCode } from '../../model/source.ts';

/** What the first bytes of a file give away. */
export type Sniffed =
  | { readonly kind: 'zip' | 'json' | 'text' }
  | { readonly kind: 'problem'; readonly problem: FileProblemCode };

/** Looked at to tell what a file is. */
export const SNIFF_BYTES = 4096;

/** Magic bytes of what people drop on the page by mistake, at offset 0 (Gary Kessler's file signatures table). */
const SIGNATURES: readonly (readonly [string, FileProblemCode])[] = [
  ['%PDF-', 'is-pdf'],
  ['\x89PNG\r\n\x1a\n', 'is-image'],
  ['\xff\xd8\xff', 'is-image'],
  ['GIF87a', 'is-image'],
  ['GIF89a', 'is-image'],
  ['II*\0', 'is-image'],
  ['MM\0*', 'is-image'],
  /** OLE2 compound file: .xls, .doc, .ppt, and encrypted .xlsx. */
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'is-office-document'],
  ['{\\rtf', 'is-office-document'],
  ['\x1f\x8b', 'is-binary'],
  ['7z\xbc\xaf\x27\x1c', 'is-binary'],
  ['Rar!\x1a\x07', 'is-binary'],
  ['PAR1', 'is-binary'],
  ['SQLite format 3\0', 'is-binary'],
];

/** A zip starts with a local file, or is empty, or is a piece of several. */
const ZIP_SIGNATURES = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

/** Tells tables from what is none by content; the file's name is not looked at. */
export function sniff(head: Uint8Array): Sniffed {
  const bytes = String.fromCharCode(...head.subarray(0, SNIFF_BYTES));
  if (ZIP_SIGNATURES.some(signature => bytes.startsWith(signature))) return { kind: 'zip' };
  const known = SIGNATURES.find(([signature]) => bytes.startsWith(signature));
  if (known) return { kind: 'problem', problem: known[1] };
  if (bytes.startsWith('RIFF') && bytes.startsWith('WEBP', 8))
    return { kind: 'problem', problem: 'is-image' };
  return sniffText(bytes);
}

function sniffText(bytes: string): Sniffed {
  // UTF-16 read byte by byte shows its Latin letters with NUL between them.
  const text = bytes
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text.startsWith('%PDF-')) return { kind: 'problem', problem: 'is-pdf' };
  if (text.startsWith('<')) return sniffMarkup(text);
  if (text.startsWith('{') || /^\[\s*\{/.test(text)) return { kind: 'json' };
  return { kind: 'text' };
}

/** No table starts with `<`: it is a web page saved as .csv, an Excel 2003 XML workbook, or some other XML. */
function sniffMarkup(text: string): Sniffed {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text)) {
    return { kind: 'problem', problem: 'is-office-document' };
  }
  if (/^(<\?xml[\s\S]{0,1000}?)?<svg/i.test(text)) {
    return { kind: 'problem', problem: 'is-image' };
  }
  const isPage = /^<!doctype html|<(html|head|body|table|div|p|script|meta)\b/i.test(text);
  return { kind: 'problem', problem: isPage ? 'is-html' : 'no-columns-recognised' };
}
