import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PATIENCE, plain } from './analyst-steps.ts';
import { openPage } from './harness/open-page.ts';
import { editor, measuredChange, openPlan, openScenario, placeAt, section } from './planner-steps.ts';

const OUVARAL = '27.3987 S 19.6529 W';
const HADRISOND = '27.158 S 19.3244 W';

/** What is said beside a control, once it is. */
async function says(page: Page, title: string, words: string): Promise<void> {
  const alert = section(page, title).getByRole('alert').filter({ hasText: words });
  await alert.waitFor(PATIENCE);
}

it('says beside the placing control why a base cannot stand where it was put', async () => {
  const { page } = await openPage({ webgl: false });
  await openPlan(page);
  const field = page.getByRole('textbox', { name: 'Coordinates' });
  await field.fill('north of the river');
  await page.getByText('These are no coordinates', { exact: false }).waitFor(PATIENCE);
  expect(await page.getByRole('button', { name: 'Place here' }).isDisabled()).toBe(true);

  await placeAt(page, '28.8 S 21.8 W');
  await says(page, 'Place a base', 'This place is in the sea.');
  await placeAt(page, OUVARAL);
  await says(page, 'Place a base', 'Another base stands here at the same time.');
  await placeAt(page, '48.2 N 16.37 E');
  await says(page, 'Place a base', 'This place is outside the area of interest');
  expect(await openScenario(page)).toMatch(/^Baseline/);

  await placeAt(page, HADRISOND);
  await editor(page, 'Base TOB Hadrisond').waitFor(PATIENCE);
  await section(page, 'Place a base')
    .getByText('This place is')
    .waitFor({ state: 'detached', ...PATIENCE });
});

it('says beside the editor why a base cannot be as it was described', async () => {
  const { page } = await openPage({ webgl: false });
  await openPlan(page);
  await placeAt(page, HADRISOND);
  const base = editor(page, 'Base TOB Hadrisond');
  const before = await measuredChange(page);
  for (const [label, day] of [
    ['Opens on', '2024-02-01'],
    ['Closes on', '2024-01-01'],
  ] as const) {
    await base.getByLabel(label).fill(day);
    await base.getByLabel(label).press('Enter');
  }
  await says(page, 'Bases', 'The base would close before it opens');
  expect(await measuredChange(page)).toBe(before);

  // The day it closes is the last one there: it can be the day it opens, and is shown as it was typed.
  const closes = base.getByLabel('Closes on');
  await closes.fill('01/02/2024');
  await closes.press('Enter');
  await section(page, 'Bases')
    .getByText('The base would close before it opens')
    .waitFor({ state: 'detached', ...PATIENCE });
  expect(await closes.inputValue()).toBe('01/02/2024');
  await closes.fill('');
  await closes.press('Enter');

  const handle = base.getByRole('application', { name: 'Move TOB Hadrisond' });
  const stood = plain(await handle.innerText());
  await handle.focus();
  for (let presses = 0; presses < 30; presses++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await says(page, 'Bases', 'This place is');
  await expect.poll(async () => plain(await handle.innerText()), PATIENCE).toBe(stood);
});

it('says in the place of an answer why there are no best sites', async () => {
  const { page } = await openPage({ webgl: false });
  await openPlan(page);
  const best = section(page, 'Best sites');
  const find = best.getByRole('button', { name: 'Find the best sites' });
  const candidates = best.getByRole('combobox', { name: 'Candidates', exact: true });
  const count = best.getByRole('textbox', { name: 'New bases' });
  await candidates.selectOption({ label: 'Loaded file of places' });
  await count.fill('30');
  await count.press('Enter');
  await best.getByText('Constraints', { exact: true }).click();
  const far = best.getByRole('textbox', { name: 'At least so far from any base, km' });
  await far.fill('60');
  await far.press('Enter');
  await find.click();
  await best
    .getByRole('status')
    .getByText('More new bases are asked for (30) than there are candidates.')
    .waitFor(PATIENCE);
  await far.fill('2000');
  await far.press('Enter');
  await find.click();
  await best.getByRole('status').getByText('There are no candidates').waitFor(PATIENCE);
  expect(await best.getByRole('table', { name: 'Sites proposed' }).count()).toBe(0);
});
