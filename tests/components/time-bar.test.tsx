import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TimeBar } from '../../src/ui/time/TimeBar.tsx';
import { isoFromDay } from '../../src/units/day.ts';
import type { Locale } from '../../src/units/locale.ts';
import { day } from '../fixtures/incident-table.ts';
import { measured } from '../session/own-files.ts';
import { expectAccessible } from './harness/axe.ts';
import { openEmpty, openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

/** The mission: incidents from June 2020 to June 2022, a deployment record of 2021 and 2022. */
async function openBar(locale: Locale = 'en') {
  await openMission();
  const rendered = await render(<TimeBar />, { locale });
  return {
    ...rendered,
    first: page.getByRole('slider', { name: 'First month or day' }),
    last: page.getByRole('slider', { name: 'Last month or day' }),
  };
}

/** The period chosen, as dates of ISO 8601. */
function period() {
  const { from, to } = session.getState().settings;
  return [from, to].map(end => (end === null ? null : isoFromDay(end)));
}

const press = (keys: string) => userEvent.keyboard(keys);

describe('the time bar', () => {
  it('says that there is nothing to choose before anything is loaded', async () => {
    await openEmpty();
    const { screen } = await render(<TimeBar />);
    const bar = screen.getByRole('region', { name: 'Period' });
    await expect.element(bar).toHaveTextContent('The period can be chosen here once incidents are loaded.');
    expect(bar.getByRole('slider').elements()).toEqual([]);
  });

  it('tells both ends of the period as months', async () => {
    const { first, last } = await openBar();
    await expect.element(first).toHaveAttribute('aria-valuetext', 'June 2020');
    await expect.element(last).toHaveAttribute('aria-valuetext', 'December 2022');
    for (const handle of [first, last]) {
      expect(handle.element().getAttribute('aria-valuemin')).toBe(String(2020 * 12 + 5));
      expect(handle.element().getAttribute('aria-valuemax')).toBe(String(2022 * 12 + 11));
    }
  });

  it('says in words what its bars show', async () => {
    const { screen } = await openBar();
    await expect
      .element(screen.getByRole('img'))
      .toHaveAccessibleName(
        'Incidents by month, June 2020 to December 2022, at most 1 in a month. Deployment record: January 2021 to December 2022. Incident record: June 2020 to June 2022.',
      );
  });

  it('moves its first end by months and years, to the ends, and not past the last', async () => {
    const { first, last } = await openBar();
    first.element().focus();
    await press('{ArrowRight}');
    expect(period()).toEqual(['2020-07-01', null]);
    await press('{PageUp}');
    expect(period()).toEqual(['2021-07-01', null]);
    await press('{ArrowDown}');
    expect(period()).toEqual(['2021-06-01', null]);
    await press('{PageDown}{PageDown}');
    expect(period()).toEqual([null, null]);
    await press('{End}');
    expect(period()).toEqual(['2022-12-01', null]);
    await press('{ArrowRight}');
    expect(period()).toEqual(['2022-12-01', null]);
    await press('{Home}');
    expect(period()).toEqual([null, null]);
    await expect.element(first).toHaveAttribute('aria-valuetext', 'June 2020');
    await expect.element(last).toHaveAttribute('aria-valuetext', 'December 2022');
  });

  it('moves its last end, which takes the whole of its month', async () => {
    const { last } = await openBar();
    last.element().focus();
    await press('{ArrowLeft}');
    expect(period()).toEqual([null, '2022-11-30']);
    await press('{PageDown}');
    expect(period()).toEqual([null, '2021-11-30']);
    await press('{Home}');
    expect(period()).toEqual([null, '2020-06-30']);
    await expect.element(last).toHaveAttribute('aria-valuetext', 'June 2020');
    await press('{End}');
    expect(period()).toEqual([null, null]);
  });

  it('takes the keys of one handle back as one step', async () => {
    const { first, last } = await openBar();
    first.element().focus();
    await press('{ArrowRight}{ArrowRight}{ArrowRight}');
    last.element().focus();
    await press('{ArrowLeft}{ArrowLeft}');
    expect(period()).toEqual(['2020-09-01', '2022-10-31']);
    session.getState().undo();
    expect(period()).toEqual(['2020-09-01', null]);
    session.getState().undo();
    expect(period()).toEqual([null, null]);
    expect(session.getState().canUndo).toBe(false);
  });

  it('draws a period, moves it as a whole and moves its end by the pointer', async () => {
    const { container } = await openBar();
    const plot = container.querySelector('.histogram');
    if (!plot) throw new Error('there are no bars');
    const { width } = plot.getBoundingClientRect();
    // Months are equally wide between margins of 10 pixels; the middle of a month is meant.
    const x = (year: number, month: number) =>
      10 + ((width - 20) * ((year - 2020) * 12 + month - 6 + 0.5)) / 31;
    const drag = (from: number, to: number) =>
      userEvent.dragAndDrop(plot, plot, {
        sourcePosition: { x: from, y: 20 },
        targetPosition: { x: to, y: 20 },
      });
    await drag(x(2021, 3), x(2021, 8));
    expect(period()).toEqual(['2021-03-01', '2021-08-31']);
    await drag(x(2021, 5), x(2021, 7));
    expect(period()).toEqual(['2021-05-01', '2021-10-31']);
    const monthWidth = x(2020, 7) - x(2020, 6);
    await drag(x(2021, 10) + monthWidth / 2, x(2021, 12) + monthWidth / 2);
    expect(period()).toEqual(['2021-05-01', '2021-12-31']);
    session.getState().undo();
    expect(period()).toEqual(['2021-05-01', '2021-10-31']);
  });

  it('offers everything, the record, its last year and each year, newest first', async () => {
    const { screen } = await openBar();
    const choice = screen.getByRole('combobox', { name: 'Period' });
    const names = () =>
      choice
        .getByRole('option')
        .elements()
        .map(option => option.textContent);
    expect(names()).toEqual([
      'All dates',
      'Whole record',
      'Last 12 months of record',
      '2022',
      '2021',
      '2020',
    ]);
    await expect.element(choice).toHaveDisplayValue('All dates');
    await userEvent.selectOptions(choice, '2021');
    expect(period()).toEqual(['2021-01-01', '2021-12-31']);
    await userEvent.selectOptions(choice, 'Last 12 months of record');
    expect(period()).toEqual(['2022-01-01', '2022-12-31']);
    session.getState().changeSettings({ from: null, to: session.getState().settings.to });
    await expect.element(choice).toHaveDisplayValue('Own choice');
    expect(names()[0]).toBe('Own choice');
  });

  it('takes a day typed for either end, once', async () => {
    const { screen, first } = await openBar();
    const field = screen.getByRole('textbox', { name: 'First month or day' });
    await expect.element(field).toHaveValue('01/06/2020');
    await userEvent.fill(field, '');
    await userEvent.type(field, '15/03/2021');
    expect(period()).toEqual(['2021-03-15', null]);
    await press('{Enter}');
    await expect.element(first).toHaveAttribute('aria-valuetext', 'March 2021');
    session.getState().undo();
    expect(period()).toEqual([null, null]);
    expect(session.getState().canUndo).toBe(false);
  });

  it('steps a window of months through time, from where the record begins', async () => {
    const { screen } = await openBar();
    const length = screen.getByRole('combobox', { name: 'Length of the window that moves' });
    await expect.element(length).toHaveDisplayValue('12 months');
    await userEvent.click(screen.getByRole('button', { name: 'One month on' }));
    expect(period()).toEqual(['2021-01-01', '2021-12-31']);
    await userEvent.click(screen.getByRole('button', { name: 'One month on' }));
    expect(period()).toEqual(['2021-02-01', '2022-01-31']);
    await userEvent.click(screen.getByRole('button', { name: 'One month back' }));
    expect(period()).toEqual(['2021-01-01', '2021-12-31']);
    await userEvent.selectOptions(length, '1 month');
    expect(period()).toEqual(['2021-01-01', '2021-01-31']);
  });

  it('plays to the end of the record by itself, and pauses', async () => {
    const { screen } = await openBar();
    session.getState().changeSettings({ from: day('2020-11-01'), to: null });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Length of the window that moves' }),
      '24 months',
    );
    await measured(session);
    const before = period();
    await userEvent.click(screen.getByRole('button', { name: 'Play through time' }));
    await expect.poll(period).not.toEqual(before);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await expect.element(screen.getByRole('button', { name: 'Play through time' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Play through time' }));
    await expect.poll(period, { timeout: 15_000 }).toEqual(['2021-01-01', null]);
    await expect.element(screen.getByRole('button', { name: 'Play through time' })).toBeVisible();
  });

  it('is walked through with Tab from left to right', async () => {
    const { first } = await openBar();
    const stops: (string | null | undefined)[] = [];
    for (let stop = 0; stop < 9; stop++) {
      await userEvent.tab();
      const { activeElement } = document;
      stops.push(
        activeElement?.getAttribute('aria-label') ??
          (activeElement as HTMLInputElement).labels?.[0]?.innerText,
      );
    }
    expect(stops.map(stop => stop?.split('\n')[0])).toEqual([
      'One month back',
      'Play through time',
      'One month on',
      'Length of the window that moves',
      'Period',
      'First month or day',
      'Last month or day',
      'First month or day',
      'Last month or day',
    ]);
    await userEvent.tab({ shift: true });
    await expect.element(first).toHaveFocus();
  });

  it('is not rendered again by what happens on the map', async () => {
    const { commits } = await openBar();
    const before = commits();
    session.getState().flyTo(20, 4, 8);
    session.getState().setView({ showRings: false });
    session.getState().setMode('plan');
    await new Promise(requestAnimationFrame);
    expect(commits()).toBe(before);
  });

  it('speaks French', async () => {
    const { screen } = await openBar('fr');
    const handle = screen.getByRole('slider', { name: 'Premier mois ou jour' });
    await expect.element(handle).toHaveAttribute('aria-valuetext', 'juin 2020');
    await expect
      .element(screen.getByRole('textbox', { name: 'Premier mois ou jour' }))
      .toHaveValue('01/06/2020');
  });

  it('has nothing that axe objects to, with months and without any', async () => {
    await openMission();
    await expectAccessible(<TimeBar />);
    await openEmpty();
    await expectAccessible(<TimeBar />);
  });
});
