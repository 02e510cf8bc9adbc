import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { downloaded, headline, headlineSays, load, PATIENCE, review, untilStored } from './analyst-steps.ts';
import { accessibilityViolations } from './harness/axe.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';

const directory = mkdtempSync(join(tmpdir(), 'within-reach-kept-'));
const incidents = join(directory, 'raids.csv');
const bases = join(directory, 'bases.csv');

beforeAll(() => {
  writeFileSync(
    incidents,
    'date,latitude,longitude,fatalities\n2022-03-01,5.1,20.1,2\n2022-04-01,5.9,20.9,1\n',
  );
  writeFileSync(bases, 'name,latitude,longitude,opened,closed\nCamp,5.1,20.1,2022-01-01,2023-01-01\n');
});

afterAll(() => rmSync(directory, { recursive: true }));

it('asks before a project is replaced, and says in a second tab that nothing is kept there', async () => {
  const { page } = await openPage({ webgl: false });
  await headline(page);
  await load(await review(page, [incidents, bases]));
  await headlineSays(page, '1 of 2 incidents');
  await page.keyboard.press('1');
  const saved = join(directory, 'raids.within-reach');
  await downloaded(page, () => page.getByRole('button', { name: 'Save to one file' }).click(), saved);
  await page.keyboard.press('2');
  await page.getByRole('button', { name: '50 kilometres' }).click();
  await untilStored(page, { distanceKm: 50 });

  const second = await page.context().newPage();
  await second.goto(page.url());
  await second.getByRole('status').getByText('Not kept: open in another tab too').waitFor(PATIENCE);
  await headlineSays(second, '1 of 2 incidents');
  await second.close();

  const question = page.getByRole('alertdialog', { name: 'Save the project first?' });
  await dropFiles(page, [saved]);
  await question.getByText('What has changed in “raids” since', { exact: false }).waitFor(PATIENCE);
  expect(await accessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached', ...PATIENCE });
  await headlineSays(page, 'within 50 km');
  await dropFiles(page, [saved]);
  const again = join(directory, 'again.within-reach');
  const first = question.getByRole('button', { name: 'Save to one file, then go on' });
  expect(await downloaded(page, () => first.click(), again)).toBe('raids.within-reach');
  await headlineSays(page, 'within 25 km');
});
