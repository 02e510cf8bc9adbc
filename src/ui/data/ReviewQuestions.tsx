import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { readBothWays } from './date-reading.ts';
import { type EditorProps, missingRoles } from './recipe-edit.ts';
import { useDataFormat } from './use-data-format.ts';

interface QuestionProps<Answer extends string> {
  readonly text: string;
  readonly answers: readonly { readonly value: Answer; readonly label: string }[];
  /** `null`: not answered yet. */
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
}

/** A question with a few answers, of which none is chosen beforehand. */
export function Question<Answer extends string>(props: QuestionProps<Answer>) {
  const { text, answers, answer, onAnswer } = props;
  const name = useId();
  return (
    <fieldset className="review-question">
      <legend>{text}</legend>
      {answers.map(({ value, label }) => (
        <label key={value} className="review-radio">
          <input type="radio" name={name} checked={value === answer} onChange={() => onAnswer(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What only the user can know about a file, asked before it is read. */
export function ReviewQuestions({ inspection, draft, change }: Omit<EditorProps, 'isDisabled'>) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const missing = missingRoles(draft.recipe);
  const { questions } = inspection;
  if (questions.length === 0 && missing.length === 0) return null;
  return (
    <div className="review-questions">
      <h4>{t('question.title')}</h4>
      {questions.map(question => {
        switch (question.question) {
          case 'date-order':
            return <DateOrder key="date" example={question.example} draft={draft} change={change} />;
          case 'swap-coordinates':
            return <Swap key="swap" example={question.example} draft={draft} change={change} />;
          case 'entry':
            return <p key="entry">{t('question.entry')}</p>;
          default:
            return null;
        }
      })}
      {missing.length > 0 && (
        <p>{t('question.columns', { roles: format.list(missing.map(role => t(`columnRole.${role}`))) })}</p>
      )}
    </div>
  );
}

type AskedProps = Pick<EditorProps, 'draft' | 'change'> & { readonly example: string };

/** Day or month first? A wrong guess would move incidents by months. */
function DateOrder({ example, draft, change }: AskedProps) {
  const { t } = useTranslation('data');
  const format = useDataFormat();
  const { recipe, answered } = draft;
  const { dayFirst, monthFirst } = readBothWays(example);
  const isRead = dayFirst !== null && monthFirst !== null;
  return (
    <Question
      text={
        isRead
          ? t('question.dateOrder', {
              example,
              dayFirst: format.day(dayFirst),
              monthFirst: format.day(monthFirst),
            })
          : t('question.dateOrderPlain')
      }
      answers={[
        {
          value: 'day-first',
          label: isRead
            ? t('question.day-first', { date: format.day(dayFirst) })
            : t('question.day-first-plain'),
        },
        {
          value: 'month-first',
          label: isRead
            ? t('question.month-first', { date: format.day(monthFirst) })
            : t('question.month-first-plain'),
        },
      ]}
      answer={answered.includes('date-order') ? recipe.dateOrder : null}
      onAnswer={dateOrder =>
        change({ recipe: { ...recipe, dateOrder }, answered: [...answered, 'date-order'] })
      }
    />
  );
}

/** Offers to swap coordinates that seem to stand in each other's column. */
function Swap({ example, draft, change }: AskedProps) {
  const { t } = useTranslation('data');
  const { recipe, answered } = draft;
  const answer = recipe.swapCoordinates ? 'swap' : 'keep';
  return (
    <Question
      text={t('question.swap', { example })}
      answers={[
        { value: 'swap', label: t('question.swapYes') },
        { value: 'keep', label: t('question.swapNo') },
      ]}
      answer={answered.includes('swap-coordinates') ? answer : null}
      onAnswer={value =>
        change({
          recipe: { ...recipe, swapCoordinates: value === 'swap' },
          answered: [...answered, 'swap-coordinates'],
        })
      }
    />
  );
}
