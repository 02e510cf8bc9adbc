import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DayField } from '../../src/ui/parts/Field.tsx';
import type { Day } from '../../src/units/day.ts';
import type { Locale } from '../../src/units/locale.ts';
import { day } from '../fixtures/incident-table.ts';
import { expectAccessible } from './harness/axe.ts';
import { Kept } from './harness/kept.tsx';
import { render } from './harness/render.tsx';

/** A field, and every day that was chosen in it. */
async function openField(first: Day | null, locale: Locale = 'en') {
  const chosen: (Day | null)[] = [];
  const escaped: string[] = [];
  const { screen, rerender } = await render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the dialog around a field
    <div onKeyDown={({ key }) => escaped.push(key)}>
      <Kept first={first} chosen={chosen}>
        {(value, choose) => <DayField label="First day" value={value} onChange={choose} />}
      </Kept>
      <button type="button">Next</button>
    </div>,
    { locale },
  );
  const field = screen.getByRole('textbox', { name: 'First day' });
  /** Types into the emptied field. */
  const type = async (text: string) => {
    await userEvent.fill(field, '');
    await userEvent.type(field, text);
  };
  return { field, type, chosen, escaped, screen, rerender };
}

describe('a date field', () => {
  it('counts a date typed figure by figure once, when its year is whole', async () => {
    const { field, type, chosen } = await openField(day('2020-12-31'));
    await expect.element(field).toHaveValue('31/12/2020');
    await type('05/03/202');
    expect(chosen).toEqual([]);
    await userEvent.keyboard('4');
    expect(chosen).toEqual([day('2024-03-05')]);
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(chosen).toEqual([day('2024-03-05')]);
    await expect.element(field).toHaveValue('05/03/2024');
  });

  it.each([
    ['05032024', '2024-03-05'],
    ['2024-03-05', '2024-03-05'],
    ['5.3.2024', '2024-03-05'],
    [' 5 - 3 - 2024', '2024-03-05'],
  ])('takes %s, day before month', async (text, iso) => {
    const { field, type, chosen } = await openField(null);
    await type(text);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([day(iso)]);
    await expect.element(field).toHaveValue('05/03/2024');
  });

  it('waits with a date that is changed in its middle until Enter', async () => {
    const { field, chosen } = await openField(day('2020-11-30'));
    await userEvent.click(field);
    await userEvent.keyboard('{Home}{Delete}{Delete}1');
    expect(chosen).toEqual([]);
    await userEvent.keyboard('2');
    expect(chosen).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([day('2020-11-12')]);
  });

  it('gives a draft up at Escape, and keeps that Escape from the dialog around it', async () => {
    const { field, type, chosen, escaped } = await openField(day('2020-12-31'));
    await type('01/0');
    escaped.length = 0;
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('31/12/2020');
    expect(escaped).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(escaped).toEqual(['Escape']);
    expect(chosen).toEqual([]);
  });

  it('is no day when it is emptied, once it is left', async () => {
    const { field, chosen } = await openField(day('2020-12-31'));
    await userEvent.fill(field, '');
    expect(chosen).toEqual([]);
    await userEvent.tab();
    expect(chosen).toEqual([null]);
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
  });

  it('says nothing of an unfinished date while it is typed, and what to write when it is left', async () => {
    const { field, type, chosen, screen } = await openField(day('2020-12-31'));
    await type('31/1');
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^$/);
    await userEvent.tab();
    const problem = 'Write day, month and year, such as 31/12/2020.';
    await expect.element(screen.getByRole('alert')).toHaveTextContent(problem);
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(problem);
    await expect.element(field).toHaveValue('31/1');
    expect(chosen).toEqual([]);
    await userEvent.click(field);
    await userEvent.keyboard('{End}2/2021');
    await expect.element(screen.getByRole('alert')).toHaveTextContent(/^$/);
    expect(chosen).toEqual([day('2021-12-31')]);
  });

  it('refuses a day that is not in its month, and a year that no one means', async () => {
    const { type, chosen, screen } = await openField(null);
    await type('30/02/2024');
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('There is no such day: check the day and the month.');
    await type('01/01/1024');
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(/^The year must be from 1900 to 20\d\d\.$/);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([]);
  });

  it('lets a day that comes from elsewhere take the place of a draft', async () => {
    const { screen, rerender } = await render(<DayField label="Day" value={null} onChange={() => {}} />);
    const field = screen.getByRole('textbox', { name: 'Day' });
    await userEvent.type(field, '01/0');
    rerender(<DayField label="Day" value={day('2022-06-01')} onChange={() => {}} />);
    await expect.element(field).toHaveValue('01/06/2022');
  });

  it('speaks French with the French page, day before month all the same', async () => {
    const { field, type, chosen, screen } = await openField(day('2020-12-31'), 'fr');
    await expect.element(field).toHaveAttribute('placeholder', 'jj/mm/aaaa');
    await expect
      .element(field)
      .toHaveAttribute('title', expect.stringMatching(/^First day: 31\sdéc\.\s2020$/));
    await type('32/01/2021');
    await expect.element(screen.getByRole('alert')).toHaveTextContent('Ce jour n’existe pas');
    await type('02/01/2021');
    expect(chosen).toEqual([day('2021-01-02')]);
  });

  it('has nothing that axe objects to, with a day, without one and with a hidden label', () =>
    expectAccessible(
      <>
        <DayField label="First day" value={day('2020-12-31')} onChange={() => {}} />
        <DayField label="Last day" value={null} onChange={() => {}} />
        <DayField label="Split" hideLabel value={null} onChange={() => {}} />
      </>,
    ));
});
