import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Button } from '../../src/ui/parts/Button.tsx';
import { Dialog } from '../../src/ui/parts/Dialog.tsx';
import { TextField } from '../../src/ui/parts/Field.tsx';
import { expectAccessible } from './harness/axe.ts';
import { render } from './harness/render.tsx';

interface Props {
  readonly kind?: 'alert' | 'wide';
  readonly isDismissable?: boolean;
  readonly startsOpen?: boolean;
}

/** A page with a button that opens a dialog. */
function Page({ kind, isDismissable, startsOpen = false }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  const close = () => setOpen(false);
  return (
    <main>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        title="Save first?"
        intro="What has changed would be lost."
        kind={kind}
        isOpen={isOpen}
        isDismissable={isDismissable}
        onClose={close}
      >
        <div className="dialog-body">
          <TextField label="Name" value="Plan" onChange={() => {}} />
        </div>
        <footer className="dialog-foot">
          <Button onClick={close}>Cancel</Button>
          <Button kind="primary">Save</Button>
        </footer>
      </Dialog>
    </main>
  );
}

const dialog = () => page.getByRole('dialog', { name: 'Save first?' });

async function openDialog(props: Props = {}) {
  await render(<Page {...props} />);
  await userEvent.click(page.getByRole('button', { name: 'Open' }));
}

describe('a dialog', () => {
  it('is named by its title, and hides the page behind it from screen readers', async () => {
    await openDialog();
    await expect.element(dialog()).toBeVisible();
    await expect.element(dialog()).toHaveTextContent('What has changed would be lost.');
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Save first?');
    expect(document.querySelector('main')?.closest('[inert], [aria-hidden="true"]')).not.toBeNull();
  });

  it('is an alert dialog where something is at stake', async () => {
    await openDialog({ kind: 'alert' });
    await expect.element(page.getByRole('alertdialog', { name: 'Save first?' })).toBeVisible();
  });

  it('holds the focus, and Tab goes round in it', async () => {
    await openDialog();
    const stops: (string | null)[] = [];
    for (let stop = 0; stop < 4; stop++) {
      await userEvent.tab();
      expect(dialog().element().contains(document.activeElement)).toBe(true);
      stops.push(document.activeElement?.textContent || (document.activeElement as HTMLInputElement).value);
    }
    expect(stops).toEqual(['Plan', 'Cancel', 'Save', 'Plan']);
  });

  it('closes at Escape, and gives the focus back to what opened it', async () => {
    await openDialog();
    await expect.element(dialog()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('gives the focus back when it is closed by a button, too', async () => {
    await openDialog();
    await userEvent.click(page.getByRole('button', { name: 'Cancel' }));
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: 'Open' })).toHaveFocus();
  });

  it('stays when Escape gives up what is typed in a field of it', async () => {
    await openDialog();
    const name = page.getByRole('textbox', { name: 'Name' });
    await userEvent.fill(name, 'Other');
    await userEvent.keyboard('{Escape}');
    await expect.element(name).toHaveValue('Plan');
    await expect.element(dialog()).toBeVisible();
  });

  it.each([true, false])(
    'closes by a press beside it only where that is allowed: %s',
    async isDismissable => {
      await openDialog({ isDismissable });
      await expect.element(dialog()).toBeVisible();
      const overlay = document.querySelector('.modal-overlay');
      if (!overlay) throw new Error('there is nothing beside the dialog');
      await userEvent.click(overlay, { position: { x: 5, y: 5 } });
      if (isDismissable) await expect.element(dialog()).not.toBeInTheDocument();
      else await expect.element(dialog()).toBeVisible();
    },
  );

  it.each([undefined, 'alert', 'wide'] as const)('has nothing that axe objects to: %s', kind =>
    expectAccessible(<Page kind={kind} startsOpen />),
  );
});
