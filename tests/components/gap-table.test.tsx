import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Settings } from '../../src/model/settings.ts';
import { GapSection } from '../../src/ui/measure/GapSection.tsx';
import { useSession } from '../../src/ui/use-session.ts';
import { measured } from '../session/own-files.ts';
import { expectAccessible } from './harness/axe.ts';
import { openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

function Live() {
  const findings = useSession(state => state.findings);
  return findings && <GapSection findings={findings} />;
}

/** The gaps of the invented mission, under a change of what is asked. */
async function openGaps(change: Partial<Settings> = {}) {
  await openMission();
  session.getState().changeSettings(change);
  await measured(session);
  return render(<Live />);
}

const rows = () =>
  page
    .getByRole('row')
    .elements()
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent?.replaceAll('\u00a0', ' ')));

describe('the table of gaps', () => {
  it('ranks the cells out of reach by deaths, each with its place, figures, last date and nearest base', async () => {
    await openGaps();
    await expect.element(page.getByRole('heading', { name: 'Gaps' })).toBeVisible();
    await expect.element(page.getByText('2 cells')).toBeVisible();
    await expect
      .element(page.getByText(/^Cells with incidents beyond 25.km of an active base, ranked by the deaths/))
      .toBeVisible();
    expect(rows()).toEqual([
      ['1', '12 km W of Ridge34NFK2041', '1', '1', '9', '2 Apr 2022', 'North Post 232 km'],
      ['2', '5.5 km NW of Port Marsh34NDK9746', '3', '3', '6', '30 Jan 2022', 'North Post 109 km'],
    ]);
  });

  it('ranks by incidents, and says so, where that is asked', async () => {
    await openGaps({ gapsBy: 'incidents', halfLifeDays: 365 });
    await expect
      .element(page.getByText(/ranked by the number of those incidents\. Older incidents count less/))
      .toBeVisible();
    expect(rows().map(([, place]) => place?.slice(0, 12))).toEqual(['5.5 km NW of', '12 km W of R']);
  });

  it('says that nothing is out of reach, and offers no search then', async () => {
    await openGaps({ distanceKm: 300 });
    await expect
      .element(
        page.getByText(
          'Every incident that can be compared was within the chosen distance of an active base.',
        ),
      )
      .toBeVisible();
    await expect.element(page.getByText('0 cells')).toBeVisible();
    expect(page.getByRole('searchbox').elements()).toEqual([]);
    expect(page.getByRole('table').elements()).toEqual([]);
  });

  it('has one cell where the others are in reach', async () => {
    await openGaps({ distanceKm: 150 });
    await expect.element(page.getByText('1 cell', { exact: true })).toBeVisible();
    expect(rows()).toHaveLength(1);
  });

  it('names what each short header stands for', async () => {
    await openGaps();
    for (const [name, title] of [
      ['No.', 'Place in the ranking'],
      ['Beyond', 'Incidents beyond the chosen distance'],
      ['All', 'All incidents of the cell that can be compared'],
      ['Deaths', 'Deaths, best estimate'],
      ['Last', 'Date of the last incident'],
    ] as const) {
      await expect.element(page.getByRole('button', { name, exact: true })).toHaveAttribute('title', title);
    }
    await expect
      .element(page.getByRole('columnheader', { name: 'No.' }))
      .toHaveAttribute('aria-sort', 'ascending');
  });

  it('keeps the rank of a cell when it is sorted otherwise', async () => {
    await openGaps();
    await userEvent.click(page.getByRole('button', { name: 'Beyond' }));
    expect(rows().map(([rank]) => rank)).toEqual(['2', '1']);
    await userEvent.click(page.getByRole('button', { name: 'Last', exact: true }));
    expect(rows().map(([rank]) => rank)).toEqual(['1', '2']);
    await userEvent.click(page.getByRole('button', { name: 'Nearest base' }));
    expect(rows().map(([rank]) => rank)).toEqual(['2', '1']);
  });

  it('finds a town without regard to accents and case, an MGRS square and a base', async () => {
    await openGaps();
    const search = page.getByRole('searchbox', { name: 'Find a town, MGRS square or base' });
    await userEvent.fill(search, 'PÓRT');
    expect(rows().map(([rank]) => rank)).toEqual(['2']);
    await userEvent.fill(search, '34nfk');
    expect(rows().map(([rank]) => rank)).toEqual(['1']);
    await userEvent.fill(search, 'north post');
    expect(rows().map(([rank]) => rank)).toEqual(['1', '2']);
    await userEvent.fill(search, 'nowhere');
    await expect.element(page.getByText('Nothing matches.')).toBeVisible();
    await expect.element(search).toHaveValue('nowhere');
    await userEvent.fill(search, '  ');
    expect(rows()).toHaveLength(2);
  });

  it('opens a cell by a press on its row or by its name from the keyboard, and goes there', async () => {
    await openGaps();
    await userEvent.click(page.getByRole('cell', { name: '30 Jan 2022' }));
    await expect.poll(() => session.getState().card?.mgrs).toBe('34NDK9746');
    await expect.element(page.getByRole('row', { name: /Port Marsh/ })).toHaveAttribute('data-selected');
    expect(session.getState().view.flight?.longitude).toBeCloseTo(20.98, 2);
    const name = page.getByRole('button', { name: '12 km W of Ridge', exact: true });
    name.element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => session.getState().card?.mgrs).toBe('34NFK2041');
    await expect.element(page.getByRole('row', { name: /Ridge/ })).toHaveAttribute('data-selected');
    await expect.element(name).toHaveFocus();
  });

  it('puts a temporary base where a gap is, and opens no card for that', async () => {
    await openGaps();
    await userEvent.click(page.getByRole('button', { name: /^Try a base here: 12.km W of Ridge$/ }));
    await expect
      .poll(() => session.getState().scenarios[0]?.bases.map(({ name, kind }) => [name, kind]))
      .toContainEqual(['TOB Ridge', 'temporary']);
    expect(session.getState().mode).toBe('plan');
    expect(session.getState().view.selectedCell).toBeNull();
  });

  it('is not rendered again while the map moves', async () => {
    const { commits } = await openGaps();
    const before = commits();
    session.getState().flyTo(20, 4, 8);
    session.getState().setView({ showRings: false, showTowns: false });
    await new Promise(requestAnimationFrame);
    expect(commits()).toBe(before);
  });

  it('speaks French', async () => {
    await openMission();
    await render(<Live />, { locale: 'fr' });
    await expect
      .element(page.getByRole('row', { name: /Ridge/ }))
      .toHaveTextContent(/12.km à l’O.* de Ridge.*2 avr\. 2022.*232.km/);
  });

  it('has nothing that axe objects to, with gaps and without', async () => {
    await openMission();
    await expectAccessible(<Live />);
    session.getState().changeSettings({ distanceKm: 300 });
    await measured(session);
    await expectAccessible(<Live />);
  });
});
