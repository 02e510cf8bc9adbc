import { Disclosure, DisclosurePanel } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ColumnTable } from './ColumnTable.tsx';
import { isGeneric } from './column-roles.ts';
import type { EditorProps } from './editor-props.ts';
import { FoldHeading } from './FoldHeading.tsx';
import { useDataFormat } from './use-data-format.ts';

/** The columns of the file; open from the start where the user has to say what they hold. */
export function ColumnFold({ asks, ...editor }: EditorProps & { asks: boolean }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const { columns } = editor.inspection;
  if (columns.length === 0) return null;
  return (
    <Disclosure className="data-fold" defaultExpanded={asks && isGeneric(editor.draft.recipe.format)}>
      {({ isExpanded }) => (
        <>
          <FoldHeading level={4}>
            {t('review.columns')} ({integer(columns.length)})
          </FoldHeading>
          <DisclosurePanel>{isExpanded && <ColumnTable {...editor} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
