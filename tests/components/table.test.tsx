import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type Column, ScrollRegion, Table } from '../../src/ui/parts/Table.tsx';
import { expectAccessible } from './harness/axe.ts';
import { render } from './harness/render.tsx';

interface Place {
  readonly name: string;
  readonly deaths: number;
  readonly base: string | null;
}

const PLACES: readonly Place[] = [
  { name: 'Ridge 10', deaths: 9, base: 'North Post' },
  { name: 'Élan', deaths: 2, base: null },
  { name: 'ridge 9', deaths: 30, base: 'Camp' },
  { name: 'Drift', deaths: 2, base: 'South Post' },
];

const COLUMNS: readonly Column<Place>[] = [
  { key: 'name', label: 'Place', heading: true, value: ({ name }) => name, cell: ({ name }) => name },
  {
    key: 'deaths',
    label: 'Deaths',
    title: 'Deaths, best estimate',
    numeric: true,
    value: ({ deaths }) => deaths,
    cell: ({ deaths }) => deaths,
  },
  { key: 'base', label: 'Base', value: ({ base }) => base, cell: ({ base }) => base ?? 'none' },
  { key: 'note', label: 'Note', title: 'What is known', cell: () => '' },
];

const rowKey = ({ name }: Place) => name;

function show(rows: readonly Place[], more: Partial<Parameters<typeof Table<Place>>[0]> = {}) {
  return <Table caption="Places" columns={COLUMNS} rows={rows} rowKey={rowKey} {...more} />;
}

/** Names of the rows that are shown, from top to bottom. */
const names = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map(({ textContent }) => textContent);

const header = (name: string) => page.getByRole('columnheader', { name });

describe('a table', () => {
  it('is named, and its rows and columns have their headers', async () => {
    await render(show(PLACES));
    const table = page.getByRole('table', { name: 'Places' });
    expect(
      table
        .getByRole('columnheader')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['Place', 'Deaths', 'Base', 'Note']);
    expect(names()).toEqual(['Ridge 10', 'Élan', 'ridge 9', 'Drift']);
    await expect.element(header('Note')).toHaveAttribute('title', 'What is known');
  });

  it('keeps its headers when it has one row, and none', async () => {
    const { rerender } = await render(show(PLACES.slice(0, 1)));
    expect(names()).toEqual(['Ridge 10']);
    rerender(show([]));
    expect(names()).toEqual([]);
    expect(page.getByRole('columnheader').elements()).toHaveLength(4);
    expect(page.getByRole('navigation').elements()).toEqual([]);
  });

  it('sorts words as a reader does, first to last and back', async () => {
    await render(show(PLACES));
    await expect.element(header('Place')).toHaveAttribute('aria-sort', 'none');
    await userEvent.click(page.getByRole('button', { name: 'Place' }));
    expect(names()).toEqual(['Drift', 'Élan', 'ridge 9', 'Ridge 10']);
    await expect.element(header('Place')).toHaveAttribute('aria-sort', 'ascending');
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Ridge 10', 'ridge 9', 'Élan', 'Drift']);
    await expect.element(header('Place')).toHaveAttribute('aria-sort', 'descending');
  });

  it('sorts figures with the greatest first, and keeps the order of equals', async () => {
    await render(show(PLACES));
    await userEvent.click(page.getByRole('button', { name: 'Deaths' }));
    expect(names()).toEqual(['ridge 9', 'Ridge 10', 'Élan', 'Drift']);
    await expect.element(header('Deaths')).toHaveAttribute('aria-sort', 'descending');
    await expect.element(header('Place')).toHaveAttribute('aria-sort', 'none');
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Élan', 'Drift', 'Ridge 10', 'ridge 9']);
  });

  it('puts rows without a value last, either way', async () => {
    await render(show(PLACES));
    await userEvent.click(page.getByRole('button', { name: 'Base' }));
    expect(names()).toEqual(['ridge 9', 'Ridge 10', 'Drift', 'Élan']);
    await userEvent.keyboard('{Enter}');
    expect(names()).toEqual(['Drift', 'Ridge 10', 'ridge 9', 'Élan']);
  });

  it('does not sort by a column without an order, and keeps the mark of the order from screen readers', async () => {
    await render(show(PLACES, { initialSort: { column: 'deaths', direction: 'ascending' } }));
    expect(names()).toEqual(['Élan', 'Drift', 'Ridge 10', 'ridge 9']);
    expect(page.getByRole('button', { name: 'Note' }).elements()).toEqual([]);
    await expect.element(header('Note')).not.toHaveAttribute('aria-sort');
    await expect.element(page.getByRole('button', { name: 'Deaths' })).toHaveAccessibleName('Deaths');
  });

  it('opens a row by a press anywhere in it, and marks the one that is open', async () => {
    const opened: string[] = [];
    await render(show(PLACES, { onOpen: ({ name }) => opened.push(name), selectedKey: 'Élan' }));
    await userEvent.click(page.getByRole('cell', { name: '30' }));
    expect(opened).toEqual(['ridge 9']);
    const [selected, ...others] = [...document.querySelectorAll('[data-selected]')];
    expect([selected?.textContent, others]).toEqual(['Élan2none', []]);
  });

  it('has nothing that axe objects to', () =>
    expectAccessible(
      <ScrollRegion name="Places">{show(PLACES, { onOpen: () => {}, selectedKey: 'Drift' })}</ScrollRegion>,
    ));
});

describe('a long table', () => {
  const many = Array.from({ length: 23 }, (_, index) => ({
    name: `Place ${index + 1}`,
    deaths: index,
    base: null,
  }));
  const back = () => page.getByRole('button', { name: 'Rows before' });
  const onward = () => page.getByRole('button', { name: 'Rows after' });

  it('is shown a page at a time, and says which', async () => {
    await render(show(many, { pageRows: 10 }));
    const pages = page.getByRole('navigation', { name: 'Pages: Places' });
    const status = pages.getByRole('status');
    await expect.element(status).toHaveTextContent('1–10 of 23');
    await expect.element(back()).toBeDisabled();
    await userEvent.click(onward());
    await userEvent.click(onward());
    await expect.element(status).toHaveTextContent('21–23 of 23');
    expect(names()).toEqual(['Place 21', 'Place 22', 'Place 23']);
    await expect.element(onward()).toBeDisabled();
    await userEvent.click(back());
    await expect.element(status).toHaveTextContent('11–20 of 23');
  });

  it('sorts all of its rows, not only those that are shown, and begins at the beginning', async () => {
    await render(show(many, { pageRows: 10 }));
    await userEvent.click(onward());
    await userEvent.click(page.getByRole('button', { name: 'Deaths' }));
    expect(names().slice(0, 2)).toEqual(['Place 23', 'Place 22']);
    await expect.element(page.getByRole('status')).toHaveTextContent('1–10 of 23');
  });

  it('stays on a page that there is when a search leaves fewer rows', async () => {
    const { rerender } = await render(show(many, { pageRows: 10 }));
    await userEvent.click(onward());
    await userEvent.click(onward());
    rerender(show(many.slice(0, 12), { pageRows: 10 }));
    await expect.element(page.getByRole('status')).toHaveTextContent('11–12 of 12');
    rerender(show(many.slice(0, 10), { pageRows: 10 }));
    expect(page.getByRole('navigation').elements()).toEqual([]);
    expect(names()).toHaveLength(10);
  });

  it('groups figures as the language does', async () => {
    const thousands = Array.from({ length: 1200 }, (_, index) => ({
      name: `${index}`,
      deaths: 0,
      base: null,
    }));
    await render(show(thousands, { pageRows: 10 }), { locale: 'fr' });
    await expect.element(page.getByRole('status')).toHaveTextContent(/^1–10 sur 1\s200$/);
    await expect.element(page.getByRole('button', { name: 'Lignes suivantes' })).toBeEnabled();
  });

  it('has nothing that axe objects to', () => expectAccessible(show(many, { pageRows: 10 })));
});

describe('a region that scrolls by itself', () => {
  it('is named, reached by Tab and scrolled by keys', async () => {
    await render(
      <div style={{ width: 200 }}>
        <ScrollRegion name="Wide table">
          <div style={{ width: 900, height: 3000 }}>wide and long</div>
        </ScrollRegion>
      </div>,
    );
    await userEvent.tab();
    const region = page.getByRole('region', { name: 'Wide table' });
    await expect.element(region).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => region.element().scrollLeft).toBeGreaterThan(0);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  });
});
