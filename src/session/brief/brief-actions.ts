import type { Sheet, SheetSettings } from '../../model/sheet.ts';
import { type DocumentFailure, isFailure } from '../../platform/documents/document-problem.ts';
import type { Steps } from '../history.ts';
import type { Notify } from '../notices.ts';
import type { SessionParts } from '../parts.ts';
import type { Places } from '../places.ts';
import { isForNow } from '../project-document.ts';
import type { SourceFiles } from '../source-files.ts';
import type { Sources } from '../sources.ts';
import type { Session, SessionStore } from '../state.ts';
import { type BriefActions, type BriefProblem, shownSheet } from './brief-state.ts';
import { createComposer } from './composer.ts';
import { exportActions } from './export-actions.ts';
import { followSheet } from './follow-sheet.ts';
import { copyOf, needsScenario, newSheet } from './new-sheet.ts';
import { liveFrames, sheetInputs } from './sheet-input.ts';

/** A live frame has at most this many times the resolution of the screen. */
const MOST_LIVE_SCALE = 4;

type OutsideParts = 'analysis' | 'planning' | 'ingest' | 'sheets' | 'documents' | 'softwareVersion' | 'today';

interface BriefParts extends Pick<SessionParts, OutsideParts>, Pick<Places, 'world'> {
  readonly store: SessionStore;
  readonly notify: Notify;
  readonly steps: Pick<Steps, 'take'>;
  readonly sources: Pick<Sources, 'asking' | 'towns'>;
  readonly files: Pick<SourceFiles, 'readable'>;
}

/** Everything that Brief mode does. */
export function briefActions(parts: BriefParts): BriefActions {
  const { store, steps, documents, sheets } = parts;
  const frames = liveFrames(store, sheets);
  const inputOf = sheetInputs(parts, frames);
  const composer = createComposer(sheets);
  const following = followSheet(store, documents, inputOf, composer);
  return {
    ...sheetActions(store, steps),
    ...exportActions(parts, inputOf, composer),
    ...copyActions(store, documents),
    setLiveScale: scale =>
      store.setState({ liveScale: Math.min(MOST_LIVE_SCALE, Math.max(1, Math.round(scale))) }),
    retakeLive(id) {
      frames.forget(id);
      following.again();
    },
    offerCapture(capture) {
      frames.offer(capture);
      if (capture && store.getState().previewProblem === 'no-live-map') following.again();
    },
  };
}

type SheetActions = Pick<
  BriefActions,
  'addSheet' | 'duplicateSheet' | 'deleteSheet' | 'openSheet' | 'changeSheet'
>;

/** The list of sheets: every change of it is a step that can be taken back. */
function sheetActions(store: SessionStore, steps: BriefParts['steps']): SheetActions {
  function put(
    sheets: readonly SheetSettings[],
    shown: Partial<Session>,
    gesture: string | null = null,
  ): void {
    steps.take({ sheets }, { shown, gesture });
  }

  return {
    addSheet(layout) {
      const sheet = newSheet(store.getState(), layout);
      put([...store.getState().sheets, sheet], { activeSheet: sheet.id });
    },
    duplicateSheet(id) {
      const { sheets } = store.getState();
      const index = sheets.findIndex(sheet => sheet.id === id);
      const original = sheets[index];
      if (!original) return;
      const copy = copyOf(original, store.getState());
      put(sheets.toSpliced(index + 1, 0, copy), { activeSheet: copy.id });
    },
    deleteSheet(id) {
      const { sheets, activeSheet } = store.getState();
      const index = sheets.findIndex(sheet => sheet.id === id);
      if (index < 0) return;
      const left = sheets.toSpliced(index, 1);
      const beside = left[Math.min(index, left.length - 1)]?.id ?? null;
      put(left, { activeSheet: activeSheet === id || activeSheet === null ? beside : activeSheet });
    },
    openSheet: id => store.setState({ activeSheet: id }),
    changeSheet(id, change, gesture) {
      const { sheets, scenarios } = store.getState();
      const before = sheets.find(sheet => sheet.id === id);
      if (!before) return;
      const changed = { ...before, ...change };
      if (needsScenario(changed.layout))
        changed.scenario ??= scenarios.find(one => isForNow(store.getState(), one))?.id ?? null;
      put(
        sheets.map(sheet => (sheet === before ? changed : sheet)),
        {},
        gesture === undefined ? null : `${id}:${gesture}`,
      );
    },
  };
}

/** What goes to the clipboard: what is seen, and nothing without a marking. */
function copyActions(
  store: SessionStore,
  documents: SessionParts['documents'],
): Pick<BriefActions, 'copyPicture' | 'copySentences'> {
  async function copied(
    copy: (sheet: Sheet) => Promise<{ readonly copied: true } | DocumentFailure>,
  ): Promise<BriefProblem | null> {
    const { preview, previewProblem } = store.getState();
    const settings = shownSheet(store.getState());
    if (!settings) return 'no-sheet';
    if (settings.marking === null) return 'no-marking';
    // What is copied is what is seen.
    if (preview?.settings !== settings) return previewProblem ?? 'compose-failed';
    const result = await copy(preview.sheet);
    return isFailure(result) ? result.problem : null;
  }

  return {
    copyPicture: () => copied(documents.copyPicture),
    copySentences: () => copied(documents.copySentences),
  };
}
