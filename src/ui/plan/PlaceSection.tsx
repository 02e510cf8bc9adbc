import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Town } from '../../model/place.ts';
import { BASE_KINDS, type BaseKind } from '../../model/scenario.ts';
import { BASE_ZOOM } from '../measure/fly-zoom.ts';
import { Button } from '../parts/Button.tsx';
import { Section } from '../parts/Disclosure.tsx';
import { Choice, SearchField } from '../parts/Field.tsx';
import { PickList } from '../parts/PickMany.tsx';
import { matches } from '../parts/sort-rows.ts';
import { useSession } from '../use-session.ts';
import { readBack } from './plan-figures.ts';
import { tellOutcome, WhyNot } from './refusals.tsx';
import { useTryBase } from './TryBaseButton.tsx';

/** Putting a base down: on the map, by its coordinates, or at a town. */
export function PlaceSection() {
  const { t } = useTranslation('plan');
  const [kind, setKind] = useState<BaseKind>('temporary');
  const placing = useSession(state => state.placing);
  const startPlacing = useSession(state => state.startPlacing);
  const choose = (next: BaseKind) => {
    setKind(next);
    if (placing !== null) startPlacing(next);
  };
  return (
    <Section title={t('place.title')}>
      <div className="plan-fields">
        <Choice
          label={t('place.kind')}
          value={kind}
          options={BASE_KINDS.map(value => ({ value, label: t(`kind.${value}`) }))}
          onChange={choose}
        />
      </div>
      <Button
        kind="primary"
        aria-pressed={placing !== null}
        onClick={() => {
          tellOutcome('place', null);
          startPlacing(placing === null ? kind : null);
        }}
      >
        {t(placing === null ? 'place.onMap' : 'place.stop')}
      </Button>
      {placing !== null && <p role="status">{t('place.clickNow')}</p>}
      <PlaceTyped kind={kind} />
      <PlaceByTown kind={kind} />
      <WhyNot asked="place" />
    </Section>
  );
}

type Reading = { readonly latitude: number; readonly longitude: number } | 'none' | null;

/** Puts a base down at coordinates as they are written, read back before anything happens. */
function PlaceTyped({ kind }: { readonly kind: BaseKind }) {
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
      <label className="field stacked-field">
        <span>{t('place.typed')}</span>
        <input
          value={text}
          placeholder="5.71 N 20.64 E"
          aria-describedby={helpId}
          maxLength={80}
          onChange={event => setText(event.target.value)}
        />
      </label>
      <Button type="submit" disabled={!place}>
        {t('place.put')}
      </Button>
      <p id={helpId} className="explanation" aria-live="polite">
        {place && t('place.readAs', { place: readBack(place) })}
        {reading === 'none' && t('place.notRead')}
        {text.trim() === '' && t('place.formats')}
      </p>
    </form>
  );
}

const SHOWN = 6;

/** Puts a base down at a town, found by its name. */
function PlaceByTown({ kind }: { readonly kind: BaseKind }) {
  const { t } = useTranslation('plan');
  const [search, setSearch] = useState('');
  const towns = useSession(state => state.towns);
  const flyTo = useSession(state => state.flyTo);
  const tryBase = useTryBase();
  const wanted = search.trim();
  const found = wanted === '' ? [] : towns.filter(town => matches(town.name, wanted));
  const put = async (town: Town) => {
    if (!(await tryBase(kind, town))) return;
    setSearch('');
    flyTo(town.longitude, town.latitude, BASE_ZOOM);
  };
  if (towns.length === 0) return null;
  return (
    <div className="place-town">
      <SearchField label={t('place.town')} value={search} onChange={setSearch} />
      {wanted !== '' && found.length === 0 && <p className="muted">{t('place.noTown')}</p>}
      {found.length > 0 && (
        <PickList
          label={t('place.towns')}
          options={found.slice(0, SHOWN).map(town => ({
            id: `${town.name} ${town.latitude} ${town.longitude}`,
            name: t('place.atTown', { town: town.name }),
            town,
          }))}
          onPick={({ town }) => void put(town)}
        />
      )}
    </div>
  );
}
