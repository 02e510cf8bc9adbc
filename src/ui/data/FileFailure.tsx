import { useTranslation } from 'react-i18next';
import type { FileProblem, FileProblemCode } from '../../model/source.ts';

/** What the detail of a problem is, where that is not said by itself. */
const DETAILS: Partial<Record<FileProblemCode, 'detailRow' | 'detailFeature' | 'detailProperties'>> = {
  'unclosed-quote': 'detailRow',
  'geojson-damaged': 'detailFeature',
  'geojson-cut-short': 'detailFeature',
  'not-utf-8': 'detailFeature',
  'too-many-properties': 'detailProperties',
};

/** Why a file cannot be read, and what to do next. */
export function FileFailure({ problem }: { problem: FileProblem }) {
  const { t } = useTranslation('problems');
  const { detail } = problem;
  return (
    <div className="data-failure">
      <p>{t(`file.${problem.problem}`)}</p>
      {detail !== '' && <p className="data-note">{t(DETAILS[problem.problem] ?? 'detail', { detail })}</p>}
    </div>
  );
}
