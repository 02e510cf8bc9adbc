import { useTranslation } from 'react-i18next';
import type { FileProblem } from '../../model/source.ts';

/** Why a file cannot be read, and what to do next. */
export function FileFailure({ problem }: { problem: FileProblem }) {
  const { t } = useTranslation('problems');
  const { detail } = problem;
  return (
    <div className="data-failure">
      <p>{t(`file.${problem.problem}`)}</p>
      {detail !== '' && (
        <p className="data-note">
          {t(problem.problem === 'unclosed-quote' ? 'detailRow' : 'detail', { detail })}
        </p>
      )}
    </div>
  );
}
