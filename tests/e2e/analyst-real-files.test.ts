import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import {
  downloaded,
  headline,
  headlineSays,
  load,
  PATIENCE,
  plain,
  review,
  reviewedFile,
  tableRows,
  untilStored,
} from './analyst-steps.ts';
import { dropFiles } from './harness/drop-files.ts';
import { openPage } from './harness/open-page.ts';
import { screenshot } from './harness/screenshot.ts';

const INCIDENTS = '../shared/data/incidents/ucdp_ged_v23.1_car.csv';
const DEPLOYMENTS = '../shared/data/deployments/geopko_v2.1.csv';
const ORACLE = '../shared/oracles/minusca_coverage.json';
const GED = 'ucdp_ged_v23.1_car.csv';
const directory = mkdtempSync(join(tmpdir(), 'within-reach-analyst-'));
const project = join(directory, 'project.within-reach');

afterAll(() => rmSync(directory, { recursive: true }));

describe.skipIf(![INCIDENTS, DEPLOYMENTS, ORACLE].every(existsSync))(
  'an analyst’s way through the real files',
  () => {
    it('goes from drop to the published figures, and takes the project along', async () => {
      const oracle = JSON.parse(readFileSync(ORACLE, 'utf8'));
      const { page } = await openPage({ webgl: false });
      await headline(page);

      const dialog = await review(page, [INCIDENTS, DEPLOYMENTS]);
      const mission = dialog.getByLabel('Mission', { exact: true });
      const ged = reviewedFile(dialog, GED);
      await ged.getByText('Ready to load', { exact: true }).waitFor(PATIENCE);
      await expect.poll(() => mission.inputValue(), PATIENCE).toBe('MINUSCA');
      const evaluable = () => ged.locator('dd').nth(1).innerText();
      const forMinusca = await evaluable();
      expect(forMinusca).toContain('of 1,848 taken');
      await mission.selectOption('MONUSCO');
      await expect.poll(evaluable, PATIENCE).not.toBe(forMinusca);
      await mission.selectOption('MINUSCA');
      await expect.poll(evaluable, PATIENCE).toBe(forMinusca);
      await load(dialog);

      await headlineSays(page, `${oracle.all.within_25km.events} of ${oracle.evaluated} incidents`);
      expect(await page.getByText('EXERCISE DATA - NOT REAL').count()).toBe(0);
      const classes = await tableRows(page, 'By perpetrator');
      expect(classes.get('State')?.slice(0, 2)).toEqual(figures(oracle.state));
      expect(classes.get('Non-state')?.slice(0, 2)).toEqual(figures(oracle.non_state));
      const years = await tableRows(page, 'By year');
      for (const [year, found] of Object.entries<{ events: number; within_25km: number }>(oracle.by_year)) {
        expect(years.get(year)?.slice(0, 2), year).toEqual([`${found.events}`, `${found.within_25km}`]);
      }

      await page.getByRole('button', { name: '1 kilometre', exact: true }).click();
      await headlineSays(page, `${oracle.all.within_1km.events} of ${oracle.evaluated} incidents`);
      await page.getByText('A yes-or-no verdict at 1').waitFor(PATIENCE);
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await headlineSays(page, `${oracle.all.within_25km.events} of ${oracle.evaluated} incidents`);

      await page.getByRole('heading', { name: 'Filters' }).click();
      const state = page
        .getByRole('group', { name: 'Perpetrator', exact: true })
        .getByLabel('State', { exact: true });
      await state.uncheck();
      await headlineSays(
        page,
        `${oracle.non_state.within_25km.events} of ${oracle.non_state.events} incidents`,
      );
      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await headlineSays(page, `of ${oracle.evaluated} incidents`);
      for (const kind of ['State-based conflict', 'Non-state conflict']) {
        await page.getByLabel(kind, { exact: true }).check();
      }
      const [reviewed = ''] = forMinusca.split(' ');
      await headlineSays(page, `of ${plain(reviewed)} incidents`);
      for (const _ of ['State-based conflict', 'Non-state conflict']) {
        await page.getByRole('button', { name: 'Undo', exact: true }).click();
      }
      await headlineSays(page, `of ${oracle.evaluated} incidents`);

      await page.getByRole('tab', { name: /Data/ }).click();
      expect(
        await downloaded(page, () => page.getByRole('button', { name: 'Save to one file' }).click(), project),
      ).toBe('MINUSCA.within-reach');
      await page.getByText('Kept in this browser', { exact: false }).waitFor(PATIENCE);
      await page.getByRole('tab', { name: /Measure/ }).click();
      await page.getByRole('button', { name: '50 kilometres' }).click();
      const at50 = `${oracle.all.within_50km.events} of ${oracle.evaluated} incidents`;
      await headlineSays(page, at50);
      await untilStored(page, { mission: 'MINUSCA', distanceKm: 50 });
      await page.reload();
      await headlineSays(page, at50);
      await screenshot(page, 'real-files-tables');
    });

    it('sorts the gaps, flies to one and reads its incidents back from the file', async () => {
      const rows = Papa.parse<Record<string, string>>(readFileSync(INCIDENTS, 'utf8'), { header: true }).data;
      // A smaller map is drawn faster where there is no graphics card.
      const { page } = await openPage({ viewport: { width: 1024, height: 640 } });
      await load(await review(page, [INCIDENTS, DEPLOYMENTS]));
      await headlineSays(page, '92 of 406 incidents');
      const gaps = page.getByRole('table', { name: 'Gaps' });
      const ranks = () => gaps.locator('tbody tr td:first-child').allInnerTexts();
      const before = await ranks();
      await gaps.getByRole('button', { name: 'All' }).click();
      await expect.poll(ranks, PATIENCE).not.toEqual(before);
      await gaps.getByRole('button', { name: 'No.', exact: true }).click();

      const scale = page.getByRole('img', { name: /^Scale/ });
      await scale.waitFor(PATIENCE);
      const width = await scale.getAttribute('aria-label');
      await gaps.locator('tbody tr').first().getByRole('button').first().click();
      await expect.poll(() => scale.getAttribute('aria-label'), PATIENCE).not.toBe(width);
      const card = page.getByRole('region', { name: /^Cell/ });
      const source = card.getByText(/^Source text \(row \d+\)$/).first();
      await source.click();
      const row = Number(/\d+/.exec(await source.innerText()));
      const text = card.locator('dl').first();
      await text.waitFor(PATIENCE);
      const shown = plain(await text.innerText());
      for (const header of ['id', 'side_a', 'date_start', 'where_coordinates', 'best']) {
        expect(shown).toContain(`${header}\n${rows[row - 1]?.[header]}`);
      }
      await screenshot(page, 'real-files-card');
    });

    it('opens the saved file in another browser, and a damaged one is refused', async () => {
      const { page } = await openPage({ webgl: false });
      await headline(page);
      const damaged = join(directory, 'damaged.within-reach');
      writeFileSync(damaged, readFileSync(project).subarray(0, -4000));
      await dropFiles(page, [damaged]);
      const notice = page.getByRole('alert');
      await notice.getByText('damaged.within-reach is a project file, but it is damaged').waitFor(PATIENCE);
      expect(await page.getByText('EXERCISE DATA - NOT REAL').count()).toBeGreaterThan(0);
      await dropFiles(page, [project]);
      await page.getByText('is open (sources: 2)').waitFor(PATIENCE);
      await headlineSays(page, '92 of 406 incidents');
      expect(await page.getByText('EXERCISE DATA - NOT REAL').count()).toBe(0);
    });
  },
);

function figures(group: { events: number; within_25km: { events: number } }): string[] {
  return [`${group.events}`, `${group.within_25km.events}`];
}
