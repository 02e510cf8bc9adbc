import type { SessionParts } from '../../src/session/parts.ts';
import type { ReplacementAnswer } from '../../src/session/state.ts';
import { fileOf, testSession } from './harness.ts';
import { until } from './until.ts';

type TestSession = ReturnType<typeof testSession>;

/** Two evaluated, one outside the record, one not dated, two refused. */
export const OWN_INCIDENTS = fileOf('raids.csv', {
  role: 'incidents',
  refused: 2,
  incidents: [
    { latitude: 0, longitude: 0.05, date: '2022-03-01' },
    { latitude: 0, longitude: 3, date: '2022-04-01' },
    { latitude: 0, longitude: 3, date: '2031-01-01' },
    { latitude: 0, longitude: 3, date: '2022-05-01', dated: false },
  ],
});
export const OWN_BASES = fileOf('bases.csv', {
  role: 'bases',
  bases: [['Camp', '2022-01-01', '2023-01-01']],
});

/** The state once nothing is being measured. */
export async function measured(session: TestSession['session']) {
  await until(() => {
    const { measuring, findings } = session.getState();
    if (measuring || !findings) throw new Error('not measured yet');
  });
  return session.getState();
}

/** The reviews once nothing is being read. */
export async function reviewed(session: TestSession['session']) {
  await until(() => {
    const stages = session.getState().reviews.map(review => review.stage);
    if (stages.some(stage => stage === 'inspecting' || stage === 'reading')) throw new Error('still reading');
  });
  return session.getState().reviews;
}

/** Waits for the question whether a project may be replaced, and answers it. */
export async function answered(session: TestSession['session'], answer: ReplacementAnswer) {
  await until(() => {
    if (!session.getState().replacement) throw new Error('not asked yet');
  });
  const { replacement } = session.getState();
  session.getState().answerReplacement(answer);
  return replacement;
}

/** A session with one's own incidents and bases loaded and measured. */
export async function withOwnFiles(overrides: Partial<SessionParts> = {}) {
  const made = testSession(overrides);
  await made.session.getState().start();
  await made.session.getState().offerFiles([OWN_INCIDENTS, OWN_BASES]);
  await reviewed(made.session);
  await made.session.getState().confirmReviews();
  await measured(made.session);
  return made;
}
