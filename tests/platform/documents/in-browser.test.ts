import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureText } from '../../../src/brief/sheet/measure-text.ts';
import type { Sheet } from '../../../src/model/sheet.ts';
import { type BrowserUnderTest, type PageUnderTest, startBrowser } from './browser-page.ts';
import { openEverything } from './open-file.ts';
import { pdfWords } from './open-pdf.ts';
import { decodePng, pngChunks } from './open-png.ts';
import { CORNER_COLOUR, sampleSheet } from './sample-sheet.ts';

/** Other programs that read what is written, where this machine has them. */
const PDF_READER = 'pdftotext';
const OFFICE = 'soffice';

const has = (command: string, ...parameters: string[]) => spawnSync(command, parameters).status === 0;

const english = sampleSheet('en');
const french = sampleSheet('fr', 420, 297, 20);

let browser: BrowserUnderTest;
let shared: PageUnderTest;

beforeAll(async () => {
  browser = await startBrowser();
  shared = await browser.open();
});
afterAll(() => browser?.close());

/** What is told of work that may have been stopped. */
interface Stopped {
  readonly told: readonly (readonly [sheet: number, share: number])[];
  readonly problem: string | null;
}

function fileOf(result: Uint8Array | object): Uint8Array {
  if (result instanceof Uint8Array) return result;
  throw new Error(`No file: ${JSON.stringify(result)}`);
}

/** Runs a program on a file in a folder that is gone afterwards. */
function withFile<Result>(
  name: string,
  content: Uint8Array,
  use: (path: string, folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'within-reach-file-'));
  try {
    writeFileSync(join(folder, name), content);
    return use(join(folder, name), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('PNG', () => {
  test('A3 is 300 dots per inch to all four corners, and says so', async () => {
    const file = fileOf(await shared.call('png', french));
    const picture = decodePng(file);
    expect([picture.width, picture.height]).toEqual([4961, 3508]);
    for (const [x, y] of [
      [3, 3],
      [4957, 3],
      [3, 3504],
      [4957, 3504],
    ] as const) {
      expect(picture.at(x, y)).toEqual([...CORNER_COLOUR]);
    }
    expect(picture.at(2480, 3400)).toEqual([255, 255, 255]);
    const resolution = Buffer.from(pngChunks(file).find(({ type }) => type === 'pHYs')?.data ?? []);
    expect(resolution.toString('hex')).toBe('00002e2300002e2301');
  });

  test('the letters are those of the sheet’s font, without kerning', async () => {
    const picture = decodePng(fileOf(await shared.call('png', english)));
    const perMillimetre = 300 / 25.4;
    const isInk = (x: number) =>
      Array.from({ length: 60 }, (_, row) => picture.at(x, Math.round(16.5 * perMillimetre) + row)).some(
        ([red = 255]) => red < 128,
      );
    const columns = Array.from({ length: Math.round(260 * perMillimetre) }, (_, x) => x);
    const last = columns.filter(x => x > 12 * perMillimetre && isInk(x)).at(-1) ?? 0;
    const width = measureText(english.title, 8, 700);
    expect(last / perMillimetre - 12).toBeGreaterThan(width - 0.9);
    expect(last / perMillimetre - 12).toBeLessThan(width + 0.1);
  });
});

describe('PDF', () => {
  test('holds the words of both sheets, each once, with their accents', async () => {
    const words = pdfWords(fileOf(await shared.call('pdf', [english, french])));
    const lines = words.split('\n');
    for (const { title, subtitle, sentences, disclaimer, marking, exerciseStamp } of [english, french]) {
      for (const text of [title, subtitle, ...sentences, disclaimer, exerciseStamp ?? '']) {
        expect(lines.filter(line => line === text)).toEqual([text]);
      }
      expect(lines).toContain(marking);
    }
  });

  test('has pages of exactly the sheets’ sizes, fonts inside, and no pictures in place of text', async () => {
    const file = Buffer.from(fileOf(await shared.call('pdf', [english, french]))).toString('latin1');
    const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
      [width, height].map(points => (Number(points) / 72) * 25.4),
    );
    expect(boxes).toHaveLength(2);
    for (const [index, { widthMillimetres, heightMillimetres }] of [english, french].entries()) {
      expect(boxes[index]?.[0]).toBeCloseTo(widthMillimetres, 2);
      expect(boxes[index]?.[1]).toBeCloseTo(heightMillimetres, 2);
    }
    expect(file.match(/\/FontFile2 /g)).toHaveLength(2);
    expect(file).not.toMatch(/\/BaseFont \/(?:Helvetica|Times|Courier)/);
    expect(file).not.toContain('/Subtype /Image');
  });

  test('says what it is, and neither who made it nor in which time zone', async () => {
    const texts = openEverything(fileOf(await shared.call('pdf', [french])));
    expect(texts).toEqual(expect.arrayContaining([french.title, french.subtitle, 'Within Reach']));
    expect(texts.join('\n')).toMatch(/\/CreationDate \(D:\d{14}\+00'00'\)/);
    expect(texts.join('\n')).not.toContain('/Author');
  });

  test('keeps the halo of a label out of what is read, and spreads letters where the sheet does', async () => {
    const at = 'x="60" y="60" font-family="\'Source Sans 3\'" font-size="5" font-weight="400"';
    const halo = `<text ${at} fill="#fff" stroke="#fff" stroke-width="1.3">Bria</text><text ${at} fill="#000">Bria</text>`;
    const spread = `<text x="60" y="80" font-family="'Source Sans 3'" font-size="5" letter-spacing="2">TCHAD</text>`;
    const sheet: Sheet = { ...english, svg: english.svg.replace('</svg>', `${halo}${spread}</svg>`) };
    const file = fileOf(await shared.call('pdf', [sheet]));
    const content = openEverything(file).find(text => text.includes('BDC')) ?? '';
    expect(content.match(/\/Span <<\/ActualText \(\)>> BDC[\s\S]*?EMC/g)).toHaveLength(1);
    expect(content).toMatch(/\b2\.? Tc\b/);
  });

  test('holds a picture of the live map as large as a screen, in its place', async () => {
    const address = await shared.page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 3840;
      canvas.height = 2160;
      const context = canvas.getContext('2d');
      const shades = context?.createImageData(3840, 2160);
      if (!context || !shades) return '';
      for (let at = 0; at < shades.data.length; at++) shades.data[at] = (at * 2_654_435_761) >>> 24;
      context.putImageData(shades, 0, 0);
      return canvas.toDataURL('image/png');
    });
    expect(address.length).toBeGreaterThan(9_000_000);
    const image = `<image href="${address}" x="12" y="46" width="178" height="100"/>`;
    const svg = english.svg.replace('</svg>', `${image}</svg>`);
    const file = fileOf(await shared.call('pdf', [{ ...english, svg }]));
    const texts = openEverything(file);
    expect(texts.join('\n')).toMatch(/\/Width 3840\b[\s\S]{0,60}\/Height 2160\b/);
    expect(texts.some(text => /178\.? 0\.? 0\.? 100\.? 12\.? 46\.? cm/.test(text))).toBe(true);
    const picture = decodePng(fileOf(await shared.call('png', { ...english, svg })));
    expect(picture.at(1200, 1200)).not.toEqual([255, 255, 255]);
  });

  test('draws a sheet of thousands of elements whole, in its order', async () => {
    const shades = Array.from({ length: 2500 }, (_, index) => (index % 256).toString(16).padStart(2, '0'));
    const squares = shades.map(
      (shade, index) => `<path fill="#ff00${shade}" d="M${index % 50} ${index / 50}h1v1z"/>`,
    );
    const clip = '<g><clipPath id="a"><rect width="50" height="50"/></clipPath>';
    const svg = english.svg.replace(
      '</svg>',
      `${clip}<g clip-path="url(#a)">${squares.join('')}</g></g></svg>`,
    );
    const file = fileOf(await shared.call('pdf', [{ ...english, svg }]));
    const content = openEverything(file).find(text => / rg\b/.test(text)) ?? '';
    const fills = [...content.matchAll(/^1\.? 0\.? ([\d.]+) rg/gm)].map(([, blue]) =>
      Math.round(Number(blue) * 255),
    );
    expect(fills.length).toBe(2500);
    for (const [index, blue] of fills.entries())
      expect(Math.abs(blue - (index % 256))).toBeLessThanOrEqual(1);
    expect(content.match(/^W$/gm)?.length).toBeGreaterThanOrEqual(9 + 9);
  });

  test.skipIf(!has(PDF_READER, '-v'))('reads the same in another program', async () => {
    const file = fileOf(await shared.call('pdf', [french]));
    const text = withFile('sheet.pdf', file, path =>
      spawnSync(PDF_READER, ['-raw', path, '-']).stdout.toString(),
    );
    for (const sentence of french.sentences) expect(text).toContain(sentence);
  });
});

describe('PowerPoint', () => {
  test('has a crisp map on every sheet’s slide', async () => {
    const file = fileOf(await shared.call('presentation', [english, french]));
    expect(openEverything(file).some(text => text.includes(french.method[0] ?? ''))).toBe(true);
  });

  test.skipIf(!has(OFFICE, '--version'))('opens in LibreOffice', async () => {
    const file = fileOf(await shared.call('presentation', [english, french]));
    const pdf = withFile('sheets.pptx', file, (path, folder) => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      spawnSync(OFFICE, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
      return readFileSync(join(folder, 'sheets.pdf')).toString('latin1');
    });
    expect(pdf.match(/\/Type\/Page\//g)).toHaveLength(4);
  });
});

describe('SVG', () => {
  test('is the sheet’s own text with the letters inside', async () => {
    const svg = Buffer.from(fileOf(await shared.call('svg', french))).toString('utf8');
    expect(svg.replace(/<style>.*?<\/style>/, '')).toBe(french.svg);
    expect(svg.match(/@font-face/g)).toHaveLength(2);
    expect(svg.length).toBeLessThan(400_000);
  });
});

test('all of this asked nothing of anyone, and broke no rule of the page', async () => {
  const own = await browser.open();
  for (const name of ['svg', 'png'] as const) fileOf(await own.call(name, english));
  for (const name of ['pdf', 'presentation'] as const) fileOf(await own.call(name, [english, french]));
  expect(own.complaints).toEqual([]);
  expect(shared.complaints).toEqual([]);
});

describe('long work', () => {
  const sheets: [Sheet, Sheet] = [english, french];

  test.each([
    ['stoppedPng', english, [0]],
    ['stoppedPdf', sheets, [0, 1]],
    ['stoppedPresentation', sheets, [0, 1]],
  ] as const)('tells how far it is, sheet by sheet: %s', async (name, given, places) => {
    const never = Number.POSITIVE_INFINITY;
    const { told, problem } = (await shared.call(name, given as never, never)) as Stopped;
    expect(problem).toBeNull();
    expect([...new Set(told.map(([sheet]) => sheet))]).toEqual(places);
    for (const place of places) {
      const shares = told.flatMap(([sheet, share]) => (sheet === place ? [share] : []));
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(shares.at(-1)).toBeCloseTo(1);
    }
  });

  test.each([
    ['stoppedPng', english],
    ['stoppedPdf', sheets],
    ['stoppedPresentation', sheets],
  ] as const)('ends at once when it is not wanted any more: %s', async (name, given) => {
    const { told, problem } = (await shared.call(name, given as never, 2)) as Stopped;
    expect(problem).toBe('cancelled');
    expect(told).toHaveLength(2);
  });
});

describe('what goes wrong is said', () => {
  test('a font that cannot be loaded; the next attempt works', async () => {
    const { page, call } = await browser.open();
    await page.route('**/*.ttf', route => route.abort());
    expect(await call('pdf', [english])).toEqual({ problem: 'part-missing' });
    await page.unroute('**/*.ttf');
    expect(await call('svg', english)).toBeInstanceOf(Uint8Array);
  });

  test('a writer that cannot be loaded', async () => {
    const { page, call } = await browser.open();
    await page.route('**/build-presentation*.js', route => route.abort());
    expect(await call('presentation', [english])).toEqual({ problem: 'part-missing' });
  });

  test.each(['<svg', 'no drawing', '<svg xmlns="http://www.w3.org/2000/svg"><text></svg>'])(
    'a drawing that is none: %s',
    async svg => {
      expect(await shared.call('png', { ...english, svg })).toEqual({ problem: 'sheet-unreadable' });
      expect(await shared.call('pdf', [{ ...english, svg }])).toEqual({ problem: 'sheet-unreadable' });
    },
  );

  test('a browser that hands out nothing but white', async () => {
    const { page, call } = await browser.open();
    await page.evaluate(() => {
      CanvasRenderingContext2D.prototype.getImageData = (_x, _y, width, height) => {
        const data = new ImageData(width, height);
        data.data.fill(255);
        return data;
      };
    });
    expect(await call('png', english)).toEqual({ problem: 'picture-refused' });
  });

  test('a canvas that is refused', async () => {
    const { page, call } = await browser.open();
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    expect(await call('png', english)).toEqual({ problem: 'picture-refused' });
  });

  test('a clipboard that refuses, and one that is not there', async () => {
    const { page, call } = await browser.open();
    await page.evaluate(() => {
      const refuse = () => Promise.reject(new DOMException('', 'NotAllowedError'));
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { write: refuse, writeText: refuse },
      });
    });
    expect(await call('copyPicture', english)).toEqual({ problem: 'clipboard-refused' });
    expect(await call('copySentences', english)).toEqual({ problem: 'clipboard-refused' });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    expect(await call('copyPicture', english)).toEqual({ problem: 'clipboard-refused' });
    expect(await call('copySentences', english)).toEqual({ problem: 'clipboard-refused' });
  });

  test('a disk that is full', async () => {
    const { page, call } = await browser.open();
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
    });
    expect(await call('saveText', 'gaps.csv', 'text/csv', 'a')).toEqual({ problem: 'no-room' });
  });
});

describe('clipboard and files', () => {
  test('the picture and the sentences are copied', async () => {
    const { page, call } = await browser.open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await call('copySentences', french)).toEqual({ copied: true });
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split(/\r?\n/)).toEqual([french.marking, french.exerciseStamp, ...french.sentences]);
    expect(await call('copyPicture', english)).toEqual({ copied: true });
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(item => item.types),
    );
    expect(types).toEqual(['image/png']);
  });

  test('text is saved as UTF-8 under its name', async () => {
    const { page, call } = await browser.open();
    const [download, result] = await Promise.all([
      page.waitForEvent('download'),
      call('saveText', 'lacunes.csv', 'text/csv', 'Maille;Décès\r\n'),
    ]);
    expect(result).toEqual({ saved: true });
    expect(download.suggestedFilename()).toBe('lacunes.csv');
    expect(readFileSync(await download.path(), 'utf8')).toBe('Maille;Décès\r\n');
  });
});
