import type { SessionContext } from './context.ts';
import { projectDocument, workIn } from './project-document.ts';
import { nameOfProject } from './project-name.ts';
import { mayReplace, mayReplaceStored } from './replacement.ts';
import { restoreLast } from './restore.ts';
import type { SessionActions } from './state.ts';
import { storedProject } from './stored-project.ts';

/**
 * The other tab has gone, and this one keeps the project from now on. What it shows is stored only where that costs
 * nothing: where the other tab has stored nothing since this one read it, or the very same. Where only the other has
 * changed something, its project is opened here; where both have, the user decides, and until then what the other has
 * stored stays.
 */
export async function takeOver(context: SessionContext): Promise<void> {
  const { store, notify } = context;
  const stored = await storedProject(context);
  const theirs = stored?.project ? workIn(stored.project) : null;
  const mine = workIn(projectDocument(store.getState()));
  if (theirs === null || theirs === context.restored || theirs === mine) {
    if (stored && !stored.project) context.toSetAside = stored.document;
    store.setState({ keeping: 'here' });
    notify('info', 'kept-here', {});
  } else if (mine === context.opened) {
    store.setState({ keeping: 'here' });
    await restoreLast(context);
    notify('info', 'kept-project-opened', { project: stored?.project ? nameOfProject(stored.project) : '' });
  } else store.setState({ keeping: 'contested' });
}

/** The ways out where this tab and the one that has gone have both changed something. */
export function takeOverActions(context: SessionContext): Pick<SessionActions, 'keepThis' | 'openKept'> {
  const { store } = context;
  return {
    async keepThis() {
      if (store.getState().keeping !== 'contested') return;
      if (await mayReplaceStored(context)) store.setState({ keeping: 'here' });
    },
    async openKept() {
      if (store.getState().keeping !== 'contested') return;
      const stored = await storedProject(context);
      if (!(await mayReplace(context, stored?.project ? nameOfProject(stored.project) : ''))) return;
      store.setState({ keeping: 'here' });
      await restoreLast(context);
    },
  };
}
