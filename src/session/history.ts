import type { Flaw } from '../model/read-project.ts';
import { DEFAULT_PLAN_SETTINGS } from '../model/scenario.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import { admitChoices, type ProjectChoices } from './gate.ts';
import type { Notify } from './notices.ts';
import { isForNow } from './project-document.ts';
import type { Session, SessionActions, SessionStore } from './state.ts';

/** Undo as a stack of immutable states, as deep as it gets: a step shares with the one before what it left alone. */
export interface History<State extends object = ProjectChoices> {
  readonly past: readonly State[];
  readonly present: State;
  readonly future: readonly State[];
  /** The drag that made `present`; further steps of the same drag replace it. `null`: not a drag. */
  readonly gesture: string | null;
}

/** A history in which nothing can be undone. */
export function startHistory<State extends object>(present: State): History<State> {
  return { past: [], present, future: [], gesture: null };
}

/** Something changed, as a new step or as the continuation of a drag. An equal state is no step. */
export function advance<State extends object>(
  history: History<State>,
  next: State,
  gesture: string | null = null,
): History<State> {
  if (equal(history.present, next)) return history;
  const continues = gesture !== null && gesture === history.gesture;
  const past = continues ? history.past : [...history.past, history.present];
  return { past, present: next, future: [], gesture };
}

/** One step back; the same history when there is none. */
export function stepBack<State extends object>(history: History<State>): History<State> {
  const previous = history.past.at(-1);
  if (previous === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    gesture: null,
  };
}

/** One undone step forward again; the same history when there is none. */
export function stepForward<State extends object>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future, gesture: null };
}

/** States are JSON-able and always spread from a parent, so their keys come in one order; what is shared is not read. */
function equal<State extends object>(one: State, other: State): boolean {
  return (Object.keys(one) as (keyof State)[]).every(
    key => Object.is(one[key], other[key]) || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}

/** How a step is taken. */
interface StepManner {
  /** What is shown is changed with the step, but not undone with it. */
  readonly shown?: Partial<Session>;
  /** Steps of one gesture (a drag, typing in one field) are merged into one. */
  readonly gesture?: string | null;
}

/** The one way in which what a project holds is changed, and taken back. */
export interface Steps {
  /**
   * Goes on with what is chosen for newly loaded data: there is nothing to undo. `shown` is changed with it. False when
   * the choices could not be kept, which has been said.
   */
  restart(choices: ProjectChoices, shown: Partial<Session>): boolean;
  /**
   * Changes what the project holds, as one undoable step. False when the project could not be read back with the
   * change, which is then not made, and that has been said.
   */
  take(change: Partial<ProjectChoices>, manner?: StepManner): boolean;
  back(): void;
  forward(): void;
}

/**
 * @param settingsChanged is called after every step, taken or taken back, that changes what is measured; not after a
 * restart
 */
export function createSteps(
  store: SessionStore,
  notify: Notify,
  settingsChanged: (before: Settings, now: Settings, gesture: string | null) => void,
): Steps {
  let history = startHistory<ProjectChoices>({
    settings: DEFAULT_SETTINGS,
    planSettings: DEFAULT_PLAN_SETTINGS,
    scenarios: [],
    drawnAreas: [],
    sheets: [],
  });

  function refuse({ part, reason }: Flaw): false {
    notify('error', 'change-refused', { part, reason });
    return false;
  }

  function moveTo(next: History, gesture: string | null = null, shown: Partial<Session> = {}): void {
    const before = history.present.settings;
    const { settings } = next.present;
    const isSame = next === history;
    history = next;
    if (!isSame || Object.keys(shown).length > 0) store.setState(state => shownWith(history, state, shown));
    if (!isSame && settings !== before) settingsChanged(before, settings, gesture);
  }

  /** Opens the scenario that a step back or forward changes, so that the change is seen. */
  function travel(next: History): void {
    if (next === history) return;
    const { scenarios } = history.present;
    const [only, ...others] = next.present.scenarios.filter(scenario => !scenarios.includes(scenario));
    moveTo(next);
    const isOpenable = only && others.length === 0 && isForNow(store.getState(), only);
    const opened = isOpenable ? { activeScenario: only.id } : {};
    store.setState({ drag: null, heldArea: null, ...opened });
  }

  return {
    restart(choices, shown) {
      const admission = admitChoices(choices);
      if ('flaw' in admission) return refuse(admission.flaw);
      history = startHistory(admission.admitted);
      store.setState(state => shownWith(history, state, shown));
      return true;
    },
    take(change, { shown = {}, gesture = null } = {}) {
      const admission = admitChoices({ ...history.present, ...change });
      if ('flaw' in admission) return refuse(admission.flaw);
      moveTo(advance(history, admission.admitted, gesture), gesture, shown);
      return true;
    },
    back: () => travel(stepBack(history)),
    forward: () => travel(stepForward(history)),
  };
}

/** What the page shows of a history, and `shown` with it. */
function shownWith({ present, past, future }: History, before: Session, shown: Partial<Session>) {
  const state = { ...before, ...shown };
  const shownNow = { settings: present.settings, sources: state.sources };
  const known = (id: string | null) =>
    present.scenarios.some(one => one.id === id && isForNow(shownNow, one)) ? id : null;
  // A cell belongs to one resolution; its card would speak of a cell that is no longer on the map.
  const keepsCell = present.settings.resolution === before.settings.resolution;
  return {
    ...shown,
    ...present,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    activeScenario: known(state.activeScenario),
    comparedWith: known(state.comparedWith),
    ...(keepsCell ? {} : { card: null, view: { ...before.view, selectedCell: null } }),
  };
}

/** Changing settings, and taking steps of any kind back. */
export function settingsActions(
  store: SessionStore,
  steps: Steps,
): Pick<SessionActions, 'changeSettings' | 'undo' | 'redo'> {
  return {
    changeSettings(change, gesture) {
      steps.take({ settings: { ...store.getState().settings, ...change } }, { gesture });
    },
    undo() {
      const { drawing, removeCorner } = store.getState();
      // Of what is being drawn the last corner is the last step.
      if (drawing && drawing.corners.length > 0) removeCorner();
      else steps.back();
    },
    redo: () => steps.forward(),
  };
}
