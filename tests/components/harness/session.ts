import type { StoreApi } from 'zustand/vanilla';
import type { SessionParts } from '../../../src/session/parts.ts';
import type { Session } from '../../../src/session/state.ts';
import { testSession } from '../../session/harness.ts';

let open = testSession();

/** Takes the place of the page's session: a real one, of parts in memory, that each test opens anew. */
export const session: StoreApi<Session> = {
  getState: () => open.session.getState(),
  getInitialState: () => open.session.getInitialState(),
  get setState() {
    return open.session.setState;
  },
  subscribe: listener => open.session.subscribe(listener),
};

/** Opens another session in place of the last; components that stand on the page must have been taken away before. */
export function openSession(parts: Partial<SessionParts> = {}) {
  open = testSession(parts);
  return open;
}
