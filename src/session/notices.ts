import type { SessionContext } from './context.ts';

/** How many notices are kept; the oldest make room. */
const MOST_NOTICES = 5;

/** Puts a notice on the page; one that is already there is renewed instead of repeated. */
export function notifier(store: SessionContext['store']): SessionContext['notify'] {
  let lastId = 0;
  return (tone, key, values) => {
    lastId += 1;
    const notice = { id: lastId, tone, key, values };
    const said = JSON.stringify([key, values]);
    store.setState(state => ({
      notices: [
        ...state.notices.filter(other => JSON.stringify([other.key, other.values]) !== said),
        notice,
      ].slice(-MOST_NOTICES),
    }));
  };
}
