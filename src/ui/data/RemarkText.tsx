import { useTranslation } from 'react-i18next';
import type { Remark } from '../../model/noticed.ts';
import { useDataFormat } from './use-data-format.ts';

/** What is remarkable about some rows of a file, with the first few of them. */
export function RemarkText({ remark: { remark, rows, examples } }: { remark: Remark }) {
  const { t } = useTranslation('data');
  const { integer } = useDataFormat();
  const shown = examples.map(({ row, value }) => t('remark.example', { row: integer(row), value }));
  return (
    <p>
      {t(`remark.${remark}`, { count: rows, rows: integer(rows) })} {shown.join(' · ')}
    </p>
  );
}
