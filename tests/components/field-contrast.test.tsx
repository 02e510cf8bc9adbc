import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Colour, contrastRatio } from '../../src/cartography/colours.ts';
import { THEMES } from '../../src/session/state.ts';
import { Choice, DayField, SearchField, TextField } from '../../src/ui/parts/Field.tsx';
import { render } from './harness/render.tsx';

/** Least contrast of text (WCAG 2.2, success criterion 1.4.3). */
const LEAST_RATIO = 4.5;
const OPTIONS = [{ value: 'main', label: 'Main base' }];

function colour(text: string): Colour {
  const [red, green, blue, opacity] = text.match(/[\d.]+/g)?.map(Number) ?? [];
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`no colour: ${text}`);
  expect(opacity ?? 1, `opacity of ${text}`).toBe(1);
  return [red, green, blue, 255];
}

/** Contrast of what stands in a control, or of its placeholder; nothing of it may let through what is behind. */
function contrastIn(control: Element, part?: '::placeholder'): number {
  expect(getComputedStyle(control).opacity).toBe('1');
  const { color, opacity } = getComputedStyle(control, part);
  expect(opacity).toBe('1');
  return contrastRatio(colour(color), colour(getComputedStyle(control).backgroundColor));
}

describe.each(THEMES)('in the %s theme', theme => {
  it('a choice can be read at rest, under the pointer, with the focus and disabled', async () => {
    await render(
      <>
        <Choice label="Kind" value="main" options={OPTIONS} onChange={() => {}} />
        <Choice label="Length" disabled value="main" options={OPTIONS} onChange={() => {}} />
      </>,
      { theme },
    );
    const list = page.getByRole('combobox', { name: 'Kind' });
    expect(contrastIn(list.element())).toBeGreaterThan(LEAST_RATIO);
    await userEvent.hover(list);
    expect(contrastIn(list.element())).toBeGreaterThan(LEAST_RATIO);
    await userEvent.tab();
    await expect.element(list).toHaveFocus();
    expect(contrastIn(list.element())).toBeGreaterThan(LEAST_RATIO);
    const disabled = page.getByRole('combobox', { name: 'Length' }).element();
    expect(contrastIn(disabled)).toBeGreaterThan(LEAST_RATIO);
  });

  it('the hint in an empty field can be read', async () => {
    const { container } = await render(
      <>
        <TextField label="Name" value="" placeholder="Untitled" onChange={() => {}} />
        <DayField label="From" value={null} onChange={() => {}} />
        <SearchField label="Find a base" value="" onChange={() => {}} />
      </>,
      { theme },
    );
    const fields = [...container.querySelectorAll('input')];
    expect(fields).toHaveLength(3);
    for (const field of fields) {
      expect(contrastIn(field, '::placeholder'), field.placeholder).toBeGreaterThan(LEAST_RATIO);
    }
  });
});
