import { type MouseEvent, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseKind } from '../../model/scenario.ts';
import { session } from '../../session/session.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { newBase, newBaseName } from './new-base.ts';
import { tellOutcome } from './refusals.tsx';

interface TryBaseButtonProps {
  readonly latitude: number;
  readonly longitude: number;
  /** What the place is called, for those who hear the button without its row. */
  readonly place: string;
  /** In a table: a sign in place of the words. */
  readonly isSmall?: boolean;
}

/** Puts a temporary operating base down at a place found elsewhere on the page, and goes on in Plan mode. */
export function TryBaseButton({ latitude, longitude, place, isSmall = false }: TryBaseButtonProps) {
  const { t } = useTranslation('plan');
  const tryBase = useTryBase();
  const label = `${t('place.tryHere')}: ${place}`;
  const onClick = (event: MouseEvent) => {
    event.stopPropagation();
    void tryBase('temporary', { latitude, longitude });
  };
  return isSmall ? (
    <IconButton
      icon="add"
      className="try-base-sign"
      label={label}
      title={t('place.tryHere')}
      onClick={onClick}
    />
  ) : (
    <Button className="try-base" aria-label={label} onClick={onClick}>
      {t('place.tryHere')}
    </Button>
  );
}

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
