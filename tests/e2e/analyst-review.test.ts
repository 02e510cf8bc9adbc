import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { accessibilityViolations } from './harness/axe.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';

const PATIENCE = { timeout: 120_000 };
const directory = mkdtempSync(join(tmpdir(), 'within-reach-review-'));
const table = join(directory, 'operations room.csv');
const picture = join(directory, 'bases.csv');

/** Every date reads both ways; one row has no place; a text holds a script. */
const ROWS = [
  'No;Latitude;Longitude;Date;Fatalities;Remarks',
  '1;4,36;18,58;03/04/2020;3;<img src=x onerror=alert(1)>',
  '2;5,10;20,40;05/06/2020;0;quiet',
  '3;0;0;05/06/2020;0;nowhere',
];

beforeAll(() => {
  writeFileSync(table, ROWS.join('\n'));
  writeFileSync(picture, '%PDF-1.7\n1 0 obj\n');
});

afterAll(() => rmSync(directory, { recursive: true }));

it('asks what it cannot know, counts what it takes, and loads nothing that is cancelled', async () => {
  const { page } = await openPage({ webgl: false });
  page.setDefaultTimeout(PATIENCE.timeout);
  await page.getByText('EXERCISE DATA - NOT REAL').first().waitFor(PATIENCE);
  await dropFiles(page, [table, picture]);

  const review = page.getByRole('dialog', { name: 'Review before loading' });
  const load = review.getByRole('button', { name: 'Load', exact: true });
  await review.getByText('This is a PDF document, not a table.', { exact: false }).first().waitFor(PATIENCE);
  const dayFirst = review.getByText('Day first: 3 Apr 2020');
  await dayFirst.waitFor(PATIENCE);
  expect(await load.isDisabled()).toBe(true);
  expect(await review.getByText('Answer the questions above').count()).toBe(1);

  const read = review.getByRole('button', { name: 'Read with these choices' });
  expect(await read.isDisabled()).toBe(true);
  await dayFirst.click();
  await read.click();
  await review.getByText('Ready to load', { exact: true }).waitFor(PATIENCE);
  const file = review.getByRole('region', { name: 'operations room.csv', exact: true });
  expect(await file.textContent()).toContain('3 = 2 taken + 1 refused');
  expect(await file.textContent()).toContain('1 latitude and longitude are both 0');
  expect(await load.isEnabled()).toBe(true);

  await file.getByText('<img src=x onerror=alert(1)>', { exact: false }).waitFor(PATIENCE);
  expect(await accessibilityViolations(page)).toEqual([]);

  await review.getByRole('button', { name: 'Cancel', exact: true }).click();
  await review.waitFor({ state: 'detached', ...PATIENCE });
  expect(await page.getByText('EXERCISE DATA - NOT REAL').first().isVisible()).toBe(true);
});
