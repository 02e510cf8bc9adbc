import { isMadeFor, type MadeFor, madeForNow } from '../model/made-for.ts';
import type { Session } from './state.ts';

type Looked = Pick<Session, 'settings' | 'sources'>;

/** What is made now is for: the mission looked at, or the files loaded. */
export function madeNow({ settings, sources }: Looked): MadeFor | null {
  return madeForNow(settings.mission, sources);
}

/** Whether a scenario, an area or a sheet is for what is looked at: beside anything else its figures would be wrong. */
export function isForNow(state: Looked, { madeFor }: { readonly madeFor: MadeFor | null }): boolean {
  return isMadeFor(madeFor, madeNow(state));
}
