import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { pdfTexts } from './open-pdf.ts';
import { pngTexts } from './open-png.ts';

/** A picture or other file inside a text, as `data:` address. */
const DATA_ADDRESS = /data:[\w.+-]+\/[\w.+-]+(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]+)/g;

/**
 * Every text in an exported file, however deep it is packed: names and parts of a zip (and of zips in it), streams and
 * words of a PDF, text chunks of a PNG, `data:` addresses in a drawing. To prove that what was switched off is nowhere.
 */
export function openEverything(file: Uint8Array): readonly string[] {
  const start = latin1(file.subarray(0, 8));
  if (start.startsWith('PK\x03\x04')) {
    return Object.entries(unzipSync(file)).flatMap(([name, part]) => [name, ...openEverything(part)]);
  }
  if (start.startsWith('%PDF-')) return pdfTexts(file).flatMap(part => unpacked(part));
  if (start.startsWith('\x89PNG')) return pngTexts(file);
  if (start.startsWith('\x1f\x8b')) return unreadable('a gzip file');
  return texts(file);
}

function unpacked(part: Uint8Array | string): readonly string[] {
  return typeof part === 'string' ? [part] : openEverything(part);
}

/** The bytes as text in every way that hides a word: as UTF-8, byte by byte, and in both orders of UTF-16. */
function texts(bytes: Uint8Array): readonly string[] {
  const utf8 = new TextDecoder().decode(bytes);
  const inside = [...utf8.matchAll(DATA_ADDRESS)].flatMap(([, data = '']) =>
    openEverything(new Uint8Array(Buffer.from(data, 'base64'))),
  );
  const wide = (['utf-16le', 'utf-16be'] as const).map(name => new TextDecoder(name).decode(bytes));
  const deflated = bytes[0] === 0x78 ? inflated(bytes) : [];
  return [utf8, latin1(bytes), withoutEntities(utf8), ...wide, ...inside, ...deflated];
}

/** Runs of words in XML and HTML, with the marks between them taken out and the entities resolved. */
function withoutEntities(text: string): string {
  const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
      if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return NAMED[name] ?? whole;
    });
}

function inflated(bytes: Uint8Array): readonly string[] {
  try {
    return openEverything(new Uint8Array(inflateSync(bytes)));
  } catch {
    return [];
  }
}

function unreadable(what: string): never {
  throw new Error(`This would look away from ${what}`);
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
