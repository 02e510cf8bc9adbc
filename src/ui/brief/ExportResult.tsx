import { useTranslation } from 'react-i18next';
import type { ExportOutcome } from '../../session/brief/brief-state.ts';

/** The files that were saved, or why none were. */
export function ExportResult({ outcome }: { readonly outcome: ExportOutcome | null }) {
  const { t } = useTranslation('brief');
  const failure = outcome && 'problem' in outcome && outcome.problem !== 'cancelled' ? outcome : null;
  return (
    <>
      {outcome && 'fileName' in outcome && (
        <details>
          <summary>{t('export.contents', { count: outcome.files.length })}</summary>
          <ul>
            {outcome.files.map(name => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      <p className="brief-failure" role="alert">
        {failure && t(`problem.${failure.problem}`, { file: failure.file })}
      </p>
    </>
  );
}
