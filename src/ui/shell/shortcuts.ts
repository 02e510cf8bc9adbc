import type { Mode } from '../../session/state.ts';

/** The modes offered, in the order of their keys 1, 2, ... */
export const OFFERED_MODES: readonly Mode[] = ['data', 'measure', 'plan', 'brief'];

export type Shortcut = { readonly mode: Mode } | 'undo' | 'redo' | 'close-card' | null;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key does on the page as a whole. While text is being typed, keys belong to the text. */
export function shortcutOf(pressed: Pressed, typing: boolean): Shortcut {
  if (pressed.key === 'Escape') return 'close-card';
  if (typing || pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) {
    const key = pressed.key.toLowerCase();
    if (key === 'z') return pressed.shiftKey ? 'redo' : 'undo';
    return key === 'y' ? 'redo' : null;
  }
  const mode = OFFERED_MODES[Number(pressed.key) - 1];
  return mode ? { mode } : null;
}
