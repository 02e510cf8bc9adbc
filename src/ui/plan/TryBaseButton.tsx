import { useTranslation } from 'react-i18next';
import { useTryBase } from './use-try-base.ts';

interface Props {
  readonly latitude: number;
  readonly longitude: number;
  /** What the place is called, for those who hear the button without its row. */
  readonly place: string;
}

/** Puts a temporary operating base down at a place found elsewhere on the page, and goes on in Plan mode. */
export function TryBaseButton({ latitude, longitude, place }: Props) {
  const { t } = useTranslation('plan');
  const tryBase = useTryBase();
  return (
    <button
      type="button"
      className="try-base"
      onClick={event => {
        event.stopPropagation();
        void tryBase('temporary', { latitude, longitude });
      }}
    >
      {t('place.tryHere')}
      <span className="hidden">: {place}</span>
    </button>
  );
}
