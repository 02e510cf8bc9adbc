import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../use-session.ts';

type Fields = readonly (readonly [string, string])[];

interface Props {
  readonly sourceId: string;
  readonly row: number;
}

/** The incident's row as its file has it, read back from the file when asked for. Shown as text, whatever it holds. */
export function SourceText({ sourceId, row }: Props) {
  const { t } = useTranslation('measure');
  const sourceText = useSession(state => state.sourceText);
  const [fields, setFields] = useState<Fields | 'absent' | null>(null);
  const load = async (open: boolean) => {
    if (!open || fields !== null) return;
    const rows = await sourceText(sourceId, [row]);
    setFields(rows.get(row) ?? 'absent');
  };
  return (
    <details className="source-text" onToggle={event => void load(event.currentTarget.open)}>
      <summary>{t('card.sourceText', { row })}</summary>
      {fields === null && <p className="muted">{t('card.reading')}</p>}
      {fields === 'absent' && <p className="muted">{t('card.sourceAbsent')}</p>}
      {fields !== null && fields !== 'absent' && (
        <dl>
          {fields
            .filter(([, value]) => value.trim() !== '')
            .map(([header, value]) => (
              <div key={header}>
                <dt>{header}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
      )}
    </details>
  );
}
