import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BaseKind } from '../../model/scenario.ts';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { useSession } from '../use-session.ts';
import { readBack } from './read-back.ts';
import { useTryBase } from './use-try-base.ts';

type Reading = { readonly latitude: number; readonly longitude: number } | 'none' | null;

/** Puts a base down at coordinates as they are written, read back before anything happens. */
export function PlaceTyped({ kind }: { readonly kind: BaseKind }) {
  const { t } = useTranslation('plan');
  const [text, setText] = useState('');
  const [reading, setReading] = useState<Reading>(null);
  const readPlace = useSession(state => state.readPlace);
  const flyTo = useSession(state => state.flyTo);
  const tryBase = useTryBase();
  const helpId = useId();
  useEffect(() => {
    let isLatest = true;
    setReading(null);
    if (text.trim() === '') return;
    void readPlace(text.trim()).then(place => {
      if (isLatest) setReading(place ?? 'none');
    });
    return () => {
      isLatest = false;
    };
  }, [text, readPlace]);
  const place = reading === 'none' ? null : reading;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!place || !(await tryBase(kind, place))) return;
    setText('');
    flyTo(place.longitude, place.latitude, BASE_ZOOM);
  };
  return (
    <form className="place-typed" onSubmit={event => void submit(event)}>
      <label className="draft-text">
        <span>{t('place.typed')}</span>
        <input
          value={text}
          placeholder="5.71 N 20.64 E"
          aria-describedby={helpId}
          maxLength={80}
          onChange={event => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="plan-button" disabled={!place}>
        {t('place.put')}
      </button>
      <p id={helpId} className="explanation" aria-live="polite">
        {place && t('place.readAs', { place: readBack(place) })}
        {reading === 'none' && t('place.notRead')}
        {text.trim() === '' && t('place.formats')}
      </p>
    </form>
  );
}
