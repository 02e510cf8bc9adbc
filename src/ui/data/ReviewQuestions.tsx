import { useTranslation } from 'react-i18next';
import { DateOrderQuestion } from './DateOrderQuestion.tsx';
import type { EditorProps } from './editor-props.ts';
import { missingRoles } from './recipe-edit.ts';
import { SwapQuestion } from './SwapQuestion.tsx';
import { useDataFormat } from './use-data-format.ts';

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
            return <DateOrderQuestion key="date" example={question.example} draft={draft} change={change} />;
          case 'swap-coordinates':
            return <SwapQuestion key="swap" example={question.example} draft={draft} change={change} />;
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
