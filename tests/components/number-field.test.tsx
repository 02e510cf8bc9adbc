import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { GivenNumber, NumberField } from '../../src/ui/parts/Field.tsx';
import type { Locale } from '../../src/units/locale.ts';
import { expectAccessible } from './harness/axe.ts';
import { Kept } from './harness/kept.tsx';
import { render } from './harness/render.tsx';

/** A reach in kilometres between 0.1 and 1000, and every value that was chosen. */
async function openField(first: number | null, locale: Locale = 'en') {
  const chosen: (number | null)[] = [];
  const heard: string[] = [];
  const { screen } = await render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the dialog around a field
    <div onKeyDown={({ key }) => heard.push(key)}>
      <Kept first={first} chosen={chosen}>
        {(value, choose) => (
          <NumberField
            label="Reach, km"
            unit="km"
            value={value}
            placeholder="25 km"
            minimum={0.1}
            maximum={1000}
            decimals={1}
            onChange={choose}
          />
        )}
      </Kept>
    </div>,
    { locale },
  );
  const field = screen.getByRole('textbox', { name: 'Reach, km' });
  const type = async (text: string) => {
    await userEvent.fill(field, '');
    await userEvent.type(field, text);
  };
  return { field, type, chosen, heard };
}

describe('a number field', () => {
  it('keeps what is typed at Enter and when it is left, once', async () => {
    const { field, type, chosen } = await openField(25);
    await type('40.5');
    expect(chosen).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([40.5]);
    await userEvent.tab();
    expect(chosen).toEqual([40.5]);
    await type('60');
    await userEvent.tab();
    expect(chosen).toEqual([40.5, 60]);
    await expect.element(field).toHaveValue('60');
  });

  it('gives a draft up at Escape, and keeps that Escape from the dialog around it', async () => {
    const { field, type, chosen, heard } = await openField(25);
    await type('7');
    heard.length = 0;
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('25');
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
    expect(chosen).toEqual([]);
  });

  it('goes back to what it was after what is no number', async () => {
    const { field, type, chosen } = await openField(25);
    await type('far');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('25');
    expect(chosen).toEqual([]);
  });

  it.each([
    ['5000', 1000],
    ['0', 0.1],
    ['-3', 0.1],
    ['7.449', 7.4],
    ['1,000', 1000],
  ])('brings %s within its bounds and decimals: %s', async (text, kept) => {
    const { field, type, chosen } = await openField(25);
    await type(text);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([kept]);
    await expect.element(field).toHaveValue(String(kept));
  });

  it('counts with the up and down keys, and stops at its ends', async () => {
    const { field, type, chosen } = await openField(999);
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}');
    expect(chosen).toEqual([1000, 999]);
    await type('5');
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen).toEqual([1000, 999, 6]);
  });

  it('starts to count from its least where nothing is given', async () => {
    const { field, chosen } = await openField(null);
    await expect.element(field).toHaveAttribute('placeholder', '25 km');
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowUp}');
    expect(chosen).toEqual([0.1]);
  });

  it('is not given when it is emptied', async () => {
    const { field, chosen } = await openField(25);
    await userEvent.fill(field, '');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([null]);
    await expect.element(field).toHaveValue('');
  });

  it('writes and reads a decimal comma in French, and takes a point all the same', async () => {
    const { field, type, chosen } = await openField(12.5, 'fr');
    await expect.element(field).toHaveValue('12,5');
    await type('1 000');
    await userEvent.keyboard('{Enter}');
    await type('7,5');
    await userEvent.keyboard('{Enter}');
    await type('8.5');
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual([1000, 7.5, 8.5]);
    await expect.element(field).toHaveValue('8,5');
  });

  it('is named by its label alone: the unit behind it is for the eye', async () => {
    const { field } = await openField(25);
    await expect.element(field).toHaveAccessibleName('Reach, km');
    await expect.element(field).toHaveAttribute('inputmode', 'decimal');
  });

  it('goes back to what it was when it is emptied and must be given', async () => {
    const chosen: number[] = [];
    const { screen } = await render(
      <Kept first={3} chosen={chosen}>
        {(value, choose) => (
          <GivenNumber label="New bases" value={value} minimum={1} maximum={9} onChange={choose} />
        )}
      </Kept>,
    );
    const field = screen.getByRole('textbox', { name: 'New bases' });
    await userEvent.fill(field, '');
    await userEvent.tab();
    await expect.element(field).toHaveValue('3');
    await userEvent.fill(field, '12');
    await userEvent.tab();
    expect(chosen).toEqual([9]);
  });

  it('has nothing that axe objects to, given or not', () =>
    expectAccessible(
      <>
        <NumberField
          label="Strength"
          value={null}
          placeholder="unknown"
          minimum={0}
          maximum={9}
          onChange={() => {}}
        />
        <NumberField label="Reach" unit="km" value={25} minimum={0} maximum={99} onChange={() => {}} />
        <GivenNumber label="Sites" hideLabel value={3} minimum={1} maximum={9} onChange={() => {}} />
      </>,
    ));
});
