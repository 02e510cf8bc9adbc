import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Sheet, Sheets } from '../../../src/model/sheet.ts';
import {
  buildPresentation,
  joinedZips,
} from '../../../src/platform/documents/presentation/build-presentation.ts';
import {
  estimatedHeight,
  FULL_TYPE,
  fittingSize,
  planSlide,
  tableHeight,
  tablePages,
} from '../../../src/platform/documents/presentation/slide-layout.ts';
import { sampleSheet } from './sample-sheet.ts';
import { smallPng } from './small-png.ts';

const PICTURE = smallPng(
  2,
  2,
  Uint8ClampedArray.from({ length: 16 }, (_, index) => index * 15),
);

async function partsOf(sheets: Sheets): Promise<ReadonlyMap<string, string>> {
  const file = await buildPresentation(
    sheets,
    sheets.map(() => PICTURE),
    async () => {},
  );
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The paragraphs of a slide or of its notes. */
function paragraphs(xml = ''): readonly string[] {
  return xml
    .split('</a:p>')
    .map(part => [...part.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(''))
    .filter(text => text !== '')
    .map(text => text.replaceAll('&amp;', '&').replaceAll('&apos;', "'").replaceAll('&quot;', '"'));
}

const slides = (parts: ReadonlyMap<string, string>) =>
  [...parts.keys()].filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name));

describe('two sheets', async () => {
  const english = sampleSheet('en');
  const french = sampleSheet('fr', 420, 297, 40);
  const parts = await partsOf([english, french]);

  test('every part that is listed or referred to is there, and every part is listed', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = '']) => name);
    expect(listed.length).toBeGreaterThan(10);
    expect(listed.filter(name => !parts.has(name))).toEqual([]);
    const extensions = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, name = '']) => name));
    expect([...parts.keys()].filter(name => !extensions.has(name.split('.').at(-1) ?? ''))).toEqual([]);
    for (const [name, xml] of parts) {
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]+$/, '');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
        const path = new URL(target, `https://package/${folder}`).pathname.slice(1);
        expect(parts.has(path), `${name} refers to ${target}`).toBe(true);
      }
    }
  });

  test('title, subtitle, sentences and table are text; the map is a picture', () => {
    const xml = parts.get('ppt/slides/slide1.xml');
    const said = paragraphs(xml);
    expect(said).toEqual(expect.arrayContaining([english.title, english.subtitle, ...english.sentences]));
    expect(said).toEqual(expect.arrayContaining([...(english.tables[0]?.rows.flat() ?? [])]));
    expect(xml).toContain('type="title"');
    expect(xml).toContain('<p:pic>');
    expect([...parts.keys()].filter(name => name.endsWith('.png'))).toHaveLength(2);
  });

  test('a long table follows on slides of its own, whole and in its order', () => {
    expect(slides(parts)).toHaveLength(5);
    const rows = slides(parts)
      .slice(2)
      .flatMap(name => paragraphs(parts.get(name)).filter(text => text.startsWith('8574')));
    expect(rows).toEqual(french.tables[0]?.rows.map(([cell]) => cell));
  });

  test('every slide carries marking, stamp, disclaimer and sources', () => {
    for (const name of slides(parts)) {
      const said = paragraphs(parts.get(name));
      const sheet = name.endsWith('slide1.xml') ? english : french;
      expect(said.filter(text => text === sheet.marking)).toHaveLength(2);
      expect(said.filter(text => text === sheet.exerciseStamp)).toHaveLength(2);
      expect(said).toContain(sheet.disclaimer);
      expect(said).toContain(sheet.sources.join(' '));
    }
  });

  test('the notes say the method, a paragraph for each sentence', () => {
    const notes = paragraphs(parts.get('ppt/notesSlides/notesSlide1.xml'));
    expect(notes).toEqual(
      expect.arrayContaining([...english.method, ...english.sources, english.disclaimer]),
    );
  });

  test('the file says nothing of who made it', () => {
    expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Within Reach</dc:creator>');
    expect(parts.get('docProps/core.xml')).toContain(`<dc:title>${english.title}</dc:title>`);
    expect(parts.get('docProps/app.xml')).toContain('<Company></Company>');
  });
});

test('each slide has the picture of its own sheet', async () => {
  const pictures = [1, 2, 3].map(size => smallPng(size, 1, new Uint8ClampedArray(size * 4)));
  const sheet = sampleSheet('en');
  const file = await buildPresentation([sheet, sheet, sheet], pictures, async () => {});
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
  for (const [index, picture] of pictures.entries()) {
    const relations = strFromU8(parts[`ppt/slides/_rels/slide${index + 1}.xml.rels`] ?? new Uint8Array());
    const [, name = ''] = /Target="\.\.\/(media\/[^"]+)"/.exec(relations) ?? [];
    expect(Buffer.from(parts[`ppt/${name}`] ?? []).equals(picture), name).toBe(true);
  }
});

test('archives of one file each are one archive of all files', () => {
  const file = fc.record({ name: fc.stringMatching(/^[a-zé/]{1,12}$/), bytes: fc.uint8Array() });
  fc.assert(
    fc.property(
      fc.uniqueArray(file, { minLength: 1, maxLength: 8, selector: ({ name }) => name }),
      fc.constantFrom(0, 6),
      (files, level) => {
        const zips = files.map(
          ({ name, bytes }) => new Uint8Array(zipSync({ [name]: [bytes, { level: level as 0 | 6 }] })),
        );
        const joined = new Uint8Array(Buffer.concat(joinedZips(zips)));
        expect(Object.entries(unzipSync(joined)).map(([name, bytes]) => [name, [...bytes]])).toEqual(
          files.map(({ name, bytes }) => [name, [...bytes]]),
        );
      },
    ),
  );
});

test('what XML cannot hold is left out, and what it escapes is kept', async () => {
  const odd: Sheet = {
    ...sampleSheet('en'),
    title: 'A\u0000 <b>&amp;\ud800 "B"\n\u0008C',
    sentences: ['<script>1 < 2</script>'],
  };
  const xml = (await partsOf([odd])).get('ppt/slides/slide1.xml') ?? '';
  expect(xml).toContain('A &lt;b&gt;&amp;amp; &quot;B&quot; C');
  expect(xml).toContain('&lt;script&gt;1 &lt; 2&lt;/script&gt;');
});

test('a picture keeps its proportions, and neither it nor the words leave the slide or meet', () => {
  const body = { x: 0.45, y: 1.4, w: 12.4, h: 5 };
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), proportion => {
      const { picture, words, isColumn } = planSlide(body, proportion);
      expect(picture.w / picture.h).toBeCloseTo(proportion, 6);
      for (const { x, y, w, h } of [picture, words]) {
        expect(Math.min(x - body.x, y - body.y, w, h)).toBeGreaterThanOrEqual(-1e-9);
        expect(x + w).toBeLessThanOrEqual(body.x + body.w + 1e-9);
        expect(y + h).toBeLessThanOrEqual(body.y + body.h + 1e-9);
      }
      expect(isColumn ? words.x - picture.x - picture.w : words.y - picture.y - picture.h).toBeCloseTo(
        0.3,
        6,
      );
    }),
  );
});

test('tables on slides keep every row in its order, and stand neither over each other nor below the body', () => {
  const rows = fc.array(fc.array(fc.lorem({ maxCount: 9 }), { minLength: 3, maxLength: 3 }), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 4 }), all => {
      const tables = all.map((each, index) => ({
        title: `Table ${index}`,
        columns: ['a', 'b', 'c'],
        rows: each,
      }));
      const pages = tablePages(tables, 12.4, 5);
      expect(pages.flatMap(page => page.flatMap(({ table }) => table.rows))).toEqual(all.flat());
      for (const page of pages) {
        let free = 0;
        for (const { table, y } of page) {
          expect(y).toBeGreaterThanOrEqual(free);
          free = y + tableHeight(table, 12.4, FULL_TYPE);
        }
        expect(free).toBeLessThanOrEqual(5 + 1e-9);
      }
    }),
    { numRuns: 50 },
  );
});

test('the size that is chosen fits, or is the smallest', () => {
  const sizes = [18, 14, 10, 8];
  fc.assert(
    fc.property(
      fc.array(fc.lorem({ maxCount: 60 }), { maxLength: 6 }),
      fc.integer({ min: 1, max: 8 }),
      (texts, height) => {
        const size = fittingSize(texts, 4, height, sizes);
        expect(size === 8 || estimatedHeight(texts, 4, size) <= height).toBe(true);
      },
    ),
  );
});
