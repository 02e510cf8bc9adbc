import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { pageOf } from '../../src/brief/sheet/page.ts';
import { EXERCISE_STAMP } from '../../src/model/exercise.ts';
import { SHEET_SIZES } from '../../src/model/sheet.ts';
import { openEverything } from '../platform/documents/open-file.ts';
import { pdfWords } from '../platform/documents/open-pdf.ts';
import { decodePng } from '../platform/documents/open-png.ts';
import { headline, headlineSays, load, PATIENCE, plain, review } from './analyst-steps.ts';
import { PLANTED_NOTE, PLANTED_STRENGTH, plantedScenario, withSheets } from './briefer-project.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';
import { measuredChange, openPlan, placeAt } from './planner-steps.ts';

const INCIDENTS = '../shared/data/incidents/ucdp_ged_v23.1_car.csv';
const DEPLOYMENTS = '../shared/data/deployments/geopko_v2.1.csv';
const ORACLE = '../shared/oracles/minusca_coverage.json';
const PIXELS_PER_MILLIMETRE = 300 / 25.4;
const EXACT = /\.\d{5,}$/;
const NUMBERS = /-?\d+\.\d{5,}/g;
const directory = mkdtempSync(join(tmpdir(), 'within-reach-real-brief-'));

afterAll(() => rmSync(directory, { recursive: true }));

type Files = Readonly<Record<string, Uint8Array>>;

interface Oracle {
  readonly evaluated: number;
  readonly ged_rows: number;
  readonly one_sided: number;
  readonly all: {
    readonly fatalities_best: number;
    readonly within_25km: Readonly<
      Record<'events' | 'certain_events' | 'possible_events' | 'expected_events', number>
    >;
  };
}

/** What the page offers to be saved when something is pressed. */
async function saved(page: Page, name: string, press: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download', PATIENCE), press()]);
  const path = join(directory, name);
  await download.saveAs(path);
  return readFileSync(path);
}

/** A project of the real files with a base put down where attacks were out of reach, and its ten sheets. */
async function projectOfSheets(page: Page): Promise<string> {
  await headline(page);
  const dialog = await review(page, [INCIDENTS, DEPLOYMENTS]);
  await expect.poll(() => dialog.getByText('Ready to load', { exact: true }).count(), PATIENCE).toBe(2);
  await load(dialog);
  await headlineSays(page, '92 of 406 incidents');
  await openPlan(page);
  await placeAt(page, '7.35 N 16.2 E');
  expect(await measuredChange(page)).toMatch(/^\d+ more incidents within reach/);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /Data/ }).click();
  const project = await saved(page, 'saved.within-reach', () =>
    page.getByRole('button', { name: 'Save to one file' }).click(),
  );
  const path = join(directory, 'sheets.within-reach');
  writeFileSync(path, withSheets(project, plantedScenario));
  return path;
}

async function exportEverything(page: Page): Promise<Files> {
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const sheets = dialog.getByRole('group', { name: 'Sheets, in the order of their pages' });
  for (const each of await sheets.getByRole('checkbox').all()) await each.check();
  for (const name of ['SVG', 'CSV', 'GeoJSON', 'KML']) await dialog.getByRole('checkbox', { name }).check();
  return filesOf(page, 'brief.zip', dialog);
}

async function filesOf(page: Page, name: string, dialog: Locator): Promise<Files> {
  const press = () => dialog.getByRole('button', { name: 'Save', exact: true }).click();
  return unzipSync(await saved(page, name, press));
}

/** From the dialog of the export before: one sheet, with the points of its incidents and what their sources say. */
async function exportSourceText(page: Page): Promise<Files> {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const [, ...others] = await dialog
    .getByRole('group', { name: /^Sheets/ })
    .getByRole('checkbox')
    .all();
  for (const each of others) await each.uncheck();
  for (const name of ['PDF', 'PNG, 300 dpi', 'GeoJSON', 'KML']) {
    await dialog.getByRole('checkbox', { name }).uncheck();
  }
  const text = dialog.getByRole('checkbox', { name: 'Source text of incidents' });
  expect(await text.isDisabled()).toBe(true);
  await dialog.getByText('Needs incident points.').waitFor(PATIENCE);
  await dialog.getByRole('checkbox', { name: 'Incident points' }).check();
  await text.check(PATIENCE);
  return filesOf(page, 'text.zip', dialog);
}

const bare = (text = '') => text.replaceAll(/['\s]/g, '');

/** Each incident stands beside what its own row of the file says, in one table and in no other file. */
function expectSourceText(files: Files, secrets: Secrets, evaluated: number): void {
  const rows = readCsv(readFileSync(INCIDENTS, 'utf8'));
  const told = readCsv(textOf(files['incidents.csv']));
  expect(told).toHaveLength(evaluated);
  for (const { latitude, longitude, source_row, text_source_article, text_where_description } of told) {
    const row = rows[Number(source_row) - 1];
    expect([Number(latitude), Number(longitude)]).toEqual([Number(row?.latitude), Number(row?.longitude)]);
    expect(row?.type_of_violence).toBe('3');
    for (const [here, there] of [
      [text_source_article, row?.source_article],
      [text_where_description, row?.where_description],
    ]) {
      // What a spreadsheet would run has an apostrophe before it, and no separator stands at the end.
      expect(bare(here)).toBe(bare(there));
    }
  }
  const texts = secrets.texts.filter(text => text !== EXERCISE_STAMP);
  const found = (name: string) => toldBy(files[name] ?? new Uint8Array(), { coordinates: new Set(), texts });
  expect(Object.keys(files).filter(name => found(name).length > 0)).toEqual(['incidents.csv']);
  expect(Object.keys(files).filter(name => /\.(?:pptx|svg)$/.test(name))).toHaveLength(2);
}

const ending = (files: Files, text: string) => Object.keys(files).filter(name => name.endsWith(text));
const textOf = (file: Uint8Array | undefined) => new TextDecoder().decode(file);
const inOneLine = (text: string) => plain(text).replaceAll(/\s+/g, ' ');

function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  return Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

interface Secrets {
  /** Coordinates of attacks that are exact enough to be told from other numbers, and are not a base's. */
  readonly coordinates: ReadonlySet<string>;
  /** What the sources say of some of the attacks, and what is planted in the scenario. */
  readonly texts: readonly string[];
}

function secretsOfProject(): Secrets {
  const attacks = readCsv(readFileSync(INCIDENTS, 'utf8')).filter(row => row.type_of_violence === '3');
  const ofBases = new Set(readFileSync(DEPLOYMENTS, 'utf8').match(NUMBERS));
  const coordinates = attacks
    .flatMap(({ latitude = '', longitude = '' }) => [latitude, longitude])
    .filter(text => EXACT.test(text) && !ofBases.has(text));
  const texts = attacks
    .filter((_, index) => index % 20 === 0)
    .flatMap(row => [row.source_article ?? '', row.source_headline ?? '', row.where_description ?? ''])
    .filter(text => text.length > 24);
  return {
    coordinates: new Set(coordinates),
    texts: [...new Set(texts), String(PLANTED_STRENGTH), PLANTED_NOTE, EXERCISE_STAMP],
  };
}

/** Which of the secrets stand anywhere in a file, however deep it is packed. */
function toldBy(content: Uint8Array, { coordinates, texts }: Secrets): readonly string[] {
  return openEverything(content).flatMap(text => [
    ...[...text.matchAll(NUMBERS)].flatMap(([number]) => (coordinates.has(number) ? [number] : [])),
    ...texts.filter(secret => text.includes(secret)),
  ]);
}

/** The words of a drawing, a line for each text. */
function wordsOfSvg(file: Uint8Array | undefined): string {
  return [...textOf(file).matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => unescaped(text)).join(' ');
}

const unescaped = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The words of each slide. */
function slidesOf(file: Uint8Array | undefined): readonly string[] {
  const parts = unzipSync(file ?? new Uint8Array());
  return Object.keys(parts)
    .filter(name => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(name =>
      [...textOf(parts[name]).matchAll(/<a:t>([^<]*)/g)].map(([, text = '']) => unescaped(text)).join(' '),
    );
}

/** Neither blank nor cut off: many colours, and nothing but paper along the edge. */
function expectWhole(file: Uint8Array, width: number, height: number, name: string): void {
  const picture = decodePng(file);
  expect(Math.abs(picture.width - width * PIXELS_PER_MILLIMETRE), name).toBeLessThanOrEqual(1);
  expect(Math.abs(picture.height - height * PIXELS_PER_MILLIMETRE), name).toBeLessThanOrEqual(1);
  const colours = new Set<string>();
  for (let y = 0; y < picture.height; y += 9) {
    for (let x = 0; x < picture.width; x += 9) colours.add(picture.at(x, y).join());
  }
  expect(colours.size, name).toBeGreaterThan(60);
  const edge = 20;
  for (let x = 0; x < picture.width; x += 3) {
    expect(picture.at(x, edge).join() + picture.at(x, picture.height - 1 - edge).join(), name).toBe(
      '255,255,255255,255,255',
    );
  }
  for (let y = 0; y < picture.height; y += 3) {
    expect(picture.at(edge, y).join() + picture.at(picture.width - 1 - edge, y).join(), name).toBe(
      '255,255,255255,255,255',
    );
  }
}

describe.skipIf(![INCIDENTS, DEPLOYMENTS, ORACLE].every(existsSync))('a briefing on the real files', () => {
  it('says the published answer in each layout, language and format, and gives away nothing that was off', async () => {
    const oracle: Oracle = JSON.parse(readFileSync(ORACLE, 'utf8'));
    const { page } = await openPage({ webgl: false });
    await dropFiles(page, [await projectOfSheets(page)]);
    await page.getByText('The project Sheets is open', { exact: false }).waitFor(PATIENCE);
    await page.getByRole('tab', { name: 'Brief' }).click();
    await page.getByRole('img', { name: /will print/ }).waitFor(PATIENCE);
    const files = await exportEverything(page);

    const one = (text: string) => files[ending(files, text)[0] ?? ''] ?? new Uint8Array();
    const each = ['.png', '.svg', '/method.txt', '/method.json', '/cells.csv', '/bases.kml', '/scenario.csv'];
    expect(each.map(text => ending(files, text).length)).toEqual([10, 10, 10, 10, 10, 10, 4]);
    expect([ending(files, '.pdf').length, ending(files, '.pptx').length]).toEqual([1, 1]);

    const pdf = one('.pdf');
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/\/Type\s*\/Page\b/g),
    ).toHaveLength(10);
    const slides = slidesOf(one('.pptx'));
    // The ranked gaps and what a scenario changes have a slide of their own, in each language.
    expect(slides).toHaveLength(10 + 4);
    expectWords(inOneLine(pdfWords(pdf)), 3);
    expectWords(inOneLine(slides.join('\n')), 3);
    const drawn = ending(files, '.svg').map(name => inOneLine(wordsOfSvg(files[name])));
    expectWords(drawn.join('\n'), 3);
    for (const words of drawn) {
      expect(words).toMatch(/UNCLASSIFIED|CONFIDENTIEL/);
      expect(words).toMatch(/Sundberg, R. & Melander, E.*Cil, D., Fjelde, H., Hultman, L. & Nilsson, D./);
      expect(words).toMatch(
        /official endorsement or acceptance by the United|Organisation des Nations Unies/,
      );
    }

    for (const name of ending(files, '.png')) {
      const { width, height } = pageOf(
        SHEET_SIZES[Math.floor((Number.parseInt(name, 10) - 1) / 2)] ?? 'slide',
      );
      expectWhole(files[name] ?? new Uint8Array(), width, height, name);
    }

    const secrets = secretsOfProject();
    expect(secrets.coordinates.size).toBeGreaterThan(100);
    expect(secrets.texts.length).toBeGreaterThan(50);
    for (const [name, content] of Object.entries(files)) expect(toldBy(content, secrets), name).toEqual([]);
    expectTables(files, oracle);
    expectSourceText(await exportSourceText(page), secrets, oracle.evaluated);
  });
});

/** The published answer `times` in each language: on the sheets that are about what was, not about a scenario. */
function expectWords(words: string, times: number): void {
  expect(words.match(/92 of 406 incidents \(23 %; certainly 16 %, possibly 27 %\)/g)).toHaveLength(times);
  expect(words.match(/92 des 406 incidents \(23 % ; certainement 16 %, peut-être 27 %\)/g)).toHaveLength(
    times,
  );
  expect(words).toMatch(/With “[^”]+”, incidents within reach of a base: \d+ of 406 /);
  expect(words).toMatch(/Avec « [^»]+ », incidents à portée d’une base : \d+ sur 406 /);
}

/** What the tables add up to is what was published, and no table has a column of strengths. */
function expectTables(files: Files, oracle: Oracle): void {
  const at25 = oracle.all.within_25km;
  for (const name of ending(files, '/months.csv')) {
    const months = readCsv(textOf(files[name]));
    const sum = (column: string) => months.reduce((total, row) => total + Number(row[column]), 0);
    expect(sum('incidents'), name).toBe(oracle.evaluated);
    expect(sum('fatalities'), name).toBe(oracle.all.fatalities_best);
    expect(sum('covered_at_25_km'), name).toBe(at25.events);
    expect(sum('certain'), name).toBe(at25.certain_events);
    expect(sum('possible'), name).toBe(at25.possible_events);
    expect(sum('expected'), name).toBeCloseTo(at25.expected_events, 2);
  }
  for (const name of ending(files, '.csv'))
    expect(textOf(files[name]).split('\r\n')[0], name).not.toMatch(/strength/);
  for (const name of ending(files, '/method.json')) {
    const { counts, exercise, reproduce } = JSON.parse(textOf(files[name]));
    expect(counts, name).toMatchObject({
      rows: oracle.ged_rows,
      selected: oracle.one_sided,
      evaluated: oracle.evaluated,
    });
    expect(exercise, name).toBeNull();
    expect(reproduce, name).toContain('--mission MINUSCA');
  }
}
