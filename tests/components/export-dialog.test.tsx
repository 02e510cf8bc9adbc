import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Pace } from '../../src/platform/documents/pace.ts';
import type { SessionParts } from '../../src/session/parts.ts';
import { BriefPanel } from '../../src/ui/brief/BriefPanel.tsx';
import { ExportDialog } from '../../src/ui/brief/ExportDialog.tsx';
import type { Locale } from '../../src/units/locale.ts';
import { composed } from '../session/brief/briefing.ts';
import { fakeDocuments } from '../session/brief/fake-documents.ts';
import { expectAccessible } from './harness/axe.ts';
import { openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

type Documents = SessionParts['documents'];

/** Brief mode with one sheet of the invented mission, and the names of the files that were saved. */
async function openBrief(documents: Partial<Documents> = {}) {
  const saved: string[] = [];
  const opened = await openMission({
    documents: fakeDocuments({
      saveDocument: async name => {
        saved.push(name);
        return { saved: true };
      },
      ...documents,
    }),
  });
  session.getState().setMode('brief');
  session.getState().addSheet('map');
  await composed(opened);
  return { ...opened, saved };
}

/** The dialog, opened from its panel. */
async function openExport(documents: Partial<Documents> = {}, locale: Locale = 'en') {
  const opened = await openBrief(documents);
  await render(<BriefPanel />, { locale });
  opener().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog()).toBeVisible();
  await expect.poll(() => dialog().element().contains(document.activeElement)).toBe(true);
  return opened;
}

/** A document whose writing is held up until it is let go. */
function held() {
  let release = () => {};
  const writing = new Promise<void>(resolve => {
    release = resolve;
  });
  return {
    writePdf: async (_: unknown, pace: Pace) => {
      await writing;
      await pace.step(0, 1);
      return new Blob(['pdf']);
    },
    release: () => release(),
  };
}

const opener = () => page.getByRole('button', { name: /^(Export|Exporter)…$/ });
const dialog = () => page.getByRole('dialog');
const save = () => dialog().getByRole('button', { name: 'Save' });
const status = () => dialog().getByRole('status');
const box = (name: string) => dialog().getByRole('checkbox', { name, exact: true });
const mark = (marking: string) =>
  userEvent.selectOptions(dialog().getByRole('combobox', { name: 'Marking' }), marking);

describe('the export dialog', () => {
  it('begins with the sheet on the page and the documents that most readers need', async () => {
    await openExport();
    await expect.element(dialog()).toHaveAccessibleName('Export');
    await expect
      .element(
        dialog().getByRole('group', { name: 'Sheets, in the order of their pages' }).getByRole('checkbox'),
      )
      .toBeChecked();
    const isOn = (group: string) =>
      dialog()
        .getByRole('group', { name: group })
        .getByRole('checkbox')
        .elements()
        .map(each => (each as HTMLInputElement).checked);
    expect(isOn('Documents')).toEqual([true, true, true, false]);
    expect(isOn('Tables behind the sheets')).toEqual([false, false, false]);
  });

  it('saves nothing before a marking is decided on, and says so with the button', async () => {
    const { saved } = await openExport();
    const hindrance = 'Choose a handling marking first, for each sheet that is to leave.';
    await expect.element(status()).toHaveTextContent(hindrance);
    await expect.element(save()).toHaveAttribute('aria-disabled', 'true');
    await expect.element(save()).toHaveAccessibleDescription(hindrance);
    save().element().focus();
    await userEvent.keyboard('{Enter}');
    await mark('No marking');
    await expect.element(status()).toHaveTextContent(/^$/);
    await expect.element(save()).toHaveAttribute('aria-disabled', 'false');
    expect(saved).toEqual([]);
  });

  it('saves one file and tells its name and what is in it', async () => {
    const { saved } = await openExport();
    await mark('CONFIDENTIAL');
    await userEvent.click(box('CSV'));
    await userEvent.click(save());
    await expect.element(status()).toHaveTextContent(/^Saved: .+ 2024-10-04\.zip$/);
    expect(saved).toHaveLength(1);
    const contents = dialog().getByText(/^\d+ files in it$/);
    await userEvent.click(contents);
    const names = dialog()
      .getByRole('listitem')
      .elements()
      .map(({ textContent }) => textContent ?? '');
    expect(names.length).toBe(Number.parseInt(contents.element().textContent ?? '', 10));
    expect(names.map(name => name.split('.').at(-1))).toEqual(
      expect.arrayContaining(['pdf', 'pptx', 'png', 'csv', 'txt', 'json']),
    );
  });

  it('asks for a sheet, and for a document or a table', async () => {
    await openExport();
    await mark('No marking');
    for (const name of ['PDF', 'PowerPoint', 'PNG, 300 dpi']) await userEvent.click(box(name));
    await expect.element(status()).toHaveTextContent('Choose at least one document or table.');
    await userEvent.click(box('KML'));
    await expect.element(status()).toHaveTextContent(/^$/);
    await userEvent.click(
      dialog().getByRole('group', { name: 'Sheets, in the order of their pages' }).getByRole('checkbox'),
    );
    await expect.element(status()).toHaveTextContent('Choose at least one sheet.');
    expect(dialog().getByRole('combobox', { name: 'Marking' }).elements()).toEqual([]);
  });

  it('asks for the marking of each sheet that is to leave', async () => {
    const opened = await openBrief();
    session.getState().changeSheet('sheet-1', { marking: 'none' });
    session.getState().addSheet('trend');
    await composed(opened);
    await render(<ExportDialog onClose={() => {}} />);
    const sheets = () =>
      dialog()
        .getByRole('group', { name: /^Sheets/ })
        .getByRole('checkbox');
    await expect.element(sheets().nth(0)).not.toBeChecked();
    await expect.element(sheets().nth(1)).toBeChecked();
    await expect.element(status()).toHaveTextContent('Choose a handling marking first');
    await userEvent.click(sheets().nth(0));
    await userEvent.click(sheets().nth(1));
    await expect.element(status()).toHaveTextContent(/^$/);
  });

  it('does not offer a sheet that was made for something else, and says for what', async () => {
    await openBrief();
    session.getState().changeSettings({ mission: null });
    await render(<ExportDialog onClose={() => {}} />);
    const sheet = dialog()
      .getByRole('group', { name: /^Sheets/ })
      .getByRole('checkbox');
    await expect.element(sheet).toBeDisabled();
    await expect.element(sheet).not.toBeChecked();
    await expect.element(sheet).toHaveAccessibleName(/made for VELMIS; not what is selected now$/);
  });

  it('tells how far it is, and is cancelled with the focus on the way to try again', async () => {
    const { writePdf, release } = held();
    const { saved } = await openExport({ writePdf });
    await mark('No marking');
    await userEvent.click(save());
    await expect.element(status()).toHaveTextContent('Writing PDF…');
    const progress = dialog().getByRole('progressbar', { name: 'Export' });
    await expect.element(progress).toHaveAttribute('aria-valuetext', expect.stringMatching(/^\d+\s%$/));
    await expect.element(save()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(dialog().getByRole('button', { name: 'Cancel export' }));
    release();
    await expect.element(status()).toHaveTextContent('Cancelled: nothing was saved.');
    await expect.element(save()).toHaveFocus();
    expect(progress.elements()).toEqual([]);
    expect(saved).toEqual([]);
  });

  it('goes on when it is closed, is followed beside the button, and tells when it is saved', async () => {
    const { writePdf, release } = held();
    const { saved } = await openExport({ writePdf });
    await mark('No marking');
    await userEvent.click(save());
    await expect.element(page.getByText(/^Closing this window does not stop it/)).toBeVisible();
    await userEvent.click(dialog().getByRole('button', { name: 'Close' }));
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener()).toHaveFocus();
    await expect.element(page.getByRole('progressbar', { name: 'Export' })).toBeVisible();
    release();
    await expect.poll(() => saved.length).toBe(1);
    await expect.element(page.getByRole('progressbar', { name: 'Export' })).not.toBeInTheDocument();
    expect(session.getState().notices.map(({ tone }) => tone)).toContain('success');
  });

  it('says at once why nothing could be saved, until something else is chosen', async () => {
    const { saved } = await openExport({ writePdf: async () => ({ problem: 'no-room' }) });
    await mark('No marking');
    await userEvent.click(save());
    const alert = dialog().getByRole('alert');
    await expect.element(alert).toHaveTextContent(/^There is not enough room/);
    await userEvent.click(box('PDF'));
    await expect.element(alert).not.toBeInTheDocument();
    await userEvent.click(save());
    await expect.element(status()).toHaveTextContent(/^Saved: /);
    expect(saved).toHaveLength(1);
  });

  it('turns finer detail on for what leaves, with the reason why it is usually off', async () => {
    await openExport();
    const points = box('Incident points');
    await expect.element(points).not.toBeChecked();
    await expect.element(points).toHaveAccessibleDescription(/^Usually off: a point can lead to a household/);
    await expect.element(box('Source text of incidents')).toBeDisabled();
    await userEvent.click(points);
    await expect.element(box('Source text of incidents')).toBeEnabled();
    expect(session.getState().sheets[0]?.release.incidentPoints).toBe(true);
  });

  it('closes at Escape, and gives the focus back', async () => {
    await openExport();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog()).not.toBeInTheDocument();
    await expect.element(opener()).toHaveFocus();
  });

  it('speaks French', async () => {
    await openExport({}, 'fr');
    await expect.element(dialog()).toHaveAccessibleName('Exporter');
    await expect.element(dialog().getByRole('group', { name: 'Documents' })).toBeVisible();
    await expect.element(dialog().getByRole('button', { name: 'Enregistrer' })).toBeVisible();
  });

  it('has nothing that axe objects to', async () => {
    await openBrief();
    await expectAccessible(<ExportDialog onClose={() => {}} />);
  });
});
