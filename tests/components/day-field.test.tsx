import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { DayField } from '../../src/ui/parts/Field.tsx';
import type { Day } from '../../src/units/day.ts';
import { day } from '../fixtures/incident-table.ts';
import { expectAccessible } from './harness/axe.ts';
import { render } from './harness/render.tsx';

/** A field that keeps what is chosen, and tells of every choice. */
function Keeping({ first, chosen }: { readonly first: Day | null; readonly chosen: (Day | null)[] }) {
  const [value, setValue] = useState(first);
  return (
    <DayField
      label="First day"
      value={value}
      onChange={next => {
        chosen.push(next);
        setValue(next);
      }}
    />
  );
}

describe('a date field', () => {
  it('counts a date typed figure by figure once, when its year is whole', async () => {
    const chosen: (Day | null)[] = [];
    const { screen } = await render(<Keeping first={day('2020-12-31')} chosen={chosen} />);
    const field = screen.getByRole('textbox', { name: 'First day' });
    await expect.element(field).toHaveValue('31/12/2020');
    await userEvent.fill(field, '');
    await userEvent.type(field, '05/03/202');
    expect(chosen).toEqual([]);
    await userEvent.type(field, '4');
    expect(chosen).toEqual([day('2024-03-05')]);
    await userEvent.keyboard('{Enter}');
    await userEvent.tab();
    expect(chosen).toEqual([day('2024-03-05')]);
  });

  it('has nothing that axe objects to', () =>
    expectAccessible(<DayField label="First day" value={day('2020-12-31')} onChange={() => {}} />));
});
