import { useTranslation } from 'react-i18next';
import type { ReviewChoice } from '../../session/state.ts';
import { useSession } from '../use-session.ts';
import { ManyOf } from './ManyOf.tsx';
import { OneOf } from './OneOf.tsx';
import { useDataFormat } from './use-data-format.ts';

/** Stands for "all missions" in the list of missions, whose names are never empty. */
const ALL = '';

/** Mission and countries that the files under review are counted for, and measured on once they are loaded. */
export function ReviewChoiceSection() {
  const { t } = useTranslation('data');
  const choice = useSession(state => state.reviewChoice);
  const isKept = useSession(
    ({ sources, exercise, settings }) =>
      !exercise && sources.some(({ role }) => role === 'deployments') && settings.mission === choice?.mission,
  );
  if (choice === null || (choice.missions.length < 2 && choice.countriesOffered.length < 2)) return null;
  return (
    <section className="review-file" aria-labelledby="review-choice">
      <h3 id="review-choice">{t('review.choice')}</h3>
      <p className="data-note">{t(isKept ? 'review.choiceKept' : 'review.choiceNote')}</p>
      <div className="review-fields">
        {choice.missions.length > 1 && <MissionChoice choice={choice} />}
        {choice.countriesOffered.length > 1 && <CountryChoice choice={choice} />}
      </div>
    </section>
  );
}

function MissionChoice({ choice }: { choice: ReviewChoice }) {
  const { t } = useTranslation('data');
  const choose = useSession(state => state.chooseForReview);
  const missions = choice.missions.map(({ name, incidents }) => ({
    id: name,
    name: t('review.missionNear', { name, count: incidents }),
  }));
  return (
    <OneOf
      label={t('selection.mission')}
      value={choice.mission ?? ALL}
      options={[{ id: ALL, name: t('selection.allMissions') }, ...missions]}
      onChange={id => choose({ mission: id === ALL ? null : id })}
    />
  );
}

function CountryChoice({ choice }: { choice: ReviewChoice }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const choose = useSession(state => state.chooseForReview);
  return (
    <ManyOf
      label={t('selection.countries')}
      none={t('selection.allCountries')}
      options={choice.countriesOffered.map(({ name, incidents }) => ({
        id: name,
        name,
        note: integer(incidents),
      }))}
      chosen={choice.countries}
      onChange={countries => choose({ countries })}
    />
  );
}
