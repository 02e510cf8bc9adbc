import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button, FileButton, IconButton, Segmented, Toggles } from '../../src/ui/parts/Button.tsx';
import { expectAccessible } from './harness/axe.ts';
import { render } from './harness/render.tsx';

const KINDS = ['plain', 'primary', 'quiet', 'link', 'row'] as const;

describe('a button', () => {
  it('is pressed by pointer, Enter and Space, and never sends a form', async () => {
    const heard: string[] = [];
    await render(
      <form
        onSubmit={event => {
          event.preventDefault();
          heard.push('sent');
        }}
      >
        <Button onClick={() => heard.push('pressed')}>Save</Button>
      </form>,
    );
    await userEvent.click(page.getByRole('button', { name: 'Save' }));
    await userEvent.keyboard('{Enter}{ }');
    expect(heard).toEqual(['pressed', 'pressed', 'pressed']);
  });

  it('is left out of the way of Tab where it cannot be done at all, and found where it says why not', async () => {
    const heard: string[] = [];
    await render(
      <>
        <Button disabled onClick={() => heard.push('disabled')}>
          Undo
        </Button>
        <Button aria-disabled onClick={() => heard.push('blocked')}>
          Save
        </Button>
      </>,
    );
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'Save' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Undo' }), { force: true });
    expect(heard).toEqual(['blocked']);
  });

  it('looks alike when it cannot be done, however that is said', async () => {
    await render(
      <>
        <Button disabled>One</Button>
        <Button aria-disabled>Other</Button>
        <Button>Third</Button>
      </>,
    );
    const looks = ['One', 'Other', 'Third'].map(name => {
      const { color, borderColor, backgroundColor, opacity } = getComputedStyle(
        page.getByRole('button', { name }).element(),
      );
      return { color, borderColor, backgroundColor, opacity };
    });
    expect(looks[1]).toEqual(looks[0]);
    expect(looks[2]).not.toEqual(looks[0]);
  });

  it('shows in each kind where the focus is', async () => {
    await render(
      <>
        {KINDS.map(kind => (
          <Button key={kind} kind={kind}>
            {kind}
          </Button>
        ))}
        <IconButton icon="add" label="Add" />
      </>,
    );
    for (const name of [...KINDS, 'Add']) {
      await userEvent.tab();
      const button = page.getByRole('button', { name, exact: true });
      await expect.element(button).toHaveFocus();
      expect(Number.parseFloat(getComputedStyle(button.element()).outlineWidth), name).toBeGreaterThan(0);
    }
  });

  it('has nothing that axe objects to, in any kind', () =>
    expectAccessible(
      <>
        {KINDS.map(kind => (
          <p key={kind}>
            A line of text with the button <Button kind={kind}>{kind}</Button> in it
          </p>
        ))}
        <Button kind="primary" aria-disabled>
          Save
        </Button>
        <IconButton icon="close" label="Close" />
      </>,
    ));
});

describe('a button with an icon', () => {
  it('is named by its label, which is its tooltip unless that says more', async () => {
    await render(
      <>
        <IconButton icon="undo" label="Undo" />
        <IconButton icon="redo" label="Redo" title="Redo (Ctrl+Y)" />
      </>,
    );
    const undo = page.getByRole('button', { name: 'Undo' });
    await expect.element(undo).toHaveAttribute('title', 'Undo');
    expect(undo.element().textContent).toBe('');
    await expect
      .element(page.getByRole('button', { name: 'Redo' }))
      .toHaveAttribute('title', 'Redo (Ctrl+Y)');
    await expect.element(page.getByRole('button', { name: 'Redo' })).toHaveAccessibleName('Redo');
  });
});

describe('a button with a drawing of its own', () => {
  it('is named by its label all the same', async () => {
    await render(
      <IconButton label="North up">
        <svg aria-hidden="true" />
      </IconButton>,
    );
    const north = page.getByRole('button', { name: 'North up' });
    await expect.element(north).toHaveAttribute('title', 'North up');
    expect(north.element().querySelectorAll('svg')).toHaveLength(1);
  });
});

describe('a button that lets files be picked', () => {
  it('hands over what is picked, the same file again too, and nothing when the choice is given up', async () => {
    const picked: string[][] = [];
    const { container } = await render(
      <FileButton multiple accept=".csv" onFiles={files => picked.push(files.map(({ name }) => name))}>
        Add files
      </FileButton>,
    );
    const input = container.querySelector('input');
    if (!input) throw new Error('there is no file input');
    expect([input.accept, input.multiple]).toEqual(['.csv', true]);
    const [one, two] = ['one.csv', 'two.csv'].map(name => new File(['a'], name));
    if (!one || !two) throw new Error('there are no files');
    await userEvent.upload(input, [one, two]);
    await userEvent.upload(input, [one]);
    input.dispatchEvent(new Event('change', { bubbles: true }));
    expect(picked).toEqual([['one.csv', 'two.csv'], ['one.csv']]);
  });

  it('opens the choice of files by a press on the button, which alone is walked to', async () => {
    const { container } = await render(
      <>
        <FileButton onFiles={() => {}}>Choose</FileButton>
        <button type="button">What comes after</button>
      </>,
    );
    let opened = 0;
    container.querySelector('input')?.addEventListener('click', event => {
      event.preventDefault();
      opened++;
    });
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'Choose' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    expect(opened).toBe(1);
    await userEvent.tab();
    await expect.element(page.getByRole('button', { name: 'What comes after' })).toHaveFocus();
  });
});

describe('one out of a few, side by side', () => {
  function Distances() {
    const [km, setKm] = useState(25);
    const options = [10, 25, 50].map(value => ({
      value,
      text: String(value),
      label: `${value} kilometres`,
    }));
    return <Segmented legend="Distance" options={options} chosen={km} onChange={setKm} />;
  }

  it('is a named group of buttons, of which one is pressed', async () => {
    await render(<Distances />);
    const group = page.getByRole('group', { name: 'Distance' });
    const pressed = group.getByRole('button', { pressed: true });
    await expect.element(pressed).toHaveAccessibleName('25 kilometres');
    await expect.element(pressed).toHaveTextContent('25');
    await userEvent.click(group.getByRole('button', { name: '10 kilometres' }));
    await expect.element(pressed).toHaveAccessibleName('10 kilometres');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(pressed).toHaveAccessibleName('25 kilometres');
  });

  it('has nothing that axe objects to', () => expectAccessible(<Distances />));
});

describe('what can be on or off, side by side', () => {
  function Layers() {
    const [on, setOn] = useState<readonly string[]>(['rings']);
    const options = ['rings', 'lines'].map(value => ({ value, text: value, title: `What ${value} show` }));
    return (
      <Toggles
        legend="Layers"
        options={options}
        isOn={value => on.includes(value)}
        onToggle={value => setOn(on.includes(value) ? on.filter(each => each !== value) : on.concat(value))}
      />
    );
  }

  it('is a named group of buttons, each pressed or not by itself', async () => {
    await render(<Layers />);
    const group = page.getByRole('group', { name: 'Layers' });
    const pressed = () =>
      group
        .getByRole('button', { pressed: true })
        .elements()
        .map(each => each.textContent);
    expect(pressed()).toEqual(['rings']);
    await userEvent.click(group.getByRole('button', { name: 'lines' }));
    expect(pressed()).toEqual(['rings', 'lines']);
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{ }');
    expect(pressed()).toEqual(['lines']);
    await expect
      .element(group.getByRole('button', { name: 'rings' }))
      .toHaveAttribute('title', 'What rings show');
  });

  it('has nothing that axe objects to', () => expectAccessible(<Layers />));
});
