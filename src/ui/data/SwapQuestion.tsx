import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Draft } from './recipe-edit.ts';

interface SwapProps {
  readonly example: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** Offers to swap coordinates that seem to stand in each other's column. */
export function SwapQuestion({ example, draft, change }: SwapProps) {
  const { t } = useTranslation('data');
  const answer = draft.recipe.swapCoordinates ? 'swap' : 'keep';
  return (
    <RadioGroup
      className="review-question"
      value={draft.answered.includes('swap-coordinates') ? answer : null}
      onChange={value =>
        change({
          recipe: { ...draft.recipe, swapCoordinates: value === 'swap' },
          answered: [...draft.answered, 'swap-coordinates'],
        })
      }
    >
      <Label>{t('question.swap', { example })}</Label>
      <Radio value="swap" className="review-radio">
        {t('question.swapYes')}
      </Radio>
      <Radio value="keep" className="review-radio">
        {t('question.swapNo')}
      </Radio>
    </RadioGroup>
  );
}
