import { describe, expect, it, vi } from 'vitest';
import { nameOfOpenProject } from '../../src/session/project-document.ts';
import { fileOf, RECIPE, testSession } from './harness.ts';
import { measured, OWN_BASES, OWN_INCIDENTS, reviewed, withOwnFiles } from './own-files.ts';
import { until } from './until.ts';

describe('first start', () => {
  it('opens the exercise, measured, with nothing to undo', async () => {
    const { session } = testSession();
    await session.getState().start();
    const state = await measured(session);
    expect(state.ready).toBe(true);
    expect(state.exercise).toBe(true);
    expect(state.sources.map(source => source.summary.fileName)).toEqual([
      'incidents.csv',
      'deployments.csv',
    ]);
    expect(state.settings.mission).toBe('EXAMPLE');
    expect(state.findings?.counts).toMatchObject({ rows: 1, taken: 1, evaluated: 1 });
    expect(state.evaluated?.count).toBe(1);
    expect(state.choices.missions).toEqual([{ name: 'EXAMPLE', bases: 1 }]);
    expect(state.canUndo).toBe(false);
  });

  it('is ready and says why when the exercise cannot be had', async () => {
    const { session } = testSession({ fetchExercise: () => Promise.reject(new Error('404')) });
    await session.getState().start();
    expect(session.getState().ready).toBe(true);
    expect(session.getState().notices).toMatchObject([
      { tone: 'error', key: 'exercise-unavailable', values: { reason: '404' } },
    ]);
  });
});

describe('review of files', () => {
  it('counts what was read and what lies inside the record, and loads nothing before it is confirmed', async () => {
    const { session } = testSession();
    await session.getState().start();
    await session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
    const [incidents, bases] = await reviewed(session);
    expect(incidents).toMatchObject({
      stage: 'ready',
      counts: { evaluated: 2, notLocated: 0, notDated: 1, outsideRecord: 1 },
      alreadyLoaded: false,
    });
    expect(incidents?.source?.summary).toMatchObject({ rows: 6, taken: 4, leftOut: 0, refused: 2 });
    expect(bases).toMatchObject({ stage: 'ready', source: { missions: ['EXAMPLE'] } });
    expect(session.getState().exercise).toBe(true);
    expect(session.getState().sources).toHaveLength(2);
  });

  it('does not compare own incidents with the bases of the exercise, which they will replace', async () => {
    const { session } = testSession();
    await session.getState().start();
    await session.getState().offerFiles([OWN_INCIDENTS]);
    expect((await reviewed(session))[0]?.counts).toMatchObject({ evaluated: 3, outsideRecord: null });
  });

  it('waits for answers, then reads by the corrected recipe', async () => {
    const { session, log } = testSession();
    await session.getState().start();
    log.length = 0;
    const asking = fileOf('asking.csv', {
      role: 'incidents',
      incidents: [{}],
      questions: [{ question: 'date-order', example: '03/04/2020' }],
    });
    await session.getState().offerFiles([asking]);
    const [review] = await reviewed(session);
    expect(review).toMatchObject({ stage: 'asking', recipe: RECIPE });
    expect(log).toEqual(['inspect asking.csv']);
    const recipe = { ...RECIPE, dateOrder: 'day-first' } as const;
    session.getState().correctReview(review?.id ?? '', recipe);
    expect((await reviewed(session))[0]).toMatchObject({ stage: 'ready', recipe });
    expect(session.getState().reviews[0]?.source?.summary.recipe).toEqual(recipe);
  });

  it('looks at another sheet afresh when it is chosen', async () => {
    const { session, log } = testSession();
    await session.getState().start();
    log.length = 0;
    const workbook = fileOf('book.xlsx', {
      role: 'incidents',
      incidents: [{}],
      questions: [{ question: 'entry', choices: ['Notes', 'Incidents'] }],
    });
    await session.getState().offerFiles([workbook]);
    const [review] = await reviewed(session);
    expect(review?.stage).toBe('asking');
    session.getState().correctReview(review?.id ?? '', { ...RECIPE, entry: 'Incidents' });
    expect((await reviewed(session))[0]).toMatchObject({ stage: 'ready', recipe: { entry: 'Incidents' } });
    expect(log).toEqual(['inspect book.xlsx', 'inspect book.xlsx Incidents', 'read book.xlsx']);
    expect(session.getState().reviews[0]?.source?.id).toMatch(/:Incidents$/);
  });

  it('drops what is being read when it is cancelled, and goes on with the next file', async () => {
    const { session, log, holdReads } = testSession();
    await session.getState().start();
    log.length = 0;
    const release = holdReads();
    await session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
    await until(() => expect(session.getState().reviews[0]?.progress).toBe(0.5));
    session.getState().cancelReview(session.getState().reviews[0]?.id ?? '');
    release();
    const reviews = await reviewed(session);
    expect(reviews.map(review => [review.fileName, review.stage])).toEqual([['bases.csv', 'ready']]);
    expect(log).toEqual([
      'inspect raids.csv',
      'inspect bases.csv',
      'read raids.csv',
      'cancel',
      'read bases.csv',
    ]);
  });

  it('leaves the project as it was when all is cancelled', async () => {
    const { session } = testSession();
    await session.getState().start();
    const before = await measured(session);
    await session.getState().offerFiles([OWN_INCIDENTS]);
    await reviewed(session);
    session.getState().cancelReviews();
    const after = session.getState();
    expect(after.reviews).toEqual([]);
    expect(after.sources).toBe(before.sources);
    expect(after.findings).toBe(before.findings);
  });

  it('shows what is wrong with a file that cannot be read, and survives a worker that gives up', async () => {
    const { session, parts } = testSession();
    await session.getState().start();
    const broken = fileOf('map.csv', { role: 'broken' });
    await session.getState().offerFiles([broken]);
    expect((await reviewed(session))[0]).toMatchObject({ stage: 'failed', problem: { problem: 'is-pdf' } });
    vi.spyOn(parts.ingest, 'inspect').mockRejectedValueOnce(new Error('gone'));
    await session.getState().offerFiles([OWN_BASES]);
    expect((await reviewed(session))[1]).toMatchObject({
      stage: 'failed',
      problem: { problem: 'reader-failed', detail: 'gone' },
    });
  });
});

describe('loading', () => {
  it('puts own files in place of the exercise and measures what they suggest', async () => {
    const { session } = await withOwnFiles();
    const state = session.getState();
    expect(state.exercise).toBe(false);
    expect(state.reviews).toEqual([]);
    expect(state.sources.map(source => source.role)).toEqual(['incidents', 'deployments']);
    expect(nameOfOpenProject(state)).toBe('EXAMPLE');
    expect(state.findings?.counts).toMatchObject({
      rows: 6,
      taken: 4,
      leftOut: 0,
      refused: 2,
      evaluated: 2,
      excluded: { notLocated: 0, notDated: 1, outsideRecord: 1 },
    });
    expect(state.canUndo).toBe(false);
  });

  it('adds to own files, and loads the same file once', async () => {
    const { session } = await withOwnFiles();
    const towns = fileOf('towns.csv', { role: 'towns' });
    await session.getState().offerFiles([OWN_INCIDENTS, OWN_INCIDENTS, towns]);
    const reviews = await reviewed(session);
    expect(reviews.map(review => review.alreadyLoaded)).toEqual([true, true, false]);
    await session.getState().confirmReviews();
    await measured(session);
    expect(session.getState().sources).toHaveLength(3);
    expect(session.getState().findings?.counts.rows).toBe(6);
    expect(session.getState().towns.map(town => town.name)).toEqual(['Port Marsh']);
  });

  it('takes a source away again', async () => {
    const { session } = await withOwnFiles();
    session.getState().removeSource(session.getState().sources[0]?.id ?? '');
    await until(() => expect(session.getState().sources).toHaveLength(1));
    await measured(session);
    expect(session.getState().findings?.counts.rows).toBe(0);
  });

  it('goes back to the exercise when asked', async () => {
    const { session, held } = await withOwnFiles();
    // What is stored is not asked about.
    await until(() => expect(held.document).toMatchObject({ kind: 'own' }));
    await session.getState().openExercise();
    expect((await measured(session)).exercise).toBe(true);
  });
});

describe('settings', () => {
  it('are measured, undone and redone', async () => {
    const { session } = await withOwnFiles();
    session.getState().changeSettings({ distanceKm: 500 });
    expect(session.getState()).toMatchObject({ canUndo: true, canRedo: false });
    await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(500));
    session.getState().undo();
    expect(session.getState()).toMatchObject({ canUndo: false, canRedo: true });
    await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(25));
    session.getState().redo();
    await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(500));
  });

  it('refuse what is not valid', async () => {
    const { session } = await withOwnFiles();
    session.getState().changeSettings({ distanceKm: Number.NaN });
    session.getState().changeSettings({ resolution: 99 });
    expect(session.getState().settings).toMatchObject({ distanceKm: 25, resolution: 5 });
    expect(session.getState().canUndo).toBe(false);
  });

  it('merge a drag into one step, and show it as it goes', async () => {
    const { session } = await withOwnFiles();
    for (const distanceKm of [30, 40, 50]) session.getState().changeSettings({ distanceKm }, 'drag-1');
    await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(50));
    session.getState().undo();
    expect(session.getState().settings.distanceKm).toBe(25);
  });

  it('say when a measurement fails, and measure again with the next change', async () => {
    const { session, parts } = await withOwnFiles();
    vi.spyOn(parts.analysis, 'measure').mockRejectedValueOnce(new Error('no memory'));
    session.getState().changeSettings({ distanceKm: 30 });
    await until(() => expect(session.getState().notices.at(-1)?.key).toBe('measure-failed'));
    session.getState().changeSettings({ distanceKm: 31 });
    await until(() => expect(session.getState().findings?.settings.distanceKm).toBe(31));
  });

  it('drop the result of a measurement that a newer change has overtaken', async () => {
    const { session } = await withOwnFiles();
    const shown: number[] = [];
    session.subscribe((state, before) => {
      if (state.findings && state.findings !== before.findings)
        shown.push(state.findings.settings.distanceKm);
    });
    for (const distanceKm of [31, 32, 33]) session.getState().changeSettings({ distanceKm });
    await until(() => expect(session.getState().measuring).toBe(false));
    expect(shown).toEqual([33]);
  });
});

describe('the selected cell', () => {
  it('has its card, keeps it up to date, and is given up with its resolution', async () => {
    const { session } = await withOwnFiles();
    const cell = session.getState().findings?.cells.cell[0] ?? '';
    session.getState().selectCell(cell);
    await until(() => expect(session.getState().card?.cell).toBe(cell));
    const first = session.getState().card;
    session.getState().changeSettings({ minimumFatalities: 5 });
    await until(() => expect(session.getState().card?.incidents).toHaveLength(0));
    expect(first?.incidents.length).toBeGreaterThan(0);
    session.getState().changeSettings({ resolution: 6 });
    expect(session.getState()).toMatchObject({ card: null, view: { selectedCell: null } });
  });
});

describe('the source behind an incident', () => {
  it('is read back as pairs of header and text', async () => {
    const { session } = await withOwnFiles();
    const texts = await session.getState().sourceText(session.getState().sources[0]?.id ?? '', [3]);
    expect([...texts]).toEqual([
      [
        3,
        [
          ['id', 'id 3'],
          ['note', '<b>note</b>'],
        ],
      ],
    ]);
  });

  it('has its refused rows offered as a table that no spreadsheet runs', async () => {
    const { session, downloads } = await withOwnFiles();
    session.getState().downloadRefusals(session.getState().sources[0]?.id ?? '');
    expect(downloads[0]?.name).toBe('raids-refused.csv');
    expect(await downloads[0]?.content.text()).toContain("raids.csv,1,best,'=1+1,fatalities-invalid");
  });
});
