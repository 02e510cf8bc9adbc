import { Checkbox, Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Recipe, TEXT_ENCODINGS } from '../../model/source.ts';
import type { EditorProps } from './editor-props.ts';
import { FoldHeading } from './FoldHeading.tsx';
import { OneOf } from './OneOf.tsx';

const DELIMITERS: readonly { readonly id: Recipe['delimiter']; readonly word: string }[] = [
  { id: ',', word: 'comma' },
  { id: ';', word: 'semicolon' },
  { id: '\t', word: 'tab' },
  { id: '|', word: 'bar' },
];

/** Corrections that are seldom needed: encoding, delimiter, decimal comma. */
export function ReadingDetails({ draft, change, isDisabled }: EditorProps) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  const correct = (correction: Partial<Recipe>) => change({ ...draft, recipe: { ...recipe, ...correction } });
  if (recipe.container === 'geojson') return null;
  return (
    <Disclosure className="data-fold">
      <FoldHeading level={4}>{t('review.details')}</FoldHeading>
      <DisclosurePanel className="review-fields">
        {recipe.container !== 'xlsx' && (
          <>
            <OneOf
              label={t('review.encoding')}
              value={recipe.encoding}
              options={TEXT_ENCODINGS.map(id => ({ id, name: t(`encodings.${id}`) }))}
              isDisabled={isDisabled}
              onChange={id =>
                correct({ encoding: TEXT_ENCODINGS.find(each => each === id) ?? recipe.encoding })
              }
            />
            <OneOf
              label={t('review.delimiter')}
              value={recipe.delimiter}
              options={DELIMITERS.map(({ id, word }) => ({ id, name: t(`delimiters.${word}`) }))}
              isDisabled={isDisabled}
              onChange={id =>
                correct({ delimiter: DELIMITERS.find(each => each.id === id)?.id ?? recipe.delimiter })
              }
            />
          </>
        )}
        <Checkbox
          className="review-radio review-check"
          isSelected={recipe.decimalComma}
          isDisabled={isDisabled}
          onChange={decimalComma => correct({ decimalComma })}
        >
          {t('review.decimalComma')}
        </Checkbox>
      </DisclosurePanel>
    </Disclosure>
  );
}
