import { useStore } from 'zustand';
import { session } from '../session/session.ts';
import type { Session } from '../session/state.ts';

/** Subscribes a component to the slice of the session it shows. */
export function useSession<Slice>(select: (state: Session) => Slice): Slice {
  return useStore(session, select);
}
