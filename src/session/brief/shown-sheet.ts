import type { SheetSettings } from '../../model/sheet.ts';
import type { BriefState } from './brief-state.ts';

/** The sheet on the page: the one that was opened, or the first when that is gone; `null`: there is none. */
export function shownSheet({
  sheets,
  activeSheet,
}: Pick<BriefState, 'sheets' | 'activeSheet'>): SheetSettings | null {
  return sheets.find(({ id }) => id === activeSheet) ?? sheets[0] ?? null;
}
