import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../src/model/settings.ts';
import { askedOverlaps, hasOpenOverlap, overlapKey, uncountedBy } from '../../src/session/overlap-answers.ts';
import { realIngest, testSession } from './harness.ts';
import { measured, reviewed } from './own-files.ts';
import { until } from './until.ts';

const file = (name: string, lines: readonly string[]) => new File([lines.join('\n')], name);

const GED = file('ged.csv', [
  'id,type_of_violence,side_a,side_b,where_prec,latitude,longitude,date_prec,date_start,date_end,best,country',
  '1,3,Group A,Civilians,1,0.5,0.5,1,2020-02-13,2020-02-13,3,Aland',
  '2,3,Group A,Civilians,1,0.5,0.6,1,2020-06-13,2020-06-13,2,Aland',
]);
const ACLED = file('acled.csv', [
  'event_id_cnty,event_date,event_type,actor1,inter1,latitude,longitude,geo_precision,fatalities,country',
  'ALA1,2020-02-13,Violence against civilians,Group A,2,0.5,0.5,1,3,Aland',
  'ALA2,2020-03-13,Protests,Protesters,6,0.5,0.5,1,0,Aland',
]);
const BASES = file('bases.csv', [
  'name,mission,latitude,longitude,opened,closed',
  'N,NORTH,0.1,0.1,2020-01-13,2021-01-13',
  'N2,NORTH,1,1,2020-01-13,2021-01-13',
]);

async function offered(...files: readonly File[]) {
  const { session } = testSession({ ingest: realIngest, fetchExercise: async () => [] });
  await session.getState().start();
  await session.getState().offerFiles(files);
  await reviewed(session);
  return session;
}

type Made = Awaited<ReturnType<typeof offered>>;

function answer(session: Made, said: 'first' | 'second' | 'both') {
  const overlap = session.getState().reviewChoice?.overlaps[0];
  if (!overlap) throw new Error('Nothing is asked');
  session.getState().chooseForReview({ overlapAnswers: { [overlapKey(overlap)]: said } });
  return until(() => expect(isOpen(session)).toBe(false));
}

function isOpen(session: Made): boolean {
  const choice = session.getState().reviewChoice;
  return choice !== null && hasOpenOverlap(choice.overlaps, choice.overlapAnswers);
}

const idOf = (session: Made, name: string) =>
  session.getState().sources.find(({ summary }) => summary.fileName === name)?.id;

describe('two sources of the same violence', () => {
  it('are asked about in the review, and only the one chosen counts, in the project too', async () => {
    const session = await offered(GED, ACLED, BASES);
    expect(session.getState().reviewChoice?.overlaps).toMatchObject([{ countries: ['Aland'] }]);
    expect(isOpen(session)).toBe(true);
    await answer(session, 'first');
    await session.getState().confirmReviews();
    const { settings, findings } = await measured(session);
    expect(settings.uncountedSources).toEqual([idOf(session, 'acled.csv')]);
    expect(settingsSchema.parse(settings).uncountedSources).toEqual(settings.uncountedSources);
    expect(findings?.counts).toMatchObject({ rows: 2, taken: 2, leftOut: 0 });
  });

  it('both count when the user knows it, which can be changed and undone', async () => {
    const session = await offered(GED, ACLED, BASES);
    await answer(session, 'both');
    await session.getState().confirmReviews();
    const { settings, findings, choices } = await measured(session);
    expect(settings.uncountedSources).toEqual([]);
    expect(findings?.counts).toMatchObject({ rows: 4, taken: 3, leftOut: 1, refused: 0 });
    expect(choices.overlaps).toHaveLength(1);
    session.getState().changeSettings({ uncountedSources: [idOf(session, 'ged.csv') ?? ''] });
    await until(() => expect(session.getState().findings?.counts.rows).toBe(2));
    session.getState().undo();
    await until(() => expect(session.getState().findings?.counts.rows).toBe(4));
  });

  it('are asked about when the second comes later, and what took the place of another gives it back', async () => {
    const session = await offered(GED, BASES);
    expect(session.getState().reviewChoice?.overlaps).toEqual([]);
    await session.getState().confirmReviews();
    await measured(session);
    await session.getState().offerFiles([ACLED]);
    await reviewed(session);
    expect(isOpen(session)).toBe(true);
    await answer(session, 'second');
    await session.getState().confirmReviews();
    await measured(session);
    expect(session.getState().settings.uncountedSources).toEqual([idOf(session, 'ged.csv')]);
    session.getState().removeSource(idOf(session, 'acled.csv') ?? '');
    await until(() => expect(session.getState().sources).toHaveLength(2));
    await measured(session);
    expect(session.getState().settings.uncountedSources).toEqual([]);
  });
});

it('asks of three sources no more than is open: a source that is ruled out doubles nothing', () => {
  const pair = (one: string, other: string) => ({
    sourceIds: [one, other] as const,
    first: 0,
    last: 1,
    countries: [],
  });
  const all = [pair('a', 'b'), pair('a', 'c'), pair('b', 'c')];
  const answers = { [overlapKey(all[0])]: 'first' as const };
  expect(uncountedBy(all, answers)).toEqual(['b']);
  expect(askedOverlaps(all, answers)).toEqual([all[0], all[1]]);
  expect(hasOpenOverlap(all, answers)).toBe(true);
  expect(hasOpenOverlap(all, { ...answers, [overlapKey(all[1])]: 'both' })).toBe(false);
});
