import { useEffect } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Disclosure, Section } from '../../src/ui/parts/Disclosure.tsx';
import { expectAccessible } from './harness/axe.ts';
import { render } from './harness/render.tsx';

/** Tells when it is made. */
function Content({ made }: { readonly made: string[] }) {
  useEffect(() => void made.push('made'), [made]);
  return <p>What is inside</p>;
}

const inside = () => page.getByText('What is inside');

describe('what opens and closes', () => {
  it('makes its content when it is first opened, once, and keeps it', async () => {
    const made: string[] = [];
    let opened = 0;
    await render(
      <Disclosure summary="The numbers" onOpen={() => opened++}>
        <Content made={made} />
      </Disclosure>,
    );
    expect(made).toEqual([]);
    await userEvent.click(page.getByText('The numbers'));
    await expect.element(inside()).toBeVisible();
    await userEvent.click(page.getByText('The numbers'));
    await expect.element(inside()).not.toBeVisible();
    await userEvent.click(page.getByText('The numbers'));
    await expect.element(inside()).toBeVisible();
    expect(made).toEqual(['made']);
    expect(opened).toBe(2);
  });

  it('opens and closes by Enter and Space', async () => {
    await render(
      <Disclosure summary="The numbers">
        <p>What is inside</p>
      </Disclosure>,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await expect.element(inside()).toBeVisible();
    await userEvent.keyboard('{ }');
    await expect.element(inside()).not.toBeVisible();
    expect(document.activeElement).toBe(page.getByText('The numbers').element());
  });

  it('is open from the beginning where that is asked for, and stays as a reader left it', async () => {
    const shown = (word: string) => (
      <Disclosure summary={word} isOpen>
        <p>What is inside</p>
      </Disclosure>
    );
    const { rerender } = await render(shown('One'));
    await expect.element(inside()).toBeVisible();
    await userEvent.click(page.getByText('One'));
    rerender(shown('Two'));
    await expect.element(page.getByText('Two')).toBeVisible();
    await expect.element(inside()).not.toBeVisible();
  });

  it('has nothing that axe objects to, in any kind, open or closed', () =>
    expectAccessible(
      (['heading', 'small', 'section'] as const).map(kind => (
        <div key={kind} className="muted">
          <Disclosure kind={kind} summary={kind} isOpen={kind !== 'heading'}>
            <p>What is inside</p>
          </Disclosure>
          <p>What follows</p>
        </div>
      )),
    ));
});

describe('a section of a panel', () => {
  it('has a heading and a line beside it that stay when it is closed', async () => {
    await render(
      <Section title="Gaps" summary="3 cells">
        <p>What is inside</p>
      </Section>,
    );
    const heading = page.getByRole('heading', { name: 'Gaps', level: 2 });
    await expect.element(inside()).toBeVisible();
    await userEvent.click(heading);
    await expect.element(inside()).not.toBeVisible();
    await expect.element(heading).toBeVisible();
    await expect.element(page.getByText('3 cells')).toBeVisible();
  });

  it('may be closed at first', async () => {
    await render(
      <Section title="Backup" closed>
        <p>What is inside</p>
      </Section>,
    );
    expect(inside().elements()).toEqual([]);
    await userEvent.click(page.getByRole('heading', { name: 'Backup' }));
    await expect.element(inside()).toBeVisible();
  });

  it('has nothing that axe objects to', () =>
    expectAccessible(
      <Section title="Gaps" summary="3 cells">
        <p>What is inside</p>
      </Section>,
    ));
});
