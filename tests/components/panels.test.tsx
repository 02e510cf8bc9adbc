import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { BriefPanel } from '../../src/ui/brief/BriefPanel.tsx';
import { DataPanel } from '../../src/ui/data/DataPanel.tsx';
import { MeasurePanel } from '../../src/ui/measure/MeasurePanel.tsx';
import { PlanPanel } from '../../src/ui/plan/PlanPanel.tsx';
import { composed } from '../session/brief/briefing.ts';
import { planned, VILLAGE } from '../session/plan/planning.ts';
import { expectAccessible } from './harness/axe.ts';
import { openEmpty, openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

const PANELS = [
  ['data', <DataPanel key="data" />],
  ['measure', <MeasurePanel key="measure" />],
  ['plan', <PlanPanel key="plan" />],
  ['brief', <BriefPanel key="brief" />],
] as const;

/** The invented mission with a scenario and a sheet, in a mode, once all that it shows is there. */
async function openMode(mode: (typeof PANELS)[number][0]) {
  const opened = await openMission();
  session.getState().setMode('plan');
  await planned(session);
  await session.getState().placeBase({ ...VILLAGE, latitude: 4.01, longitude: 21.02 });
  await planned(session);
  session.getState().setMode('brief');
  session.getState().addSheet('map');
  await composed(opened);
  session.getState().setMode(mode);
}

const MOVES = 20;

describe.each(PANELS)('the panel of the mode "%s"', (mode, panel) => {
  it('is not rendered again while the map moves', async () => {
    await openMode(mode);
    const { commits } = await render(panel);
    // Sections come one after the other, and the project is stored a moment after it has changed.
    await expect
      .poll(async () => {
        const begun = commits();
        await new Promise(resolve => setTimeout(resolve, 200));
        return commits() - begun + document.querySelectorAll('[aria-busy="true"]').length;
      })
      .toBe(0);
    const before = commits();
    for (let step = 0; step < MOVES; step++) {
      session.getState().flyTo(20 + step, 4, 8);
      await new Promise(requestAnimationFrame);
    }
    // On a busy machine something late may still come in; a panel that follows the map renders at every move.
    expect(commits() - before).toBeLessThan(MOVES / 5);
  });

  it('has nothing that axe objects to, with all that it can show and with nothing', async () => {
    await openMode(mode);
    await expectAccessible(panel);
    await openEmpty();
    session.getState().setMode(mode);
    await expectAccessible(panel);
  });
});

it('says that nothing can be measured while nothing is loaded', async () => {
  await openEmpty();
  await render(<MeasurePanel />);
  const headline = page.getByRole('region', { name: 'What was found' });
  await expect
    .element(headline)
    .toHaveTextContent('No incidents are loaded, so there is nothing to compare.');
  await expect.element(headline).toHaveAttribute('aria-live', 'polite');
  expect(page.getByRole('slider').elements()).toEqual([]);
});
