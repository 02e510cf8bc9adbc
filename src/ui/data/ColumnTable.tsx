import { useTranslation } from 'react-i18next';
import type { Inspection } from '../../model/source.ts';
import { isGeneric, rolesOf } from './column-roles.ts';
import type { EditorProps } from './editor-props.ts';
import { roleOfColumn, shownColumns, withRole } from './recipe-edit.ts';
import { TableRegion } from './TableRegion.tsx';
import { useDataFormat } from './use-data-format.ts';

const EXAMPLES_SHOWN = 3;

/** Each column with example values and what it holds; in generic tables the user can say otherwise. */
export function ColumnTable(editor: EditorProps) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const { columns, fileName } = editor.inspection;
  const shown = shownColumns(columns, editor.draft.recipe);
  return (
    <>
      <TableRegion name={t('review.columnsOf', { fileName })}>
        <thead>
          <tr>
            <th scope="col">{t('review.column')}</th>
            <th scope="col">{t('review.holds')}</th>
            <th scope="col">{t('review.examples')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers can repeat, their order cannot change
            <tr key={index}>
              <th scope="row">{column.header}</th>
              <td>
                <ColumnHolds column={column} {...editor} />
              </td>
              <td className="data-value">{column.examples.slice(0, EXAMPLES_SHOWN).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {shown.length < columns.length && (
        <p className="data-note">
          {t('review.columnsShown', { shown: integer(shown.length), all: integer(columns.length) })}
        </p>
      )}
    </>
  );
}

function ColumnHolds({
  column,
  draft,
  change,
  isDisabled,
}: EditorProps & { column: Inspection['columns'][number] }) {
  const { t } = useTranslation('data');
  const { recipe } = draft;
  if (!isGeneric(recipe.format)) return column.role === null ? '' : t(`columnRole.${column.role}`);
  const roles = rolesOf(recipe.format);
  return (
    <select
      aria-label={t('review.roleOf', { header: column.header })}
      disabled={isDisabled}
      value={roleOfColumn(recipe, column.header) ?? ''}
      onChange={event => {
        const role = roles.find(each => each === event.target.value) ?? null;
        change({ ...draft, recipe: withRole(recipe, column.header, role) });
      }}
    >
      <option value="">{t('review.noRole')}</option>
      {roles.map(role => (
        <option key={role} value={role}>
          {t(`columnRole.${role}`)}
        </option>
      ))}
    </select>
  );
}
