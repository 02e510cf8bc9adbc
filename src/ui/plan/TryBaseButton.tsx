import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/Icon.tsx';
import { useTryBase } from './use-try-base.ts';

interface Props {
  readonly latitude: number;
  readonly longitude: number;
  /** What the place is called, for those who hear the button without its row. */
  readonly place: string;
  /** In a table: a sign in place of the words. */
  readonly isSmall?: boolean;
}

/** Puts a temporary operating base down at a place found elsewhere on the page, and goes on in Plan mode. */
export function TryBaseButton({ latitude, longitude, place, isSmall = false }: Props) {
  const { t } = useTranslation('plan');
  const tryBase = useTryBase();
  return (
    <button
      type="button"
      className={isSmall ? 'try-base-sign' : 'try-base'}
      aria-label={`${t('place.tryHere')}: ${place}`}
      title={isSmall ? t('place.tryHere') : undefined}
      onClick={event => {
        event.stopPropagation();
        void tryBase('temporary', { latitude, longitude });
      }}
    >
      {isSmall ? <Icon name="add" /> : t('place.tryHere')}
    </button>
  );
}
