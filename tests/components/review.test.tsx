import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SessionParts } from '../../src/session/parts.ts';
import { ReviewDialog } from '../../src/ui/data/ReviewDialog.tsx';
import type { Locale } from '../../src/units/locale.ts';
import { realIngest } from '../session/harness.ts';
import { measured, reviewed } from '../session/own-files.ts';
import { expectAccessible } from './harness/axe.ts';
import { BASES, csvFile, INCIDENTS, openEmpty, openMission } from './harness/mission.ts';
import { render } from './harness/render.tsx';
import { session } from './harness/session.ts';

const INCIDENTS_FILE = csvFile('incidents.csv', INCIDENTS);
const BASES_FILE = csvFile('bases.csv', BASES);
const PDF = new File(['%PDF-1.7\n%âãÏÓ\n1 0 obj'], 'report.pdf');

/** Nothing in it says whether day or month comes first. */
const EITHER_ORDER = csvFile(
  'patrol.csv',
  `date,latitude,longitude,deaths
05/03/2021,4.01,21.01,3
04/02/2021,4.02,21.02,1
`,
);

const ONE_REFUSED = csvFile('log.csv', `${INCIDENTS}9,2021-02-31,4,20,1,state,Army,Velmar\n`);

/** Files under review, once all that can be read has been. */
async function openReview(files: readonly File[], locale: Locale = 'en') {
  const opened = await openEmpty();
  await session.getState().offerFiles(files);
  await reviewed(opened.session);
  return { ...opened, ...(await render(<ReviewDialog />, { locale })) };
}

const dialog = () => page.getByRole('dialog', { name: 'Review before loading' });
const file = (name: string) => dialog().getByRole('region', { name, exact: true });
const load = () => dialog().getByRole('button', { name: 'Load' });
const [announced, hindrance] = [0, 1].map(nth => () => dialog().getByRole('status').nth(nth)) as [
  () => ReturnType<typeof page.getByRole>,
  () => ReturnType<typeof page.getByRole>,
];
const fileNames = () => session.getState().reviews.map(review => review.fileName);

describe('the review of files', () => {
  it('is not there while nothing is under review', async () => {
    await openEmpty();
    await render(<ReviewDialog />);
    expect(dialog().elements()).toEqual([]);
  });

  it('tells of each file what it is, how many rows are taken and how many can be evaluated', async () => {
    await openReview([INCIDENTS_FILE, BASES_FILE]);
    await expect
      .element(dialog())
      .toHaveTextContent('Nothing is loaded until you choose Load. Cancelling leaves the project as it was.');
    const incidents = file('incidents.csv');
    await expect.element(incidents.getByText('Ready to load')).toBeVisible();
    await expect
      .element(incidents.getByRole('combobox', { name: 'Recognised as' }))
      .toHaveDisplayValue('List of incidents');
    await expect.element(incidents).toHaveTextContent(/8 ?taken/);
    await expect.element(incidents).toHaveTextContent(/1 ?outside the deployment record/);
    await expect
      .element(file('bases.csv').getByRole('combobox', { name: 'Recognised as' }))
      .toHaveDisplayValue('List of bases, with opening dates');
    await expect.element(file('bases.csv')).toHaveTextContent('Missions (1): VELMIS');
  });

  it('tells a screen reader what has become of each file', async () => {
    await openReview([INCIDENTS_FILE, ONE_REFUSED, PDF]);
    await expect
      .element(announced())
      .toHaveTextContent(
        /incidents\.csv: ready to load; rows taken: 8, refused: 0.*log\.csv: ready to load; rows taken: 8, refused: 1.*report\.pdf: Cannot be read\. This is a PDF document, not a table\./,
      );
  });

  it('loads what is ready, and goes', async () => {
    const opened = await openReview([INCIDENTS_FILE, BASES_FILE]);
    await expect.element(hindrance()).toHaveTextContent(/^$/);
    await userEvent.click(load());
    await expect.element(dialog()).not.toBeInTheDocument();
    const { findings, sources } = await measured(opened.session);
    expect(sources.map(({ summary }) => summary.fileName)).toEqual(['incidents.csv', 'bases.csv']);
    expect(findings?.counts.evaluated).toBe(7);
  });

  it('loads some of the files, and keeps the others under review', async () => {
    await openReview([INCIDENTS_FILE, PDF]);
    await expect.element(hindrance()).toHaveTextContent('Ready: 1 of 2; the others stay under review.');
    await userEvent.click(load());
    await expect.element(file('incidents.csv')).not.toBeInTheDocument();
    await expect.element(file('report.pdf')).toBeVisible();
    expect(session.getState().sources).toHaveLength(1);
  });

  it('says why a file cannot be read and what to do, and that nothing can be loaded', async () => {
    await openReview([PDF, csvFile('empty.csv', '')]);
    await expect
      .element(file('report.pdf'))
      .toHaveTextContent('Ask for the data as CSV or Excel (XLSX), or export the table from its source.');
    await expect.element(file('empty.csv')).toHaveTextContent('The file is empty. Export it again');
    await expect.element(hindrance()).toHaveTextContent('None of these files can be loaded.');
    await expect.element(load()).toBeDisabled();
    await expect.element(load()).toHaveAccessibleDescription('None of these files can be loaded.');
  });

  it('leaves a file out, and keeps the focus with the others', async () => {
    await openReview([INCIDENTS_FILE, PDF]);
    await userEvent.click(dialog().getByRole('button', { name: 'Leave out report.pdf' }));
    await expect.element(file('report.pdf')).not.toBeInTheDocument();
    expect(fileNames()).toEqual(['incidents.csv']);
    await userEvent.tab();
    expect(dialog().element().contains(document.activeElement)).toBe(true);
    await userEvent.click(dialog().getByRole('button', { name: 'Leave out incidents.csv' }));
    await expect.element(dialog()).not.toBeInTheDocument();
  });

  it('leaves the project as it was at Escape and when it is cancelled', async () => {
    for (const leave of [
      () => userEvent.keyboard('{Escape}'),
      () => userEvent.click(dialog().getByRole('button', { name: 'Cancel' })),
    ]) {
      await openReview([INCIDENTS_FILE]);
      await expect.poll(() => dialog().element().contains(document.activeElement)).toBe(true);
      await leave();
      await expect.element(dialog()).not.toBeInTheDocument();
      expect(session.getState()).toMatchObject({ reviews: [], sources: [] });
    }
  });

  it('stays when a press goes beside it: hours of answers may be in it', async () => {
    await openReview([INCIDENTS_FILE]);
    const overlay = document.querySelector('.modal-overlay');
    if (!overlay) throw new Error('there is nothing beside the dialog');
    await userEvent.click(overlay, { position: { x: 3, y: 3 } });
    await expect.element(dialog()).toBeVisible();
    expect(fileNames()).toEqual(['incidents.csv']);
  });

  it('says that a file is loaded already', async () => {
    await openMission();
    await session.getState().offerFiles([INCIDENTS_FILE]);
    await reviewed(session);
    await render(<ReviewDialog />);
    await expect.element(file('incidents.csv')).toHaveTextContent('This very file is already loaded.');
  });
});

describe('a file that is being read', () => {
  /** The real importer, stopped after it has told how far it is. */
  function heldIngest() {
    let release = () => {};
    const reading = new Promise<void>(resolve => {
      release = resolve;
    });
    let told: (share: number) => void = () => {};
    const ingest: SessionParts['ingest'] = {
      ...realIngest,
      async read(...given) {
        told = given[3];
        await reading;
        return realIngest.read(...given);
      },
    };
    return { ingest, release: () => release(), tell: (share: number) => told(share) };
  }

  it('tells its progress, in quarters to a screen reader, and cannot be loaded before it has been read', async () => {
    const { ingest, release, tell } = heldIngest();
    await openEmpty({ ingest });
    await session.getState().offerFiles([INCIDENTS_FILE]);
    await render(<ReviewDialog />);
    await expect.element(dialog().getByText('Reading', { exact: true })).toBeVisible();
    tell(0.43);
    const progress = dialog().getByRole('progressbar', { name: 'Reading incidents.csv' });
    await expect.element(progress).toHaveAttribute('aria-valuetext', '43\u00a0%');
    await expect.element(announced()).toHaveTextContent('incidents.csv: 25 % read');
    tell(0.51);
    await expect.element(announced()).toHaveTextContent('incidents.csv: 50 % read');
    await expect.element(hindrance()).toHaveTextContent('Wait until a file has been read.');
    await expect.element(load()).toBeDisabled();
    await expect.element(dialog().getByRole('button', { name: 'Stop reading incidents.csv' })).toBeEnabled();
    release();
    await expect.element(load()).toBeEnabled();
    expect(progress.elements()).toEqual([]);
  });

  it('can be stopped', async () => {
    const { ingest, release, tell } = heldIngest();
    await openEmpty({ ingest });
    await session.getState().offerFiles([INCIDENTS_FILE]);
    await render(<ReviewDialog />);
    await expect.element(file('incidents.csv')).toBeVisible();
    tell(0.2);
    await userEvent.click(dialog().getByRole('button', { name: 'Stop reading incidents.csv' }));
    await expect.element(dialog()).not.toBeInTheDocument();
    release();
    expect(session.getState().sources).toEqual([]);
  });
});

describe('what only the user can know of a file', () => {
  const question = () =>
    file('patrol.csv').getByRole('group', { name: /^05\/03\/2021: 5 Mar 2021 or 3 May 2021\?$/ });
  const read = () => dialog().getByRole('button', { name: 'Read with these choices' });

  it('is asked with an example, with nothing chosen beforehand', async () => {
    await openReview([EITHER_ORDER]);
    await expect.element(file('patrol.csv').getByText('Needs your answer')).toBeVisible();
    const answers = question().getByRole('radio');
    expect(answers.elements().map(each => (each as HTMLInputElement).checked)).toEqual([false, false]);
    await expect.element(read()).toBeDisabled();
    await expect.element(file('patrol.csv')).toHaveTextContent('Answer the questions first.');
    await expect.element(hindrance()).toHaveTextContent('Answer the questions above, then read the file.');
  });

  it('counts once the file is read with it', async () => {
    const opened = await openReview([EITHER_ORDER]);
    await userEvent.click(question().getByRole('radio', { name: 'Month first: 3 May 2021' }));
    await userEvent.click(read());
    await expect.element(file('patrol.csv').getByText('Ready to load')).toBeVisible();
    expect(session.getState().reviews[0]?.recipe?.dateOrder).toBe('month-first');
    await session.getState().offerFiles([BASES_FILE]);
    await reviewed(opened.session);
    await userEvent.click(load());
    const { findings } = await measured(opened.session);
    expect(findings?.histogram.incidents.filter(count => count > 0)).toEqual([1, 1]);
  });

  it('can be answered by keys', async () => {
    await openReview([EITHER_ORDER]);
    question().getByRole('radio').nth(0).element().focus();
    await userEvent.keyboard('{ }');
    await expect.element(question().getByRole('radio', { name: 'Day first: 5 Mar 2021' })).toBeChecked();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(question().getByRole('radio', { name: 'Month first: 3 May 2021' })).toBeChecked();
    await expect.element(read()).toBeEnabled();
  });

  it('shows what each column holds, and says which of the needed ones are missing', async () => {
    await openReview([csvFile('places.csv', 'when,where,dead\n2021-03-05,4.01,3\n2021-03-06,4.02,1\n')]);
    const section = file('places.csv');
    await expect.element(section.getByText(/^Choose below which columns hold: /)).toBeVisible();
    const table = section.getByRole('table', { name: 'Columns of places.csv' });
    expect(
      table
        .getByRole('rowheader')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['when', 'where', 'dead']);
    await expect.element(table.getByRole('cell', { name: '2021-03-05 · 2021-03-06' })).toBeVisible();
    await expect.element(table.getByRole('combobox', { name: 'What when holds' })).toHaveDisplayValue('date');
  });
});

describe('rows that were refused', () => {
  it('are counted, shown with their reason when asked for, and can be taken along', async () => {
    const { downloads } = await openReview([ONE_REFUSED]);
    const section = file('log.csv');
    expect(section.getByRole('table', { name: 'Refused rows of log.csv' }).elements()).toEqual([]);
    await userEvent.click(section.getByText('Refused rows (1)'));
    const table = section.getByRole('table', { name: 'Refused rows of log.csv' });
    await expect.element(table).toHaveTextContent('2021-02-31');
    await userEvent.click(dialog().getByRole('button', { name: 'Download refused rows of log.csv (CSV)' }));
    expect(downloads).toHaveLength(1);
    expect(await downloads[0]?.content.text()).toContain('2021-02-31');
  });
});

describe('a correction', () => {
  const format = () => file('incidents.csv').getByRole('combobox', { name: 'Recognised as' });

  it('keeps the file from being loaded until it is read with it, or undone', async () => {
    await openReview([INCIDENTS_FILE]);
    await userEvent.selectOptions(format(), 'List of places (towns, camps, sites)');
    await expect
      .element(hindrance())
      .toHaveTextContent('Read the file again with your corrections, or undo them, before loading.');
    await expect.element(load()).toBeDisabled();
    await userEvent.click(dialog().getByRole('button', { name: 'Undo corrections' }));
    await expect.element(format()).toHaveDisplayValue('List of incidents');
    await expect.element(load()).toBeEnabled();
  });

  it('is read with when that is asked for', async () => {
    await openReview([INCIDENTS_FILE]);
    await userEvent.click(file('incidents.csv').getByText('How the file is read'));
    await userEvent.selectOptions(
      file('incidents.csv').getByRole('combobox', { name: 'Encoding' }),
      'Windows-1252 (Western European)',
    );
    await userEvent.click(dialog().getByRole('button', { name: 'Read again with these corrections' }));
    await expect.element(load()).toBeEnabled();
    expect(session.getState().reviews[0]?.recipe?.encoding).toBe('windows-1252');
  });
});

describe('what will be measured', () => {
  const TWO_MISSIONS = csvFile('missions.csv', `${BASES}OTHERMIS,Far Post,-20,40,2021-01-01,2022-12-31,80\n`);

  it('is suggested where there is a choice, and the counts follow it', async () => {
    await openReview([INCIDENTS_FILE, TWO_MISSIONS]);
    const choice = dialog().getByRole('region', { name: 'What will be measured' });
    const mission = choice.getByRole('combobox', { name: 'Mission' });
    await expect.element(mission).toHaveDisplayValue(/^VELMIS \(\d+ incidents nearby\)$/);
    expect(
      mission
        .getByRole('option')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['All missions', expect.stringMatching(/^VELMIS/), 'OTHERMIS (0 incidents nearby)']);
    await userEvent.selectOptions(mission, 'OTHERMIS (0 incidents nearby)');
    await expect.poll(() => session.getState().reviewChoice?.mission).toBe('OTHERMIS');
    await userEvent.click(load());
    await expect.element(dialog()).not.toBeInTheDocument();
    expect((await measured(session)).settings.mission).toBe('OTHERMIS');
  });

  it('is not asked where there is only one', async () => {
    await openReview([INCIDENTS_FILE, BASES_FILE]);
    expect(dialog().getByRole('region', { name: 'What will be measured' }).elements()).toEqual([]);
  });
});

it('speaks French', async () => {
  await openReview([INCIDENTS_FILE, PDF], 'fr');
  const review = page.getByRole('dialog');
  await expect.element(review.getByRole('button', { name: 'Charger' })).toBeEnabled();
  await expect.element(review.getByRole('region', { name: 'report.pdf' })).toHaveTextContent(/PDF/);
});

it('has nothing that axe objects to: ready, asked, refused and failed', async () => {
  const opened = await openEmpty();
  await session.getState().offerFiles([INCIDENTS_FILE, EITHER_ORDER, ONE_REFUSED, PDF]);
  await reviewed(opened.session);
  await expectAccessible(<ReviewDialog />);
});
