import { useTranslation } from 'react-i18next';
import type { Problem } from '../../model/problem.ts';
import { TableRegion } from './TableRegion.tsx';
import { useDataFormat } from './use-data-format.ts';

/** More rows than anyone reads on a screen; the download has more. */
const ROWS_SHOWN = 100;

interface RefusalTableProps {
  readonly fileName: string;
  readonly problems: readonly Problem[];
  /** How many there are in all. */
  readonly refused: number;
}

/** The first refused rows, each with where it stands and why it was refused. */
export function RefusalTable({ fileName, problems, refused }: RefusalTableProps) {
  const { t } = useTranslation(['data', 'problems']);
  const format = useDataFormat();
  const caption = t('refused.caption', { fileName });
  const shown = problems.slice(0, ROWS_SHOWN);
  return (
    <>
      <TableRegion name={caption}>
        <caption className="data-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('refused.file')}</th>
            <th scope="col" className="data-number">
              {t('refused.row')}
            </th>
            <th scope="col">{t('refused.field')}</th>
            <th scope="col">{t('refused.value')}</th>
            <th scope="col">{t('refused.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ file, row, field, value, reason }) => (
            <tr key={`${file} ${row} ${field} ${reason}`}>
              <td>{file}</td>
              <td className="data-number">{format.integer(row)}</td>
              <td>{field}</td>
              <td className="data-value">{value}</td>
              <td>{t(`problems:refusal.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </TableRegion>
      {refused > shown.length && (
        <p className="data-note">
          {t('refused.first', { shown: format.integer(shown.length), all: format.integer(refused) })}
        </p>
      )}
    </>
  );
}
