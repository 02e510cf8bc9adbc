import { type KeyboardEvent, useCallback } from 'react';
import { stepped } from '../../map/plan/step.ts';
import { session } from '../../session/session.ts';
import { tellOutcome } from './place-outcome.ts';

/** Puts the base in hand down where it is, or back where it was, and says beside the mover why it cannot stand there. */
export async function dropHeldBase(keep: boolean): Promise<void> {
  const { drag, dropBase } = session.getState();
  if (drag) tellOutcome('move', await dropBase(keep));
}

/**
 * Moves the selected base with the keys: arrows 1 km, with Shift 10 km, Enter puts it down, Escape takes it back. Keys
 * that mean nothing for a base are left to what else listens.
 */
export function useBaseKeys(): (event: KeyboardEvent) => void {
  return useCallback((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { mode, placing, startPlacing, selectedBase, drag, scenarios, activeScenario, dragBase } =
      session.getState();
    const { drawing, startDrawing } = session.getState();
    if (mode === 'plan' && placing !== null && event.key === 'Escape') return startPlacing(null);
    if (mode === 'plan' && drawing !== null && event.key === 'Escape') return startDrawing(null);
    const scenario = scenarios.find(({ id }) => id === activeScenario);
    const base = scenario?.bases.find(({ id }) => id === selectedBase);
    if (mode !== 'plan' || !base) return;
    const next = stepped(drag?.id === base.id ? drag : base, event.key, event.shiftKey);
    if (next) dragBase(base.id, next.latitude, next.longitude);
    else if (drag && event.key === 'Enter') void dropHeldBase(true);
    else if (drag && event.key === 'Escape') void dropHeldBase(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, []);
}
