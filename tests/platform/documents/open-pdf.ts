import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\b([\s\S]*?)endobj/g;
const STREAM = /stream\r?\n/;
/** A part of a content stream that shows words: which font from here on, or letters as glyph numbers or as text. */
const SHOWN = /\/(\w+)\s+[\d.]+\s+Tf|<([0-9a-fA-F\s]+)>|\(((?:\\[\s\S]|[^\\()])*)\)|\b(ET)\b/g;

interface PdfObject {
  readonly dictionary: string;
  readonly stream: Uint8Array | null;
}

/** What a PDF holds: its objects as text, its streams unpacked, and the words it shows, as a reader would copy them. */
export function pdfTexts(file: Uint8Array): readonly (string | Uint8Array)[] {
  const objects = objectsOf(file);
  const fonts = lettersByFont(objects);
  const parts: (string | Uint8Array)[] = [Buffer.from(file).toString('latin1')];
  for (const { dictionary, stream } of objects.values()) {
    parts.push(dictionary, ...textStrings(dictionary));
    if (stream) parts.push(stream, wordsOf(Buffer.from(stream).toString('latin1'), fonts));
  }
  return parts;
}

/** The words of a PDF, a line for each text that was set, in the order of its content. */
export function pdfWords(file: Uint8Array): string {
  const objects = objectsOf(file);
  const fonts = lettersByFont(objects);
  const contents = [...objects.values()].flatMap(({ stream }) => {
    const text = stream ? Buffer.from(stream).toString('latin1') : '';
    return /\bBT\b[\s\S]*\bET\b/.test(text) ? [wordsOf(text, fonts)] : [];
  });
  return contents.join('\n');
}

function objectsOf(file: Uint8Array): ReadonlyMap<number, PdfObject> {
  const text = Buffer.from(file).toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const [, number, body = ''] of text.matchAll(OBJECT)) {
    const [dictionary = ''] = body.split(STREAM, 1);
    const start = body.search(STREAM);
    const stream = start < 0 ? null : unpack(contentOf(body.slice(start), dictionary), dictionary);
    objects.set(Number(number), { dictionary, stream });
  }
  return objects;
}

/** By its length where that is told: packed data may end in what looks like the end of a line. */
function contentOf(stream: string, dictionary: string): string {
  const content = stream.replace(STREAM, '');
  const length = /\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1];
  return length === undefined ? content.replace(/\r?\nendstream\s*$/, '') : content.slice(0, Number(length));
}

function unpack(content: string, dictionary: string): Uint8Array {
  const bytes = Buffer.from(content, 'latin1');
  const filters = [...dictionary.matchAll(/\/(\w+Decode)\b/g)].map(([, name]) => name);
  // Pictures have an encoding of their own.
  if (filters.every(name => name === 'DCTDecode')) return new Uint8Array(bytes);
  if (filters.length > 1 || filters[0] !== 'FlateDecode') throw new Error(`Unknown packing: ${filters}`);
  return new Uint8Array(inflateSync(bytes));
}

/** Letters by glyph number, for each font by the name that pages use. */
function lettersByFont(
  objects: ReadonlyMap<number, PdfObject>,
): ReadonlyMap<string, ReadonlyMap<number, string>> {
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', number] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(number))?.dictionary ?? '';
      const table = /\/ToUnicode (\d+) 0 R/.exec(font);
      const stream = table ? objects.get(Number(table[1]))?.stream : null;
      if (stream) fonts.set(name, lettersOf(Buffer.from(stream).toString('latin1')));
    }
  }
  return fonts;
}

/** ISO 32000-1, 9.10.3: which characters the glyph numbers of a font stand for. */
function lettersOf(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  for (const [, section = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', code = ''] of section.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g)) {
      letters.set(Number.parseInt(glyph, 16), utf16(code));
    }
  }
  for (const [, section = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const range = /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g;
    for (const [, first = '', last = '', code = ''] of section.matchAll(range)) {
      const start = Number.parseInt(first, 16);
      for (let glyph = start; glyph <= Number.parseInt(last, 16); glyph++) {
        letters.set(glyph, String.fromCharCode(Number.parseInt(code, 16) + glyph - start));
      }
    }
  }
  return letters;
}

function wordsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let letters: ReadonlyMap<number, string> | undefined;
  let words = '';
  for (const [, font, glyphs, text, end] of content.matchAll(SHOWN)) {
    if (font) letters = fonts.get(font);
    if (glyphs) {
      const numbers = glyphs.replaceAll(/\s/g, '').match(/.{4}/g) ?? [];
      words += numbers.map(number => letters?.get(Number.parseInt(number, 16)) ?? '').join('');
    }
    if (text) words += unescaped(text);
    if (end) words += '\n';
  }
  return words;
}

/** Texts in a dictionary: titles, dates, tooltips. */
function textStrings(dictionary: string): readonly string[] {
  const inBrackets = [...dictionary.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, text = '']) =>
    unescaped(text),
  );
  const inHexadecimal = [...dictionary.matchAll(/<(FEFF[0-9a-fA-F]*)>/g)].map(([, code = '']) => utf16(code));
  return [...inBrackets, ...inHexadecimal];
}

function unescaped(text: string): string {
  const plain = text.replaceAll(/\\([0-7]{3}|[\s\S])/g, (_, code: string) =>
    code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : code,
  );
  return plain.startsWith('\xfe\xff') ? utf16(Buffer.from(plain, 'latin1').toString('hex')) : plain;
}

function utf16(hexadecimal: string): string {
  const bytes = Buffer.from(hexadecimal, 'hex');
  return new TextDecoder('utf-16be').decode(bytes);
}
