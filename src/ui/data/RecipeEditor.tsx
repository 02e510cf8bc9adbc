import { memo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Noticed } from '../../model/noticed.ts';
import { isOtherLook } from '../../session/review-look.ts';
import type { Review } from '../../session/state.ts';
import { ColumnFold } from './ColumnFold.tsx';
import { FormatChoice } from './FormatChoice.tsx';
import { ReadingDetails } from './ReadingDetails.tsx';
import { ReadingNotices } from './ReadingNotices.tsx';
import { ReviewQuestions } from './ReviewQuestions.tsx';
import { type Draft, openQuestions } from './recipe-edit.ts';
import type { Drafts } from './use-drafts.ts';

interface EditorButtonsProps {
  readonly isAsking: boolean;
  readonly isCorrected: boolean;
  readonly isDisabled: boolean;
  readonly isAnswered: boolean;
  readonly apply: () => void;
  readonly undo: () => void;
}

type RecipeEditorProps = Pick<Review, 'id' | 'inspection' | 'recipe' | 'stage'> & {
  /** What was noticed when the file was read last; `null`: it has not been read. */
  readonly noticed: Noticed | null;
  readonly drafts: Drafts;
};

/** How a file is read: recognised, questioned and corrected. Corrections count once the file is read with them. */
export const RecipeEditor = memo(function RecipeEditor(props: RecipeEditorProps) {
  const { id, inspection, recipe, stage, noticed, drafts } = props;
  const draft = drafts.of(id, recipe);
  if (draft === null || inspection === null) return null;
  const change = (next: Draft) => drafts.change(id, next);
  const isDisabled = stage === 'reading';
  const asks = stage === 'asking' || stage === 'failed';
  // Another sheet or delimiter has other columns and other questions: those of this one need no answers then.
  const looksAgain = isOtherLook(draft.recipe, inspection.recipe);
  const open = looksAgain ? [] : openQuestions(asks ? inspection.questions : [], draft);
  return (
    <div className="review-recipe">
      <FormatChoice inspection={inspection} draft={draft} change={change} isDisabled={isDisabled} />
      {asks && <ReviewQuestions inspection={inspection} draft={draft} change={change} />}
      {noticed && <ReadingNotices noticed={noticed} draft={draft} change={change} isDisabled={isDisabled} />}
      <ColumnFold inspection={inspection} draft={draft} change={change} isDisabled={isDisabled} asks={asks} />
      <ReadingDetails inspection={inspection} draft={draft} change={change} isDisabled={isDisabled} />
      <EditorButtons
        isAsking={stage === 'asking'}
        isCorrected={drafts.corrected.has(id)}
        isDisabled={isDisabled}
        isAnswered={open.length === 0}
        apply={() => drafts.apply(id, draft)}
        undo={() => drafts.undo(id)}
      />
    </div>
  );
});

function EditorButtons({ isAsking, isCorrected, isDisabled, isAnswered, apply, undo }: EditorButtonsProps) {
  const { t } = useTranslation('data');
  if (!isAsking && !isCorrected) return null;
  return (
    <div className="data-buttons">
      <Button className="data-button data-primary" isDisabled={isDisabled || !isAnswered} onPress={apply}>
        {t(isAsking ? 'review.apply' : 'review.applyAgain')}
      </Button>
      {isCorrected && (
        <Button className="data-button" onPress={undo}>
          {t('review.undo')}
        </Button>
      )}
      {!isAnswered && <p className="data-note">{t('review.answerFirst')}</p>}
    </div>
  );
}
