import { useTranslation } from 'react-i18next';
import { formatsFor } from './column-roles.ts';
import type { EditorProps } from './editor-props.ts';
import { OneOf } from './OneOf.tsx';
import { withFormat } from './recipe-edit.ts';

/** What the file was recognised as, to be changed where that is wrong; and which table of it is read. */
export function FormatChoice({ inspection, draft, change, isDisabled }: EditorProps) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  const entries = inspection.questions.find(question => question.question === 'entry')?.choices ?? [];
  return (
    <div className="review-fields">
      <OneOf
        label={t('review.recognisedAs')}
        value={recipe.format}
        options={formatsFor(recipe).map(id => ({ id, name: t(`format.${id}`) }))}
        isDisabled={isDisabled}
        onChange={id => {
          const format = formatsFor(recipe).find(each => each === id) ?? recipe.format;
          change({ ...draft, recipe: withFormat(recipe, format, inspection.columns) });
        }}
      />
      {entries.length > 0 && (
        <OneOf
          label={t(recipe.container === 'xlsx' ? 'review.entryXlsx' : 'review.entryZip')}
          value={recipe.entry ?? ''}
          options={[
            ...(recipe.entry === null ? [{ id: '', name: t('review.chooseEntry') }] : []),
            ...entries.map(entry => ({ id: entry, name: entry })),
          ]}
          isDisabled={isDisabled}
          onChange={entry => change({ ...draft, recipe: { ...recipe, entry: entry || null } })}
        />
      )}
    </div>
  );
}
