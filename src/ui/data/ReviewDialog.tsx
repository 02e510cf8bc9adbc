import './data.css';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShallow } from 'zustand/react/shallow';
import type { Overlap } from '../../model/selection.ts';
import { askedOverlaps, hasOpenOverlap, overlapKey } from '../../session/overlap-answers.ts';
import type { Review, ReviewChoice } from '../../session/state.ts';
import type { Format } from '../format.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Choice } from '../parts/Field.tsx';
import { PickMany } from '../parts/PickMany.tsx';
import { useSession } from '../use-session.ts';
import { type Drafts, useDrafts } from './RecipeEditor.tsx';
import { Question } from './ReviewQuestions.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { loadHindrance } from './review-status.ts';
import { useDataFormat } from './use-data-format.ts';

/** The step between a file and the project: nothing is loaded before it is confirmed here. */
export function ReviewDialog() {
  const { t } = useTranslation('data');
  const isOpen = useSession(state => state.reviews.length > 0);
  const cancel = useSession(state => state.cancelReviews);
  return (
    <Dialog title={t('review.title')} intro={t('review.intro')} kind="wide" isOpen={isOpen} onClose={cancel}>
      <ReviewContent />
    </Dialog>
  );
}

function ReviewContent() {
  const drafts = useDrafts();
  return (
    <>
      <div className="dialog-body review-body">
        <OverlapSection />
        <ReviewChoiceSection />
        <ReviewedFiles drafts={drafts} />
      </div>
      <ReviewAnnouncer />
      <ReviewFooter drafts={drafts} />
    </>
  );
}

function ReviewedFiles({ drafts }: { drafts: Drafts }) {
  const reviews = useSession(state => state.reviews);
  return reviews.map(review => <ReviewSection key={review.id} review={review} drafts={drafts} />);
}

function ReviewFooter({ drafts }: { drafts: Drafts }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const all = useSession(state => state.reviews.length);
  const ready = useSession(state => state.reviews.filter(({ stage }) => stage === 'ready').length);
  const cancel = useSession(state => state.cancelReviews);
  const confirm = useSession(state => state.confirmReviews);
  const hindrance = useSession(({ reviews, reviewChoice }) =>
    loadHindrance(
      reviews,
      drafts.corrected,
      reviewChoice !== null && hasOpenOverlap(reviewChoice.overlaps, reviewChoice.overlapAnswers),
    ),
  );
  const [isLoading, setLoading] = useState(false);
  const partly = ready < all && ready > 0;
  return (
    <footer className="dialog-foot">
      <p id="review-hindrance" className="explanation" role="status">
        {hindrance && t(`hindrance.${hindrance}`)}
        {!hindrance && partly && t('review.partly', { ready: integer(ready), all: integer(all) })}
      </p>
      <Button onClick={cancel}>{t('review.cancel')}</Button>
      <Button
        kind="primary"
        aria-describedby="review-hindrance"
        disabled={hindrance !== null || isLoading}
        onClick={() => {
          setLoading(true);
          void confirm().finally(() => setLoading(false));
        }}
      >
        {isLoading ? t('review.loading') : t('review.load')}
      </Button>
    </footer>
  );
}

/** Asks which of two sources of the same violence counts; nothing is chosen beforehand. */
function OverlapSection() {
  const { t } = useTranslation('data');
  const choice = useSession(state => state.reviewChoice);
  if (choice === null) return null;
  const asked = askedOverlaps(choice.overlaps, choice.overlapAnswers);
  if (asked.length === 0) return null;
  return (
    <section className="review-file" aria-labelledby="review-overlap">
      <h3 id="review-overlap">{t('overlap.title')}</h3>
      <div className="review-questions">
        {asked.map(overlap => (
          <OverlapQuestion key={overlapKey(overlap)} overlap={overlap} />
        ))}
      </div>
    </section>
  );
}

function OverlapQuestion({ overlap }: { overlap: Overlap }) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const choose = useSession(state => state.chooseForReview);
  const answers = useSession(state => state.reviewChoice?.overlapAnswers);
  const [first, second] = useSourceNames(overlap.sourceIds);
  const key = overlapKey(overlap);
  const from = format.day(overlap.first);
  const to = format.day(overlap.last);
  return (
    <Question
      text={
        overlap.countries.length > 0
          ? t('overlap.countries', { first, second, from, to, countries: format.list(overlap.countries) })
          : t('overlap.places', { first, second, from, to })
      }
      answers={[
        { value: 'first', label: t('overlap.only', { fileName: first }) },
        { value: 'second', label: t('overlap.only', { fileName: second }) },
        { value: 'both', label: t('overlap.both') },
      ]}
      answer={answers?.[key] ?? null}
      onAnswer={answer => choose({ overlapAnswers: { ...answers, [key]: answer } })}
    />
  );
}

/** Names of files that are loaded or under review. */
function useSourceNames(ids: readonly string[]): readonly string[] {
  return useSession(
    useShallow(({ sources, reviews }) => {
      const known = [...reviews.flatMap(({ source }) => source ?? []), ...sources];
      return ids.map(id => known.find(source => source.id === id)?.summary.fileName ?? id);
    }),
  );
}

/** Stands for "all missions" in the list of missions, whose names are never empty. */
const ALL = '';

/** Mission and countries that the files under review are counted for, and measured on once they are loaded. */
function ReviewChoiceSection() {
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
      <p className="explanation">{t(isKept ? 'review.choiceKept' : 'review.choiceNote')}</p>
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
    value: name,
    label: t('review.missionNear', { name, count: incidents }),
  }));
  return (
    <Choice
      stacked
      label={t('selection.mission')}
      value={choice.mission ?? ALL}
      options={[{ value: ALL, label: t('selection.allMissions') }, ...missions]}
      onChange={id => choose({ mission: id === ALL ? null : id })}
    />
  );
}

function CountryChoice({ choice }: { choice: ReviewChoice }) {
  const { t } = useTranslation('data');
  const choose = useSession(state => state.chooseForReview);
  return (
    <PickMany
      label={t('selection.countries')}
      all={t('selection.allCountries')}
      options={choice.countriesOffered.map(({ name, incidents }) => ({
        id: name,
        name,
        count: incidents,
      }))}
      chosen={choice.countries}
      onChange={countries => choose({ countries })}
    />
  );
}

/** Progress is spoken in quarters: often enough to know that it moves, seldom enough to be borne. */
const SPOKEN_STEPS = 4;

/** Says to a screen reader what happens to the files under review. */
function ReviewAnnouncer() {
  const reviews = useSession(state => state.reviews);
  const { t } = useTranslation(['data', 'problems']);
  const format = useDataFormat();
  return (
    <div className="hidden" role="status">
      {reviews.map(review => (
        <p key={review.id}>{sentence(review, t, format)}</p>
      ))}
    </div>
  );
}

function sentence(review: Review, t: TFunction<['data', 'problems']>, format: Format): string {
  const { fileName, stage, source, problem, progress } = review;
  if (stage === 'reading') {
    const step = Math.floor(progress * SPOKEN_STEPS);
    return t('review.announceReading', { fileName, percent: format.percent(step, SPOKEN_STEPS) });
  }
  if (stage === 'ready' && source) {
    const { taken, refused } = source.summary;
    return t('review.announceReady', {
      fileName,
      taken: format.integer(taken),
      refused: format.integer(refused),
    });
  }
  const announced = t('review.announce', { fileName, stage: t(`review.stage.${stage}`) });
  return problem ? `${announced}. ${t(`problems:file.${problem.problem}`)}` : announced;
}
