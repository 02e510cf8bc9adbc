import { useCallback } from 'react';
import type { SheetSettings } from '../../model/sheet.ts';
import { shownSheet } from '../../session/brief/brief-state.ts';
import { useSession } from '../use-session.ts';

/** Changes the sheet on the page; steps of one `gesture` (typing in one field) are one step to undo. */
export type ChangeSheet = (change: Partial<Omit<SheetSettings, 'id'>>, gesture?: string) => void;

/** The sheet on the page; `null`: there is none. */
export function useSheet(): SheetSettings | null {
  return useSession(shownSheet);
}

/** How the sheet on the page is changed. */
export function useChangeSheet(): ChangeSheet {
  const id = useSession(state => shownSheet(state)?.id);
  const changeSheet = useSession(state => state.changeSheet);
  return useCallback(
    (change, gesture) => {
      if (id !== undefined) changeSheet(id, change, gesture);
    },
    [id, changeSheet],
  );
}
