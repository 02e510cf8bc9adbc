import type { Town } from '../../../src/model/place.ts';
import type { SessionParts } from '../../../src/session/parts.ts';
import { realIngest } from '../../session/harness.ts';
import { measured, reviewed } from '../../session/own-files.ts';
import { openSession } from './session.ts';

/** An invented list: near the first base, at Port Marsh, at Ridge, and one before the bases were there. */
export const INCIDENTS = `id,date,latitude,longitude,deaths,perpetrator,actor,country
1,2021-02-10,4.05,20.05,2,non-state,Group A,Velmar
2,2021-03-05,4.02,19.94,1,non-state,Group A,Velmar
3,2021-05-20,4.01,21.01,3,non-state,Group B,Velmar
4,2021-08-14,4.01,21.02,1,state,Army,Velmar
5,2022-01-30,4.02,21.01,2,non-state,Group A,Velmar
6,2022-04-02,3.99,22.01,9,non-state,Group B,Velmar
7,2022-06-09,3.01,20.02,1,state,Army,Velmar
8,2020-06-15,4.05,20.05,4,non-state,Group A,Velmar
`;

export const BASES = `mission,name,latitude,longitude,opened,closed,strength
VELMIS,North Post,4,20,2021-01-01,2022-12-31,120
VELMIS,South Post,3,20,2021-06-01,2022-06-30,60
`;

const TOWNS: readonly Town[] = [
  { name: 'Port Marsh', latitude: 4.01, longitude: 21.02, population: 9000 },
  { name: 'Ridge', latitude: 4, longitude: 22.2, population: 700 },
];

export const csvFile = (name: string, text: string) => new File([text], name, { type: 'text/csv' });

/** A session with the real importers and nothing loaded. */
export async function openEmpty(parts: Partial<SessionParts> = {}) {
  const opened = openSession({ ingest: realIngest, fetchExercise: async () => [], ...parts });
  await opened.session.getState().start();
  return opened;
}

/** A session with the invented mission loaded and measured. */
export async function openMission(parts: Partial<SessionParts> = {}) {
  const opened = await openEmpty({ loadTowns: async () => TOWNS, ...parts });
  const state = opened.session.getState();
  await state.offerFiles([csvFile('incidents.csv', INCIDENTS), csvFile('bases.csv', BASES)]);
  await reviewed(opened.session);
  await state.confirmReviews();
  const { findings } = await measured(opened.session);
  if (!findings) throw new Error('nothing was measured');
  return { ...opened, findings };
}
