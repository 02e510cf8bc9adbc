import { useSession } from '../use-session.ts';
import { ExportProgressLine } from './ExportProgressLine.tsx';
import { useExportStep } from './use-export-step.ts';

/** An export that goes on although its dialog was closed: what it is doing, in the panel. */
export function ExportBeside({ onCancel }: { readonly onCancel: () => void }) {
  const exporting = useSession(state => state.exporting);
  const step = useExportStep(exporting);
  return (
    <>
      <p className="brief-outcome" role="status">
        {step}
      </p>
      {exporting && <ExportProgressLine progress={exporting} onCancel={onCancel} />}
    </>
  );
}
