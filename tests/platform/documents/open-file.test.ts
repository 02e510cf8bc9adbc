import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { pngChunk } from '../../../src/platform/documents/picture/png.ts';
import { openEverything } from './open-file.ts';
import { smallPng } from './small-png.ts';

const SECRET = '6.4023, 20.5517';

const withChunk = (type: string, data: Uint8Array) => {
  const png = Buffer.from(smallPng(1, 1, new Uint8ClampedArray(4)));
  return Buffer.concat([png.subarray(0, 33), pngChunk(type, data), png.subarray(33)]);
};

const pdf = (body: Buffer, dictionary: string) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.4\n1 0 obj\n<<${dictionary}>>\nstream\n`),
    body,
    Buffer.from('\nendstream\nendobj\n'),
  ]);

const escaped = [...SECRET].map(letter => `&#${letter.codePointAt(0)};`).join('');

const HIDING_PLACES: Readonly<Record<string, Uint8Array>> = {
  'plain text': strToU8(`a,b\n${SECRET}\n`),
  'UTF-16': new Uint8Array(Buffer.from(SECRET, 'utf16le')),
  'entities in a drawing': strToU8(`<svg><text>${escaped}</text></svg>`),
  'words split by marks': strToU8(`<a:t>6.40</a:t><a:t>23, 20.</a:t><b/>5517`),
  'a drawing in an address': strToU8(
    `<svg><image href="data:image/svg+xml;base64,${Buffer.from(`<svg>${SECRET}</svg>`).toString('base64')}"/></svg>`,
  ),
  'a zip': zipSync({ 'ppt/slides/slide1.xml': strToU8(`<a:t>${SECRET}</a:t>`) }),
  'a name in a zip': zipSync({ [`${SECRET}.txt`]: new Uint8Array(0) }),
  'a zip in a zip': zipSync({ 'inner.zip': zipSync({ a: strToU8(SECRET) }) }),
  'a picture in a zip': zipSync({ 'ppt/media/a.png': withChunk('tEXt', strToU8(`Comment\0${SECRET}`)) }),
  'packed text in a picture': withChunk(
    'zTXt',
    Buffer.concat([strToU8('Comment\0\0'), deflateSync(strToU8(SECRET))]),
  ),
  'words of a PDF': pdf(deflateSync(`BT /F1 9 Tf (${SECRET}) Tj ET`), '/Filter/FlateDecode'),
  'words of a PDF in hexadecimal': Buffer.concat([
    pdf(Buffer.from(`2 beginbfrange\n<0001><00ff><0020>\nendbfrange`), '/Type0 marker'),
    Buffer.from('2 0 obj\n<</ToUnicode 1 0 R>>\nendobj\n3 0 obj\n<</Font<</F1 2 0 R>>>>\nendobj\n'),
    Buffer.from(
      `4 0 obj\n<<>>\nstream\nBT /F1 9 Tf <${[...SECRET]
        .map(letter => ((letter.codePointAt(0) ?? 0) - 31).toString(16).padStart(4, '0'))
        .join('')}> Tj ET\nendstream\nendobj\n`,
    ),
  ]),
  'the title of a PDF': Buffer.from(
    `%PDF-1.4\n1 0 obj\n<</Title <FEFF${Buffer.from(SECRET, 'utf16le').swap16().toString('hex')}>>>\nendobj\n`,
  ),
};

describe('what is hidden in a file is found', () => {
  test.each(Object.keys(HIDING_PLACES))('in %s', place => {
    const texts = openEverything(HIDING_PLACES[place] ?? new Uint8Array(0));
    expect(texts.some(text => text.includes(SECRET))).toBe(true);
  });
});

test('a file that this cannot look into is not passed over', () => {
  expect(() => openEverything(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]))).toThrow();
});
