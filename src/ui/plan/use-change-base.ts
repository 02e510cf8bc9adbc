import { useCallback } from 'react';
import type { ScenarioBase } from '../../model/scenario.ts';
import { session } from '../../session/session.ts';
import { tellOutcome } from './place-outcome.ts';

/** Changes a base of the open scenario and says beside the editor why it cannot be so. */
export function useChangeBase(id: string): (change: Partial<Omit<ScenarioBase, 'id'>>) => void {
  return useCallback(
    change => {
      void session
        .getState()
        .changeBase(id, change)
        .then(problem => tellOutcome('edit', problem));
    },
    [id],
  );
}
