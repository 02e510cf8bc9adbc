import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { CheckList, Choice, SearchField } from '../../src/ui/parts/Field.tsx';
import { Progress } from '../../src/ui/parts/Progress.tsx';
import { expectAccessible } from './harness/axe.ts';
import { Kept } from './harness/kept.tsx';
import { render } from './harness/render.tsx';

const KINDS = [
  { value: 'main', label: 'Main base' },
  { value: 'temporary', label: 'Temporary base' },
] as const;
type Kind = (typeof KINDS)[number]['value'];

describe('a choice of one out of a few', () => {
  it('is named, shows what is chosen and takes another, by pointer and by keys', async () => {
    const chosen: Kind[] = [];
    await render(
      <Kept<Kind> first="main" chosen={chosen}>
        {(value, choose) => <Choice label="Kind" value={value} options={KINDS} onChange={choose} />}
      </Kept>,
    );
    const list = page.getByRole('combobox', { name: 'Kind' });
    await expect.element(list).toHaveDisplayValue('Main base');
    await userEvent.selectOptions(list, 'Temporary base');
    await expect.element(list).toHaveDisplayValue('Temporary base');
    list.element().focus();
    await userEvent.keyboard('m');
    expect(chosen).toEqual(['temporary', 'main']);
  });

  it('has its label as tooltip where that is not seen, and is passed over where it is disabled', async () => {
    await render(
      <>
        <Choice label="Length" hideLabel value="main" options={KINDS} onChange={() => {}} />
        <Choice label="Kind" disabled value="main" options={KINDS} onChange={() => {}} />
        <button type="button">What comes after</button>
      </>,
    );
    await expect.element(page.getByRole('combobox', { name: 'Length' })).toHaveAttribute('title', 'Length');
    await expect.element(page.getByRole('combobox', { name: 'Kind' })).toBeDisabled();
    await userEvent.tab();
    await expect.element(page.getByRole('combobox', { name: 'Length' })).toHaveFocus();
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'What comes after' })).toHaveFocus();
  });
});

describe('any of a few', () => {
  const openList = async (atLeastOne: boolean) => {
    const chosen: (readonly string[])[] = [];
    await render(
      <Kept<readonly string[]> first={['police']} chosen={chosen}>
        {(value, choose) => (
          <CheckList
            legend="Sites"
            options={['troops', 'police', 'other']}
            chosen={value}
            label={option => `${option} sites`}
            atLeastOne={atLeastOne}
            onChange={choose}
          />
        )}
      </Kept>,
    );
    return chosen;
  };
  const box = (name: string) => page.getByRole('group', { name: 'Sites' }).getByRole('checkbox', { name });

  it('keeps what is chosen in the order in which it is offered', async () => {
    const chosen = await openList(false);
    await expect.element(box('police sites')).toBeChecked();
    await userEvent.click(box('other sites'));
    await userEvent.click(box('troops sites'));
    await userEvent.click(box('police sites'));
    expect(chosen).toEqual([
      ['police', 'other'],
      ['troops', 'police', 'other'],
      ['troops', 'other'],
    ]);
  });

  it('may be none', async () => {
    const chosen = await openList(false);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{ }');
    expect(chosen).toEqual([[]]);
  });

  it('keeps its last one where one is needed', async () => {
    const chosen = await openList(true);
    await expect.element(box('police sites')).toBeDisabled();
    await userEvent.click(box('troops sites'));
    await expect.element(box('police sites')).toBeEnabled();
    await userEvent.click(box('police sites'));
    await expect.element(box('troops sites')).toBeDisabled();
    expect(chosen.at(-1)).toEqual(['troops']);
  });
});

describe('a search field', () => {
  it('tells every change, as it is typed', async () => {
    const chosen: string[] = [];
    await render(
      <Kept first="" chosen={chosen}>
        {(value, choose) => <SearchField label="Find a base" value={value} onChange={choose} />}
      </Kept>,
    );
    const field = page.getByRole('searchbox', { name: 'Find a base' });
    await expect.element(field).toHaveAttribute('placeholder', 'Find a base');
    await userEvent.type(field, 'no');
    expect(chosen).toEqual(['n', 'no']);
    await userEvent.keyboard('{Escape}');
    expect(chosen).toEqual(['n', 'no', '']);
  });
});

describe('how far long work is', () => {
  it('is told in words and drawn as wide', async () => {
    const { container } = await render(<Progress label="Reading a.csv" share={0.25} text="25 %" />);
    const bar = page.getByRole('progressbar', { name: 'Reading a.csv' });
    await expect.element(bar).toHaveAttribute('aria-valuenow', '0.25');
    await expect.element(bar).toHaveAttribute('aria-valuemax', '1');
    await expect.element(bar).toHaveAttribute('aria-valuetext', '25 %');
    const [track, fill] = ['.progress-track', '.progress-fill'].map(
      part => container.querySelector(part)?.clientWidth ?? 0,
    );
    expect(Math.abs((fill ?? 0) - (track ?? 0) / 4)).toBeLessThan(1);
  });
});

it('has nothing that axe objects to', () =>
  expectAccessible(
    <>
      <Choice label="Kind" value="main" options={KINDS} onChange={() => {}} />
      <Choice label="Kind" stacked value="main" options={KINDS} onChange={() => {}} />
      <Choice label="Length" hideLabel disabled value="main" options={KINDS} onChange={() => {}} />
      <CheckList
        legend="Sites"
        options={['troops', 'police']}
        chosen={['police']}
        label={option => option}
        atLeastOne
        onChange={() => {}}
      />
      <SearchField label="Find a base" value="" onChange={() => {}} />
      <Progress label="Export" share={0.4} text="40 %" />
    </>,
  ));
