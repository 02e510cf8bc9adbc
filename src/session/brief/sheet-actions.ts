import type { SheetSettings } from '../../model/sheet.ts';
import type { SessionContext } from '../context.ts';
import { isForNow } from '../made-for.ts';
import { takeStep } from '../move-history.ts';
import type { Session } from '../state.ts';
import type { BriefActions } from './brief-state.ts';
import { copyOf, needsScenario, newSheet } from './new-sheet.ts';

type SheetActions = Pick<
  BriefActions,
  'addSheet' | 'duplicateSheet' | 'deleteSheet' | 'openSheet' | 'changeSheet'
>;

/** The list of sheets: every change of it is a step that can be taken back. */
export function sheetActions(context: SessionContext): SheetActions {
  const { store } = context;

  function put(
    sheets: readonly SheetSettings[],
    shown: Partial<Session>,
    gesture: string | null = null,
  ): void {
    takeStep(context, { sheets }, { shown, gesture });
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
