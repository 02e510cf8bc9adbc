import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Overlap } from '../../model/selection.ts';
import { askedOverlaps, OVERLAP_ANSWERS, overlapKey } from '../../session/overlap-answers.ts';
import { useSession } from '../use-session.ts';
import { useDataFormat } from './use-data-format.ts';

/** Asks which of two sources of the same violence counts; nothing is chosen beforehand. */
export function OverlapSection() {
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
    <RadioGroup
      className="review-question"
      value={answers?.[key] ?? null}
      onChange={value => {
        const answer = OVERLAP_ANSWERS.find(each => each === value);
        if (answer) choose({ overlapAnswers: { ...answers, [key]: answer } });
      }}
    >
      <Label>
        {overlap.countries.length > 0
          ? t('overlap.countries', { first, second, from, to, countries: format.list(overlap.countries) })
          : t('overlap.places', { first, second, from, to })}
      </Label>
      <Radio value="first" className="review-radio">
        {t('overlap.only', { fileName: first })}
      </Radio>
      <Radio value="second" className="review-radio">
        {t('overlap.only', { fileName: second })}
      </Radio>
      <Radio value="both" className="review-radio">
        {t('overlap.both')}
      </Radio>
    </RadioGroup>
  );
}

/** Names of files that are loaded or under review. */
function useSourceNames(ids: readonly string[]): readonly string[] {
  const sources = useSession(state => state.sources);
  const reviews = useSession(state => state.reviews);
  const known = [...reviews.flatMap(({ source }) => source ?? []), ...sources];
  return ids.map(id => known.find(source => source.id === id)?.summary.fileName ?? id);
}
