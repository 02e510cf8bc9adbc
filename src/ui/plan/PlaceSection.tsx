import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BASE_KINDS, type BaseKind } from '../../model/scenario.ts';
import { Choice } from '../measure/filters/Choice.tsx';
import { Section } from '../measure/Section.tsx';
import { useSession } from '../use-session.ts';
import { PlaceByTown } from './PlaceByTown.tsx';
import { PlaceTyped } from './PlaceTyped.tsx';
import { tellOutcome } from './place-outcome.ts';
import { WhyNot } from './WhyNot.tsx';

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
          onChange={value => choose(BASE_KINDS.find(each => each === value) ?? kind)}
        />
      </div>
      <button
        type="button"
        className="plan-button plan-primary"
        aria-pressed={placing !== null}
        onClick={() => {
          tellOutcome('place', null);
          startPlacing(placing === null ? kind : null);
        }}
      >
        {t(placing === null ? 'place.onMap' : 'place.stop')}
      </button>
      {placing !== null && <p role="status">{t('place.clickNow')}</p>}
      <PlaceTyped kind={kind} />
      <PlaceByTown kind={kind} />
      <WhyNot asked="place" />
    </Section>
  );
}
