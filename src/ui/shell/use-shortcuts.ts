import { useEffect } from 'react';
import { session } from '../../session/session.ts';
import { shortcutOf } from './shortcuts.ts';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const shortcut = shortcutOf(event, isTyping(event.target));
  if (shortcut === null) return;
  const state = session.getState();
  if (shortcut === 'close-card') {
    if (state.view.selectedCell !== null) state.selectCell(null);
    return;
  }
  event.preventDefault();
  if (shortcut === 'undo') state.undo();
  else if (shortcut === 'redo') state.redo();
  else state.setMode(shortcut.mode);
}

/** Keys that work everywhere on the page: 1 to 4, undo, redo, Escape. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
