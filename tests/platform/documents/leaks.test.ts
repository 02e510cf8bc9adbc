import { afterAll, beforeAll, expect, test } from 'vitest';
import { composeSheet } from '../../../src/brief/sheet/compose.ts';
import type { SheetInput } from '../../../src/brief/sheet/input.ts';
import { SHEET_LAYOUTS, type Sheet } from '../../../src/model/sheet.ts';
import { exerciseInput } from '../../brief/sheet/inputs.ts';
import { type BrowserUnderTest, startBrowser } from './browser-page.ts';
import { openEverything } from './open-file.ts';

const NOTE = 'not for release: the convoy leaves at dawn';
const SAID = 'This sentence was meant to leave.';
const FIRST_STRENGTH = 48_271;

let browser: BrowserUnderTest;
let files: ReadonlyMap<string, readonly string[]>;
let input: SheetInput;

/** The exercise with strengths and a note that are found nowhere by chance. */
function planted(original: SheetInput): SheetInput {
  const { findings, plan } = original;
  const bases = findings.bases.map((base, index) => ({
    ...base,
    presences: base.presences.map(presence => ({ ...presence, strength: FIRST_STRENGTH + index })),
  }));
  if (!plan) throw new Error('The exercise comes with a plan');
  const planned = plan.scenario.bases.map((base, index) => ({ ...base, strength: FIRST_STRENGTH + index }));
  return {
    ...original,
    findings: { ...findings, bases },
    plan: { ...plan, scenario: { ...plan.scenario, note: NOTE, bases: planned } },
  };
}

async function filesOf(
  sheets: readonly [Sheet, ...Sheet[]],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { call } = await browser.open();
  const written: [string, Uint8Array | object][] = [
    ['PDF', await call('pdf', [...sheets])],
    ['PowerPoint', await call('presentation', [...sheets])],
    ['PNG', await call('png', sheets[0])],
  ];
  for (const [index, sheet] of sheets.entries())
    written.push([`SVG ${SHEET_LAYOUTS[index]}`, await call('svg', sheet)]);
  return new Map(
    written.map(([name, file]) => {
      if (!(file instanceof Uint8Array)) throw new Error(`${name}: ${JSON.stringify(file)}`);
      return [name, openEverything(file)];
    }),
  );
}

/** Of the texts looked for, those that stand in a file, with its name. */
function found(secrets: Iterable<string>): readonly string[] {
  const wanted = [...new Set(secrets)];
  return [...files].flatMap(([name, texts]) => {
    const all = texts.join('\n');
    return wanted.filter(secret => all.includes(secret)).map(secret => `${name}: ${secret}`);
  });
}

beforeAll(async () => {
  browser = await startBrowser();
  input = planted(await exerciseInput());
  const [first, ...others] = SHEET_LAYOUTS.map(layout =>
    composeSheet({ ...input, settings: { ...input.settings, layout, sentences: [SAID] } }),
  );
  if (first) files = await filesOf([first, ...others]);
}, 300_000);
afterAll(() => browser?.close());

test('what was meant to leave is in every file that holds words', () => {
  const names = [...files.keys()].filter(name => name !== 'PNG');
  expect(found([SAID])).toEqual(names.map(name => `${name}: ${SAID}`));
});

test('no strength of a base is in any file', () => {
  const strengths = input.findings.bases.map((_, index) => FIRST_STRENGTH + index);
  const separators = ['', ',', '.', ' ', '\u00a0', '\u202f'];
  const written = strengths.flatMap(strength =>
    separators.map(separator => String(strength).replace(/^(\d\d)/, `$1${separator}`)),
  );
  // Five digits in a row come by chance where numbers of drawings stand close together.
  const shown = written.filter(text => !/^\d+$/.test(text) && !text.includes('.'));
  expect(shown.length).toBeGreaterThan(50);
  expect(found(shown)).toEqual([]);
  expect(found(strengths.flatMap(strength => [`>${strength}<`, ` ${strength} `]))).toEqual([]);
});

test('no note of a plan is in any file', () => {
  expect(found([NOTE])).toEqual([]);
});

test('no place of an incident or a base is in any file', () => {
  const incidents = [...(input.evaluated?.positions ?? [])];
  const bases = input.findings.bases.flatMap(({ latitude, longitude }) => [latitude, longitude]);
  expect(incidents.length).toBeGreaterThan(1000);
  // Drawings are written to the hundredth and pages to four decimals: five are a place on the ground.
  const places = new Set([...incidents, ...bases].map(degrees => Math.abs(degrees).toFixed(5)));
  const written = [...files.values()].flat().flatMap(text => text.match(/\d{1,3}\.\d{5}/g) ?? []);
  expect(written.filter(number => places.has(number))).toEqual([]);
});
