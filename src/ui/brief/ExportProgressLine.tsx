import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import type { ExportProgress } from '../../session/brief/brief-state.ts';
import { useFormat } from '../use-format.ts';
import { useSession } from '../use-session.ts';

interface Props {
  readonly progress: ExportProgress;
  /** The button that was pressed is gone with the export: the focus goes elsewhere. */
  readonly onCancel: () => void;
}

/** How far an export is, and the way to end it. */
export function ExportProgressLine({ progress, onCancel }: Props) {
  const { t } = useTranslation('brief');
  const format = useFormat();
  const cancelExport = useSession(state => state.cancelExport);
  const percent = format.percent(Math.round(progress.share * 100), 100);
  return (
    <div className="export-progress">
      <ProgressBar aria-label={t('export.progress')} value={progress.share} maxValue={1} valueLabel={percent}>
        <span className="progress-track">
          <span className="progress-fill" style={{ width: `${progress.share * 100}%` }} />
        </span>
        <span className="export-percent">{percent}</span>
      </ProgressBar>
      <button
        type="button"
        className="brief-button"
        onClick={() => {
          cancelExport();
          onCancel();
        }}
      >
        {t('export.cancel')}
      </button>
    </div>
  );
}
