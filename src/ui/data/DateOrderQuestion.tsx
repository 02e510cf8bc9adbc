import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { readBothWays } from './date-reading.ts';
import type { Draft } from './recipe-edit.ts';
import { useDataFormat } from './use-data-format.ts';

const ORDERS = ['day-first', 'month-first'] as const;

interface DateOrderProps {
  readonly example: string;
  readonly draft: Draft;
  readonly change: (draft: Draft) => void;
}

/** Day or month first? Nothing is chosen beforehand: a wrong guess would move incidents by months. */
export function DateOrderQuestion({ example, draft, change }: DateOrderProps) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const { dayFirst, monthFirst } = readBothWays(example);
  const readings =
    dayFirst !== null && monthFirst !== null ? [format.day(dayFirst), format.day(monthFirst)] : null;
  return (
    <RadioGroup
      className="review-question"
      value={draft.answered.includes('date-order') ? draft.recipe.dateOrder : null}
      onChange={value => {
        const dateOrder = ORDERS.find(order => order === value) ?? null;
        const answered = [...draft.answered, 'date-order' as const];
        change({ recipe: { ...draft.recipe, dateOrder }, answered });
      }}
    >
      <Label>
        {readings
          ? t('question.dateOrder', { example, dayFirst: readings[0], monthFirst: readings[1] })
          : t('question.dateOrderPlain')}
      </Label>
      {ORDERS.map((order, index) => (
        <Radio key={order} value={order} className="review-radio">
          {readings ? t(`question.${order}`, { date: readings[index] }) : t(`question.${order}-plain`)}
        </Radio>
      ))}
    </RadioGroup>
  );
}
