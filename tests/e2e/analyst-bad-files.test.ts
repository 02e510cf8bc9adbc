import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { sheetOfShortRows } from '../fixtures/reading/bombs.ts';
import { workbookOf } from '../fixtures/reading/workbook-files.ts';
import { zipOf } from '../fixtures/reading/zip-files.ts';
import { downloaded, headline, load, PATIENCE, plain, review, reviewedFile } from './analyst-steps.ts';
import { openPage } from './harness/open-page.ts';

const directory = mkdtempSync(join(tmpdir(), 'within-reach-bad-'));
const SCRIPT = '<script>document.title = "taken over"</script>';
const HEADERS = 'id,latitude,longitude,date start,date end,fatalities,notes';
const LONGEST = 10_000_000;

afterAll(() => rmSync(directory, { recursive: true }));

/** Writes files and gives their paths. */
function written(files: Readonly<Record<string, string | Uint8Array>>): string[] {
  return Object.entries(files).map(([name, content]) => {
    writeFileSync(join(directory, name), content);
    return join(directory, name);
  });
}

const says = (file: Locator, words: string) =>
  file.getByText(words, { exact: false }).first().waitFor(PATIENCE);

const counts = async (file: Locator) => plain(await file.locator('dl').first().innerText());

it('says of each file that cannot be read why, and loads nothing', async () => {
  const { page } = await openPage({ webgl: false });
  const before = await headline(page);
  const dialog = await review(
    page,
    written({
      'report.csv': '%PDF-1.7\n1 0 obj\n',
      'page.csv': '<!DOCTYPE html>\n<html><body>Please sign in</body></html>',
      'empty.csv': '',
      'header.csv': `${HEADERS}\n`,
      'pictures.zip': zipOf({ 'map.png': 'x', 'bases.xlsx': 'y' }),
    }),
  );
  await says(reviewedFile(dialog, 'report.csv'), 'This is a PDF document, not a table.');
  await says(reviewedFile(dialog, 'page.csv'), 'This is a web page, not a table');
  await says(reviewedFile(dialog, 'empty.csv'), 'The file is empty.');
  await says(reviewedFile(dialog, 'header.csv'), 'The file has column names but no rows.');
  await says(reviewedFile(dialog, 'pictures.zip'), 'The zip holds no CSV file.');
  await says(reviewedFile(dialog, 'pictures.zip'), 'bases.xlsx');
  expect(await dialog.getByRole('button', { name: 'Load', exact: true }).isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached', ...PATIENCE });
  expect(await headline(page)).toBe(before);
});

it('asks which table, which column and which way round', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => `${index},4.${index},18.5,2020-01-2${index},,1,`).join('\n');
  const dialog = await review(
    page,
    written({
      'several.zip': zipOf({ 'may.csv': `${HEADERS}\n${rows(3)}`, 'june.csv': `${HEADERS}\n${rows(2)}` }),
      'swapped.csv': 'lat,lon,date\n118.5,4.3,2020-01-20\n118.6,4.4,2020-01-21\n',
      'unknown.csv': 'alpha,beta,gamma\n4.5,x,2020-01-20\n',
      'two sheets.xlsx': workbookOf([
        {
          name: 'Notes',
          rows: [
            ['made by', 'us'],
            ['the', 'office'],
          ],
        },
        {
          name: 'Incidents',
          rows: [
            ['latitude', 'longitude', 'date'],
            [{ number: '4.3' }, { number: '18.5' }, '2020-01-20'],
          ],
        },
      ]),
    }),
  );
  const read = (file: Locator) => file.getByRole('button', { name: 'Read with these choices' });

  const zip = reviewedFile(dialog, 'several.zip');
  await zip.getByLabel('Table in the zip').selectOption('june.csv');
  await read(zip).click();
  await says(zip, 'Ready to load');
  expect(await counts(zip)).toContain('2 = 2 taken + 0 refused');

  const swapped = reviewedFile(dialog, 'swapped.csv');
  await says(swapped, 'Latitude and longitude seem to stand in each other’s column (118.5, 4.3).');
  expect(await read(swapped).isDisabled()).toBe(true);
  await swapped.getByText('Swap them', { exact: true }).click();
  await read(swapped).click();
  await says(swapped, 'Ready to load');
  expect(await counts(swapped)).toContain('2 = 2 taken + 0 refused');

  const unknown = reviewedFile(dialog, 'unknown.csv');
  await says(unknown, 'Choose below which columns hold: latitude, longitude and date.');
  await unknown.getByLabel('What alpha holds').selectOption('latitude');
  await unknown.getByLabel('What gamma holds').selectOption('date');
  expect(await read(unknown).isDisabled()).toBe(true);
  await unknown.getByLabel('What beta holds').selectOption('longitude');
  await read(unknown).click();
  await says(unknown, 'The longitude is not a number of degrees');

  const workbook = reviewedFile(dialog, 'two sheets.xlsx');
  await workbook.getByLabel('Sheet', { exact: true }).selectOption('Incidents');
  await workbook.getByRole('button', { name: 'Read with these choices' }).click();
  await says(workbook, 'Ready to load');
  expect(await counts(workbook)).toContain('1 = 1 taken + 0 refused');
});

it('ends the reading of a long file when asked, reads those after it, and tells how many refusals it keeps', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  const refused = 12_000;
  const dialog = await review(
    page,
    written({
      'long.xlsx': sheetOfShortRows(1_000_000),
      'sound.csv': `${HEADERS}\n1,4.3,18.5,2020-01-20,,1,\n${'x\n'.repeat(refused)}`,
    }),
  );
  const stop = dialog.getByRole('button', { name: /^(Leave out|Stop reading) long\.xlsx$/ });
  await stop.click(PATIENCE);
  const sound = reviewedFile(dialog, 'sound.csv');
  await says(sound, 'Ready to load');
  expect(await reviewedFile(dialog, 'long.xlsx').count()).toBe(0);
  expect(await counts(sound)).toContain('12,001 = 1 taken + 12,000 refused');
  await says(sound, 'All 12,000 refused rows are counted; what was wrong is kept for the first 10,000');
});

it('refuses bad rows one by one, and shows whatever they hold as text', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  const lines = [
    HEADERS,
    `1,4.3,18.5,2020-01-20,2020-01-21,3,${SCRIPT}`,
    `1,4.3,18.5,2020-01-22,,3,repeated`,
    `2,0,0,2020-01-23,,0,nowhere`,
    `3,4.3,18.5,2020-01-25,2020-01-24,1,backwards`,
    `4,4.3,18.5,2020-02-31,,1,no such day`,
    `5,195,18.5,2020-01-26,,1,beyond the pole`,
    `6,4.3,18.5,2020-01-27,,-1,negative`,
    `7,4.3,18.5,2020-01-28,,many,${SCRIPT}`,
    `8,4.3,18.5,2020-01-29,,1,${'x'.repeat(LONGEST)}`,
    `9,4.3`,
  ];
  const dialog = await review(page, written({ 'bad rows.csv': lines.join('\n') }));
  const file = reviewedFile(dialog, 'bad rows.csv');
  await says(file, 'Ready to load');
  const text = await counts(file);
  expect(text).toContain('10 = 1 taken + 9 refused');
  for (const reason of [
    'an incident with this identifier has been taken already',
    'latitude and longitude are both 0',
    'the end lies before the start',
    'there is no such date',
    'the latitude is not between',
    'the fatalities are below 0',
    'the fatalities are not a whole number',
    'a cell is longer than any real text',
    'fewer fields than columns',
  ]) {
    expect(text).toContain(reason);
  }
  await file.locator('summary', { hasText: /^Refused rows/ }).click();
  const table = dialog.getByRole('table', { name: 'Refused rows of bad rows.csv' });
  await table.waitFor(PATIENCE);
  expect(await table.locator('tbody tr').count()).toBe(9);
  const path = join(directory, 'refused.csv');
  const button = file.getByRole('button', { name: 'Download refused rows of bad rows.csv (CSV)' });
  expect(await downloaded(page, () => button.click(), path)).toBe('bad rows-refused.csv');
  const saved = readFileSync(path, 'utf8');
  expect(saved.trim().split(/\r?\n/)).toHaveLength(10);
  expect(saved).toContain('end-before-start');
  await file.locator('summary', { hasText: /^Columns/ }).click();
  await says(file, SCRIPT);
  await load(dialog);
  await page.getByText('1 file loaded.').waitFor(PATIENCE);
  expect(await page.title()).not.toBe('taken over');
});
