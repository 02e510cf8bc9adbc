import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PickMany } from '../../src/ui/parts/PickMany.tsx';
import { expectAccessible } from './harness/axe.ts';
import { Kept } from './harness/kept.tsx';
import { render } from './harness/render.tsx';

/** More than are shown without a search. */
const COUNTRIES = [
  'Ardania',
  'Belmora',
  'Corvia',
  'Dunmark',
  'Estoria',
  'Île-Fer',
  'Galdor',
  'Senvarra',
  'Velmar',
  'Velnia',
].map((name, at) => ({ id: name.slice(0, 4), name, count: 1000 * (at + 1) }));
const FEW = COUNTRIES.slice(0, 3);

/** Shows the choice as a panel would, and hands out what was chosen, in order. */
async function open(options: typeof COUNTRIES, first: readonly string[]) {
  const chosen: (readonly string[])[] = [];
  await render(
    <Kept<readonly string[]> first={first} chosen={chosen}>
      {(value, choose) => (
        <PickMany label="Country" all="All countries" options={options} chosen={value} onChange={choose} />
      )}
    </Kept>,
  );
  return chosen;
}

const group = page.getByRole('group', { name: 'Country' });
const button = (name: string | RegExp) => group.getByRole('button', { name });
const search = group.getByRole('searchbox', { name: 'Search: Country' });

describe('any number out of many', () => {
  it('says what an empty choice means, and shows nothing to pick before a search', async () => {
    await open(COUNTRIES, []);
    await expect.element(group.getByText('All countries')).toBeVisible();
    expect(group.getByRole('button').elements()).toEqual([]);
  });

  it('finds by part of a name, without regard to case and accents, and adds behind what is chosen', async () => {
    const chosen = await open(COUNTRIES, ['Velm']);
    await userEvent.type(search, 'ile');
    await userEvent.click(button(/^Île-Fer/));
    await userEvent.clear(search);
    await userEvent.type(search, 'RD');
    await userEvent.click(button('Ardania 1,000'));
    expect(chosen).toEqual([
      ['Velm', 'Île-'],
      ['Velm', 'Île-', 'Arda'],
    ]);
    await userEvent.clear(search);
    await userEvent.type(search, 'velmar');
    await expect.element(group.getByText('Nothing matches.')).toBeVisible();
  });

  it('says that more match than it shows', async () => {
    await open(COUNTRIES, []);
    await userEvent.type(search, 'a');
    await expect.element(group.getByText('More match: type further.')).toBeVisible();
    expect(group.getByRole('button').elements()).toHaveLength(8);
  });

  it('shows a few at once, without a search', async () => {
    const chosen = await open(FEW, []);
    await userEvent.click(button(/^Corvia/));
    expect(chosen).toEqual([['Corv']]);
    await expect.element(search).not.toBeInTheDocument();
    await expect.element(button('Corvia 3,000')).not.toBeInTheDocument();
  });

  it('names what is chosen on each button that removes, in the language of the page', async () => {
    const chosen = await open(COUNTRIES, ['Senv', 'Velm']);
    await userEvent.click(button('Remove Senvarra'));
    expect(chosen).toEqual([['Velm']]);
    await render(
      <PickMany label="Pays" all="Tous" options={COUNTRIES} chosen={['Senv']} onChange={() => {}} />,
      { locale: 'fr' },
    );
    await expect.element(page.getByRole('button', { name: 'Retirer Senvarra' })).toBeVisible();
  });

  it('shows by its id what is no longer offered, so that it can be removed', async () => {
    const chosen = await open(COUNTRIES, ['Elsewhere']);
    await userEvent.click(button('Remove Elsewhere'));
    expect(chosen).toEqual([[]]);
  });

  it('is cleared at once where several are chosen', async () => {
    const chosen = await open(COUNTRIES, ['Senv', 'Velm']);
    await userEvent.click(button('Clear: Country'));
    expect(chosen).toEqual([[]]);
    await expect.element(group.getByText('All countries')).toBeVisible();
  });
});

describe('the focus, when the control that had it goes away,', () => {
  const press = async (name: string | RegExp) => {
    button(name).element().focus();
    await userEvent.keyboard('{Enter}');
  };

  it('goes to the next chip, or else the one before, or else the search', async () => {
    await open(COUNTRIES, ['Arda', 'Senv', 'Corv']);
    await press('Remove Senvarra');
    await expect.element(button('Remove Corvia')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Remove Ardania')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(search).toHaveFocus();
  });

  it('goes to what there is to pick where there is no search', async () => {
    await open(FEW.slice(0, 1), ['Arda']);
    await press('Remove Ardania');
    await expect.element(button(/^Ardania/)).toHaveFocus();
  });

  it('goes to the search when all are cleared', async () => {
    await open(COUNTRIES, ['Arda', 'Senv']);
    await press('Clear: Country');
    await expect.element(search).toHaveFocus();
  });

  it('goes to the next that can be picked, or else the one before, or else the search', async () => {
    await open(COUNTRIES, []);
    await userEvent.type(search, 'vel');
    await press(/^Velmar/);
    await expect.element(button(/^Velnia/)).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(search).toHaveFocus();
  });

  it('stays with whoever has moved on, when the choice changes later or elsewhere', async () => {
    const shown = (chosen: readonly string[]) => (
      <>
        <PickMany
          label="Country"
          all="All countries"
          options={COUNTRIES}
          chosen={chosen}
          onChange={() => {}}
        />
        <input aria-label="Name" />
      </>
    );
    const { rerender } = await render(shown(['Arda', 'Senv']));
    await press('Remove Ardania');
    await expect.element(button('Remove Ardania')).toHaveFocus();
    await userEvent.click(page.getByRole('textbox', { name: 'Name' }));
    rerender(shown(['Senv']));
    await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  });
});

it('has nothing that axe objects to', () =>
  expectAccessible(
    <>
      <PickMany
        label="Country"
        all="All countries"
        options={COUNTRIES}
        chosen={['Senv', 'Velm']}
        onChange={() => {}}
      />
      <PickMany label="Mission" all="All missions" options={FEW} chosen={[]} onChange={() => {}} />
    </>,
  ));
