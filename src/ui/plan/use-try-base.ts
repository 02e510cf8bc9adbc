import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseKind } from '../../model/scenario.ts';
import { session } from '../../session/session.ts';
import { newBase, newBaseName } from './new-base.ts';
import { tellOutcome } from './place-outcome.ts';

interface Spot {
  readonly latitude: number;
  readonly longitude: number;
}

/** Puts a base down at a place and says beside the placing control why it cannot. Resolves to whether it stands. */
export function useTryBase(): (kind: BaseKind, at: Spot) => Promise<boolean> {
  const { t } = useTranslation('plan');
  return useCallback(
    async (kind, at) => {
      const { scenarios, activeScenario, plan, towns, placeBase, setMode } = session.getState();
      const scenario = scenarios.find(({ id }) => id === activeScenario);
      const bases = scenario?.bases ?? plan?.baseline.bases ?? [];
      const name = newBaseName(t(`kindShort.${kind}`), at, towns, bases);
      setMode('plan');
      const problem = await placeBase(newBase(kind, name, at, bases));
      tellOutcome('place', problem);
      return problem === null;
    },
    [t],
  );
}
