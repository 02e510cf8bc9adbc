import { existsSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { headline, headlineSays, load, PATIENCE, plain, review, reviewedFile } from './analyst-steps.ts';
import { openPage } from './harness/open-page.ts';
import { openPlan, openScenario, provenSites, searchFigures, section } from './planner-steps.ts';

const INCIDENTS = '../shared/data/incidents/ucdp_ged_v23.1_car.csv';
const DEPLOYMENTS = '../shared/data/deployments/geopko_v2.1.csv';
const TOWNS = '../shared/data/places/car_towns.csv';
const ORACLE = '../shared/oracles/placement.json';

/** A distance, then Plan mode with the incidents of 2014 to 2022 and the deployment of October 2020. */
async function openCentralAfricanPlan(page: Page, distanceKm: number): Promise<void> {
  await headline(page);
  const dialog = await review(page, [INCIDENTS, DEPLOYMENTS, TOWNS]);
  await reviewedFile(dialog, 'car_towns.csv').getByText('Ready to load', { exact: true }).waitFor(PATIENCE);
  await expect
    .poll(() => dialog.getByLabel('Mission', { exact: true }).inputValue(), PATIENCE)
    .toBe('MINUSCA');
  await load(dialog);
  await headlineSays(page, 'of 406 incidents');
  const distance = page.getByRole('textbox', { name: 'Distance in kilometres, typed' });
  await distance.fill(`${distanceKm}`);
  await distance.press('Enter');
  // While a number is being typed, the keys of the modes belong to it.
  await distance.blur();
  await openPlan(page);
  const asOf = page.getByLabel('Baseline as of');
  await asOf.fill('2020-10-01');
  await asOf.press('Enter');
  await page.getByRole('radio', { name: 'Baseline: the deployment as of 1 Oct 2020' }).waitFor(PATIENCE);
  await page.getByText('11 bases, 0 changed', { exact: true }).waitFor(PATIENCE);
  await page
    .getByText(/^Every figure of a plan counts the located incidents \(406\) of 1\sOct\s2014/)
    .waitFor(PATIENCE);
  await page.getByLabel('Incidents counted').selectOption({ label: 'Those of another period' });
  for (const [label, date] of [
    ['First day counted', '2014-01-01'],
    ['Last day counted', '2022-12-31'],
  ] as const) {
    await page.getByLabel(label).fill(date);
    await page.getByLabel(label).press('Enter');
  }
  await page
    .getByText(/counts the located incidents \(683\) of 1\sJan\s2014 to 31\sDec\s2022/)
    .waitFor(PATIENCE);
}

/** Asks for the best of the towns in the file. */
async function search(page: Page, sites: number): Promise<void> {
  const best = section(page, 'Best sites');
  await best
    .getByRole('combobox', { name: 'Candidates', exact: true })
    .selectOption({ label: 'Loaded file of places' });
  const count = best.getByRole('textbox', { name: 'New bases' });
  await count.fill(`${sites}`);
  await count.press('Enter');
  await best.getByRole('button', { name: 'Find the best sites' }).click();
}

describe.skipIf(![INCIDENTS, DEPLOYMENTS, TOWNS, ORACLE].every(existsSync))(
  'the best sites in the real files',
  () => {
    it('are the proven three for incidents within 50 km, and make a scenario that keeps its word', async () => {
      const oracle = JSON.parse(readFileSync(ORACLE, 'utf8'));
      const { baseline, added, chosen } = oracle.runs.events_50km_p3;
      const { page } = await openPage({ webgl: false });
      await openCentralAfricanPlan(page, 50);
      await search(page, 3);
      expect(await provenSites(page)).toEqual(chosen);
      const figures = await searchFigures(page);
      expect(figures.get('Within reach already')).toBe(`${baseline}`);
      expect(figures.get('Added by the sites')).toBe(`${added}`);
      await section(page, 'Best sites').getByText(`Located incidents: ${oracle.events}.`).waitFor(PATIENCE);

      await page.getByRole('button', { name: 'Make a scenario of these sites' }).click();
      await expect.poll(() => openScenario(page), PATIENCE).toBe('3 sites for coverage, 50 km');
      const sentence = section(page, 'What changes').locator('.sentence-headline');
      await sentence.waitFor(PATIENCE);
      expect(plain(await sentence.innerText())).toBe(
        `${added} more incidents within reach: ${baseline + added} of ${oracle.events} from 1 Jan 2014 to 31 Dec 2022 ` +
          `(${Math.round((100 * (baseline + added)) / oracle.events)} %), ${baseline} in the baseline.`,
      );
      const note = page.getByRole('textbox', { name: 'Why this scenario, and for whom' });
      expect(plain(await note.inputValue())).toContain('Proven best for this question.');
    });

    it('are the proven two for fatalities within 30 km', async () => {
      const oracle = JSON.parse(readFileSync(ORACLE, 'utf8'));
      const { baseline, added, chosen } = oracle.runs.fatalities_best_30km_p2;
      const { page } = await openPage({ webgl: false });
      await openCentralAfricanPlan(page, 30);
      await section(page, 'Best sites')
        .getByRole('combobox', { name: 'Counted', exact: true })
        .selectOption('fatalities');
      await search(page, 2);
      expect(await provenSites(page)).toEqual(chosen);
      const figures = await searchFigures(page);
      expect(figures.get('Within reach already')).toBe(baseline.toLocaleString('en-GB'));
      expect(figures.get('Added by the sites')).toBe(`${added}`);
    });
  },
);
