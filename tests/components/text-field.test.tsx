import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TextField } from '../../src/ui/parts/Field.tsx';
import { expectAccessible } from './harness/axe.ts';
import { Kept } from './harness/kept.tsx';
import { render } from './harness/render.tsx';

async function openField(more: { readonly long?: boolean; readonly mayBeEmpty?: boolean } = {}) {
  const chosen: string[] = [];
  const heard: string[] = [];
  await render(
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the dialog around a field
    <div onKeyDown={({ key }) => heard.push(key)}>
      <Kept first="North Post" chosen={chosen}>
        {(value, choose) => <TextField label="Name" value={value} onChange={choose} {...more} />}
      </Kept>
    </div>,
  );
  return { field: page.getByRole('textbox', { name: 'Name' }), chosen, heard };
}

describe('a field for text', () => {
  it('keeps what is typed at Enter, which leaves it, once', async () => {
    const { field, chosen } = await openField();
    await userEvent.fill(field, '  Camp Two ');
    expect(chosen).toEqual([]);
    await userEvent.keyboard('{Enter}');
    expect(chosen).toEqual(['Camp Two']);
    await expect.element(field).not.toHaveFocus();
    await expect.element(field).toHaveValue('Camp Two');
  });

  it('keeps what is typed when it is left', async () => {
    const { field, chosen } = await openField();
    await userEvent.fill(field, 'Camp Two');
    await userEvent.tab();
    expect(chosen).toEqual(['Camp Two']);
  });

  it('offers nothing when nothing has changed but blanks', async () => {
    const { field, chosen } = await openField();
    await userEvent.fill(field, ' North Post  ');
    await userEvent.tab();
    expect(chosen).toEqual([]);
    await expect.element(field).toHaveValue('North Post');
  });

  it('gives a draft up at Escape, and keeps that Escape from the dialog around it', async () => {
    const { field, chosen, heard } = await openField();
    await userEvent.fill(field, 'Camp');
    heard.length = 0;
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('North Post');
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(heard).toEqual(['Escape']);
    await userEvent.tab();
    expect(chosen).toEqual([]);
  });

  it('goes back to what it was when it is emptied, unless it may be empty', async () => {
    const must = await openField();
    await userEvent.fill(must.field, '   ');
    await userEvent.keyboard('{Enter}');
    expect(must.chosen).toEqual([]);
    await expect.element(must.field).toHaveValue('North Post');
    const may = await openField({ mayBeEmpty: true });
    await userEvent.fill(may.field, '');
    await userEvent.keyboard('{Enter}');
    expect(may.chosen).toEqual(['']);
  });

  it('breaks the line at Enter where there are several lines, and gives up at Escape there, too', async () => {
    const { field, chosen } = await openField({ long: true });
    await userEvent.fill(field, 'One');
    await userEvent.keyboard('{Enter}Two');
    await expect.element(field).toHaveFocus();
    await userEvent.tab();
    expect(chosen).toEqual(['One\nTwo']);
    await userEvent.fill(field, 'Three');
    await userEvent.keyboard('{Escape}');
    await expect.element(field).toHaveValue('One\nTwo');
  });

  it('lets a value that comes from elsewhere take the place of a draft', async () => {
    const { rerender } = await render(<TextField label="Name" value="One" onChange={() => {}} />);
    const field = page.getByRole('textbox', { name: 'Name' });
    await userEvent.fill(field, 'Draft');
    rerender(<TextField label="Name" value="Two" onChange={() => {}} />);
    await expect.element(field).toHaveValue('Two');
  });

  it('has nothing that axe objects to', () =>
    expectAccessible(
      <>
        <TextField label="Name" value="North Post" onChange={() => {}} />
        <TextField label="Note" long mayBeEmpty value="" placeholder="why" onChange={() => {}} />
        <TextField label="Search" hideLabel value="" placeholder="Search" onChange={() => {}} />
      </>,
    ));
});
