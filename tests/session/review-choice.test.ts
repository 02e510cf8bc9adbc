import { describe, expect, it } from 'vitest';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { measuringOver } from '../../src/workers/measuring-desk.ts';
import { inProcess, realIngest, testSession } from './harness.ts';
import { measured, reviewed } from './own-files.ts';
import { until } from './until.ts';

const file = (name: string, lines: readonly string[]) => new File([lines.join('\n')], name);

const INCIDENTS = file('incidents.csv', [
  'id,latitude,longitude,date,country',
  '1,0.5,0.5,2020-02-13,Aland',
  '2,0.5,0.6,2020-06-13,Aland',
  '3,0.5,30.5,2020-02-13,Bland',
]);
const BASES = file('bases.csv', [
  'name,mission,latitude,longitude,opened,closed',
  'N,NORTH,0.1,0.1,2020-01-13,2021-01-13',
  'N2,NORTH,1,1,2020-01-13,2021-01-13',
  'S,SOUTH,0,30,2020-01-13,2020-03-13',
  'S2,SOUTH,1,31,2020-01-13,2020-03-13',
]);

async function offered(...files: readonly File[]) {
  const made = testSession({ ingest: realIngest, fetchExercise: async () => [] });
  await made.session.getState().start();
  await made.session.getState().offerFiles(files);
  await reviewed(made.session);
  return made.session;
}

const evaluated = (session: Awaited<ReturnType<typeof offered>>) =>
  session.getState().reviews[0]?.counts?.evaluated;

describe('the choice in the review', () => {
  it('is suggested, can be changed, and is what is measured', async () => {
    const session = await offered(INCIDENTS, BASES);
    expect(session.getState().reviewChoice).toMatchObject({
      mission: 'NORTH',
      missions: [
        { name: 'NORTH', incidents: 2 },
        { name: 'SOUTH', incidents: 1 },
      ],
    });
    session.getState().chooseForReview({ mission: 'SOUTH' });
    await until(() => expect(session.getState().reviewChoice?.mission).toBe('SOUTH'));
    expect(evaluated(session)).toBe(2);
    session.getState().chooseForReview({ countries: ['Bland'] });
    await until(() => expect(evaluated(session)).toBe(1));
    await session.getState().confirmReviews();
    const { settings, findings, reviewChoice } = await measured(session);
    expect(settings).toMatchObject({ mission: 'SOUTH', countries: ['Bland'] });
    expect(findings?.counts.evaluated).toBe(1);
    expect(reviewChoice).toBeNull();
  });

  it('is forgotten when the review is cancelled', async () => {
    const session = await offered(INCIDENTS, BASES);
    session.getState().chooseForReview({ mission: null });
    session.getState().cancelReviews();
    await session.getState().offerFiles([INCIDENTS, BASES]);
    await reviewed(session);
    expect(session.getState().reviewChoice?.mission).toBe('NORTH');
  });
});

describe('corrections', () => {
  it('of the delimiter look at the file again, and its columns follow', async () => {
    const session = await offered(
      file('bars.csv', ['a|latitude;longitude;date', 'x|4.1;18.5;2020-01-13', 'y|4.2;18.6;2020-01-14']),
    );
    const [review] = session.getState().reviews;
    const recipe = review?.recipe;
    if (!review || !recipe) throw new Error('no recipe');
    session.getState().correctReview(review.id, { ...recipe, delimiter: '|' });
    expect((await reviewed(session))[0]).toMatchObject({
      stage: 'asking',
      inspection: { columns: [{ header: 'a' }, { header: 'latitude;longitude;date' }] },
    });
    session.getState().correctReview(review.id, { ...recipe, delimiter: '\t' });
    expect((await reviewed(session))[0]).toMatchObject({
      stage: 'failed',
      problem: { problem: 'no-columns-recognised' },
      recipe: { delimiter: '\t' },
    });
    session.getState().correctReview(review.id, { ...recipe, delimiter: ';' });
    const [right] = await reviewed(session);
    expect(right?.inspection?.columns.map(({ header }) => header)).toEqual([
      'a|latitude',
      'longitude',
      'date',
    ]);
  });

  it('of the encoding keep what was said of the columns where these are the same', async () => {
    const session = await offered(file('plain.csv', ['alpha,beta,gamma', '4.1,18.5,2020-01-13']));
    const [review] = session.getState().reviews;
    if (!review?.recipe) throw new Error('no recipe');
    expect(review).toMatchObject({
      stage: 'asking',
      inspection: { questions: [{ question: 'columns', missing: ['latitude', 'longitude', 'date'] }] },
    });
    const columns = { latitude: 'alpha', longitude: 'beta', date: 'gamma' };
    const recipe = { ...review.recipe, columns, encoding: 'windows-1252' } as const;
    session.getState().correctReview(review.id, recipe);
    expect((await reviewed(session))[0]).toMatchObject({
      stage: 'ready',
      recipe: { columns, encoding: 'windows-1252' },
      source: { summary: { rows: 1, taken: 1 } },
    });
  });
});

describe('a second list of deployments', () => {
  const MORE = file('more.csv', [
    'name,mission,latitude,longitude,opened,closed',
    'E,EAST,0.4,0.4,2020-01-13,2021-01-13',
    'E2,EAST,0.6,0.7,2020-01-13,2021-01-13',
    'N3,NORTH,0.2,0.2,2020-01-13,2021-01-13',
  ]);

  it('does not change the mission that is looked at, nor its countries, unless asked to', async () => {
    const session = await offered(INCIDENTS, BASES);
    session.getState().chooseForReview({ mission: 'SOUTH' });
    await until(() => expect(session.getState().reviewChoice?.mission).toBe('SOUTH'));
    await session.getState().confirmReviews();
    await measured(session);
    session.getState().changeSettings({ countries: ['Bland'], area: ['x:1'] });
    await session.getState().offerFiles([MORE]);
    await reviewed(session);
    expect(session.getState().reviewChoice).toMatchObject({ mission: 'SOUTH', countries: ['Bland'] });
    await session.getState().confirmReviews();
    const { settings, sources } = await measured(session);
    expect(sources).toHaveLength(3);
    expect(settings).toMatchObject({ mission: 'SOUTH', countries: ['Bland'], area: ['x:1'] });
  });

  it('changes it when asked to, and its removal leaves the mission that stays', async () => {
    const session = await offered(INCIDENTS, BASES);
    await session.getState().confirmReviews();
    await measured(session);
    expect(session.getState().settings.mission).toBe('NORTH');
    await session.getState().offerFiles([MORE]);
    await reviewed(session);
    session.getState().chooseForReview({ mission: 'EAST' });
    await until(() => expect(session.getState().reviewChoice?.mission).toBe('EAST'));
    await session.getState().confirmReviews();
    await measured(session);
    expect(session.getState().settings.mission).toBe('EAST');
    session.getState().changeSettings({ mission: 'SOUTH' });
    const more = session.getState().sources.find(({ summary }) => summary.fileName === 'more.csv');
    session.getState().removeSource(more?.id ?? '');
    await until(() => expect(session.getState().sources).toHaveLength(2));
    await measured(session);
    expect(session.getState().settings.mission).toBe('SOUTH');
  });
});

it('loads only what was ready, and so in the choice, when Load was pressed', async () => {
  const analysis = inProcess(measuringOver(createWorkbench()));
  let release = () => {};
  const held = new Promise<void>(resolve => {
    release = resolve;
  });
  const parts = {
    ...analysis,
    preview: async (request: Parameters<typeof analysis.preview>[0]) => {
      if (request.held.length > 1) await held;
      return analysis.preview(request);
    },
  };
  const { session } = testSession({ ingest: realIngest, analysis: parts, fetchExercise: async () => [] });
  await session.getState().start();
  await session.getState().offerFiles([INCIDENTS, BASES]);
  const stages = () => session.getState().reviews.map(({ stage }) => stage);
  await until(() => expect(stages()).toEqual(['ready', 'reading']));
  await session.getState().confirmReviews();
  expect(session.getState().sources.map(({ summary }) => summary.fileName)).toEqual(['incidents.csv']);
  release();
  await until(() => expect(stages()).toEqual(['ready']));
  await session.getState().confirmReviews();
  expect((await measured(session)).settings.mission).toBe('NORTH');
});
