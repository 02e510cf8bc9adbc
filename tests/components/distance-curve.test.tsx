import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DistanceCurve } from '../../src/ui/measure/DistanceCurve.tsx';
import { DistanceSection } from '../../src/ui/measure/DistanceSection.tsx';
import { useSession } from '../../src/ui/use-session.ts';
import { measured } from '../session/own-files.ts';
import { expectAccessible } from './harness/axe.ts';
import { openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

/** The section as it follows what is measured. */
function Live() {
  const findings = useSession(state => state.findings);
  return findings && <DistanceSection findings={findings} />;
}

async function openCurve() {
  const { findings } = await openMission();
  const page = await render(<Live />);
  return { findings, ...page, handle: page.screen.getByRole('slider', { name: 'Chosen distance' }) };
}

const distanceKm = () => session.getState().settings.distanceKm;

/** Presses keys on the handle and tells the distances that they lead to. */
async function distancesAfter(keys: readonly string[]) {
  const distances: number[] = [];
  for (const key of keys) {
    await userEvent.keyboard(`{${key}}`);
    distances.push(distanceKm());
  }
  return distances;
}

describe('the distance curve', () => {
  it('tells the distance and its figures to a screen reader and in its caption', async () => {
    const { handle, screen } = await openCurve();
    await expect.element(handle).toHaveAttribute('aria-valuenow', '25');
    await expect.element(handle).toHaveAttribute('aria-valuemin', '0.1');
    await expect.element(handle).toHaveAttribute('aria-valuemax', '150');
    await expect
      .element(handle)
      .toHaveAttribute(
        'aria-valuetext',
        '25\u00a0km: 43\u00a0% of incidents, certainly 43\u00a0%, possibly 43\u00a0%',
      );
    await expect
      .element(screen.getByRole('figure'))
      .toHaveTextContent('Within 25 km: 43 % of incidents; certainly 43 %, possibly 43 % (shaded).');
  });

  it('moves by small steps, by presets and to its ends, and tells the new figures', async () => {
    const { handle } = await openCurve();
    handle.element().focus();
    expect(await distancesAfter(['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown'])).toEqual([
      26, 27, 26, 25,
    ]);
    expect(await distancesAfter(['PageUp', 'PageUp', 'PageUp'])).toEqual([50, 100, 150]);
    expect(await distancesAfter(['PageDown', 'PageDown', 'PageDown'])).toEqual([100, 50, 25]);
    expect(await distancesAfter(['Home', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'])).toEqual([1, 0.5, 0.5, 1]);
    await measured(session);
    await expect
      .element(handle)
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^1\skm: 0\s%.*possibly 14\s%$/));
    expect(await distancesAfter(['End'])).toEqual([150]);
    await expect.element(handle).toHaveAttribute('aria-valuenow', '150');
  });

  it('leaves other keys alone, so that Tab goes on', async () => {
    const { handle, screen } = await openCurve();
    handle.element().focus();
    expect(await distancesAfter(['a', 'Enter'])).toEqual([25, 25]);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByText('The numbers').element());
    await userEvent.tab({ shift: true });
    await expect.element(handle).toHaveFocus();
  });

  it('takes a run of keys back as one step', async () => {
    const { handle } = await openCurve();
    handle.element().focus();
    await distancesAfter(['ArrowRight', 'ArrowRight', 'PageUp']);
    expect(distanceKm()).toBe(50);
    session.getState().undo();
    expect(distanceKm()).toBe(25);
    expect(session.getState().canUndo).toBe(false);
  });

  it('stands within its bounds at any distance that can be typed', async () => {
    const { handle, screen } = await openCurve();
    const field = screen.getByRole('textbox', { name: 'Distance in kilometres, typed' });
    for (const [typed, kept] of [
      ['0.1', '0.1'],
      ['1000', '1000'],
    ] as const) {
      await userEvent.fill(field, typed);
      await userEvent.keyboard('{Enter}');
      await measured(session);
      await expect.element(handle).toHaveAttribute('aria-valuenow', kept);
      const now = Number(kept);
      const [least, most] = ['min', 'max'].map(end =>
        Number(handle.element().getAttribute(`aria-value${end}`)),
      );
      expect(least).toBeLessThanOrEqual(now);
      expect(most).toBeGreaterThanOrEqual(now);
    }
  });

  it('follows a drag over the plot, which is one step too', async () => {
    const { container } = await openCurve();
    const plot = container.querySelector('.chart-plot');
    if (!plot) throw new Error('there is no plot');
    const { width } = plot.getBoundingClientRect();
    const [sourcePosition, targetPosition] = [
      { x: 60, y: 90 },
      { x: width - 20, y: 60 },
    ];
    await userEvent.dragAndDrop(plot, plot, { sourcePosition, targetPosition });
    expect(distanceKm()).toBe(150);
    session.getState().undo();
    expect(distanceKm()).toBe(25);
    await userEvent.click(plot, { position: sourcePosition, button: 'right' });
    expect(distanceKm()).toBe(25);
    await userEvent.click(plot, { position: sourcePosition });
    expect(distanceKm()).toBeLessThan(2);
  });

  it('tells no figures of a distance that has not been measured yet', async () => {
    const { findings } = await openMission();
    const { screen } = await render(<DistanceCurve findings={findings} />);
    const handle = screen.getByRole('slider');
    handle.element().focus();
    await userEvent.keyboard('{PageUp}');
    await expect.element(handle).toHaveAttribute('aria-valuetext', '50\u00a0km');
    await expect.element(screen.getByRole('figure')).toHaveTextContent(/Within 25 km/);
  });

  it('is rendered again when the distance changes, and not when something else does', async () => {
    const { commits } = await openCurve();
    const before = commits();
    const state = session.getState();
    state.setView({ showRings: false });
    state.flyTo(20, 4, 8);
    state.selectCell('856aa1cbfffffff');
    state.setMode('plan');
    await new Promise(requestAnimationFrame);
    expect(commits()).toBe(before);
    state.changeSettings({ distanceKm: 50 });
    await measured(session);
    await expect.poll(commits).toBeGreaterThan(before);
  });

  it('speaks French', async () => {
    await openMission();
    const { screen } = await render(<Live />, { locale: 'fr' });
    await expect
      .element(screen.getByRole('slider', { name: 'Distance choisie' }))
      .toHaveAttribute('aria-valuetext', expect.stringMatching(/^25\skm\s: 43\s% des incidents/));
  });

  it('has nothing that axe objects to', async () => {
    await openMission();
    await expectAccessible(<Live />);
  });
});

describe('the choice of a distance beside the curve', () => {
  it('names each preset with its unit and says which is chosen', async () => {
    const { screen } = await openCurve();
    const presets = screen.getByRole('group', { name: 'Distance in kilometres' }).getByRole('button');
    expect(presets.elements().map(preset => preset.getAttribute('aria-label'))).toEqual([
      '1 kilometre',
      ...[5, 10, 25, 50, 100].map(km => `${km} kilometres`),
    ]);
    await expect.element(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('25 kilometres');
    await userEvent.click(screen.getByRole('button', { name: '1 kilometre' }));
    expect(distanceKm()).toBe(1);
    await expect.element(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('1 kilometre');
  });

  it('takes a distance of its own, which gets a row of its own among the numbers', async () => {
    const { screen } = await openCurve();
    const field = screen.getByRole('textbox', { name: 'Distance in kilometres, typed' });
    await userEvent.fill(field, '7.5');
    await userEvent.keyboard('{Enter}');
    expect(distanceKm()).toBe(7.5);
    expect(screen.getByRole('button', { pressed: true }).elements()).toEqual([]);
    await measured(session);
    await userEvent.click(screen.getByText('The numbers'));
    const table = screen.getByRole('table', { name: 'Incidents by distance to the nearest active base' });
    await expect
      .element(table.getByRole('row', { name: /^7\.5/ }))
      .toHaveTextContent(/^7.5 km2 29 %1–322 11 %$/);
  });

  it('has the figures of the curve in numbers at each preset', async () => {
    const { screen } = await openCurve();
    expect(screen.getByRole('table').elements()).toEqual([]);
    await userEvent.click(screen.getByText('The numbers'));
    const rows = screen
      .getByRole('row')
      .elements()
      .map(row => [...row.children].map(cell => cell.textContent));
    expect(rows[0]).toEqual(['Within', 'Incidents', 'Certain–possible', 'Expected', 'Deaths']);
    expect(rows.slice(1).map(([within]) => within)).toEqual(
      [1, 5, 10, 25, 50, 100].map(km => `${km}\u00a0km`),
    );
    expect(rows[1]).toEqual(['1\u00a0km', '0 0\u00a0%', '0–1', '0', '0 0\u00a0%']);
    expect(rows[4]).toEqual(['25\u00a0km', '3 43\u00a0%', '3–3', '3', '4 21\u00a0%']);
  });
});
