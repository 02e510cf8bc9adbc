import { useTranslation } from 'react-i18next';
import { Icon } from '../shell/Icon.tsx';
import { useFormat } from '../use-format.ts';

interface Props {
  readonly label: string;
  /** From 0. */
  readonly page: number;
  readonly pageRows: number;
  readonly rows: number;
  readonly onChange: (page: number) => void;
}

/** Which rows of a long table are shown, and a way to the others. */
export function Pages({ label, page, pageRows, rows, onChange }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const last = Math.ceil(rows / pageRows) - 1;
  const first = page * pageRows;
  return (
    <nav className="pages" aria-label={t('pages.label', { table: label })}>
      <button
        type="button"
        className="icon-button"
        aria-label={t('pages.before')}
        title={t('pages.before')}
        disabled={page === 0}
        onClick={() => onChange(page - 1)}
      >
        <Icon name="back" />
      </button>
      <span role="status">
        {t('pages.shown', {
          first: format.integer(first + 1),
          last: format.integer(Math.min(first + pageRows, rows)),
          total: format.integer(rows),
        })}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('pages.after')}
        title={t('pages.after')}
        disabled={page === last}
        onClick={() => onChange(page + 1)}
      >
        <Icon name="forward" />
      </button>
    </nav>
  );
}
