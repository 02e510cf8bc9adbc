import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import type { BriefProblem, ExportOutcome } from '../../session/brief/brief-state.ts';
import { useSession } from '../use-session.ts';
import { ExportProgressLine } from './ExportProgressLine.tsx';
import { ExportResult } from './ExportResult.tsx';
import { useExportStep } from './use-export-step.ts';

interface Props {
  readonly chosen: readonly SheetSettings[];
  /** No format and no table is chosen. */
  readonly isEmpty: boolean;
  readonly outcome: ExportOutcome | null;
  readonly onSave: () => void;
  readonly onClose: () => void;
}

/** What stands in the way of an export, or what became of it. */
export function ExportFooter({ chosen, isEmpty, outcome, onSave, onClose }: Props) {
  const { t } = useTranslation('brief');
  const exporting = useSession(state => state.exporting);
  const step = useExportStep(exporting);
  const saveButton = useRef<HTMLButtonElement>(null);
  const hindrance = hindranceOf(chosen, isEmpty);
  const isBlocked = hindrance !== null || exporting !== null;
  const isCancelled = outcome !== null && 'problem' in outcome && outcome.problem === 'cancelled';
  return (
    <footer className="export-foot">
      <div className="export-outcome">
        <p id="export-hindrance" role="status">
          {step}
          {!exporting && hindrance && t(`problem.${hindrance}`)}
          {isCancelled && t('problem.cancelled')}
          {outcome && 'fileName' in outcome && t('export.saved', { file: outcome.fileName })}
        </p>
        {exporting && (
          <>
            <ExportProgressLine progress={exporting} onCancel={() => saveButton.current?.focus()} />
            <p className="explanation">{t('export.goesOn')}</p>
          </>
        )}
        <ExportResult outcome={outcome} />
      </div>
      <button type="button" className="brief-button" onClick={onClose}>
        {t('export.close')}
      </button>
      <button
        ref={saveButton}
        type="button"
        className="brief-button brief-primary"
        aria-disabled={isBlocked}
        aria-describedby="export-hindrance"
        onClick={() => isBlocked || onSave()}
      >
        {t('export.save')}
      </button>
    </footer>
  );
}

function hindranceOf(chosen: readonly SheetSettings[], isEmpty: boolean): BriefProblem | null {
  if (chosen.length === 0) return 'no-sheet';
  if (chosen.some(({ marking }) => marking === null)) return 'no-marking';
  return isEmpty ? 'no-format' : null;
}
