import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { Button } from '../parts/Button.tsx';
import { useSession } from '../use-session.ts';
import { useChangeSheet } from './use-sheet.ts';

/** Longer would not fit on any sheet. */
const LONGEST_TITLE = 160;
const LONGEST_SUBTITLE = 240;

/** Title, subtitle and sentences: suggested by the findings, and one's own as soon as they are typed. */
export function TextSection({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const change = useChangeSheet();
  const shown = useSession(({ preview }) => (preview?.settings.id === sheet.id ? preview.sheet : null));
  return (
    <div className="brief-fields">
      <label className="brief-text">
        <span>{t('text.sheetTitle')}</span>
        <input
          lang={sheet.locale}
          value={sheet.title ?? ''}
          placeholder={shown?.title}
          maxLength={LONGEST_TITLE}
          onChange={event => change({ title: event.target.value || null }, 'title')}
        />
      </label>
      <label className="brief-text">
        <span>{t('text.subtitle')}</span>
        <input
          lang={sheet.locale}
          value={sheet.subtitle ?? ''}
          placeholder={shown?.subtitle}
          maxLength={LONGEST_SUBTITLE}
          onChange={event => change({ subtitle: event.target.value || null }, 'subtitle')}
        />
      </label>
      {(sheet.title !== null || sheet.subtitle !== null) && (
        <p className="explanation">{t('text.ownTitle')}</p>
      )}
      <SentencesField sheet={sheet} suggested={shown?.sentences ?? []} />
    </div>
  );
}

interface SentencesFieldProps {
  readonly sheet: SheetSettings;
  /** The sentences as they stand on the sheet. */
  readonly suggested: readonly string[];
}

const LONGEST_TEXT = 4000;

/** The sentences, one a line. What is typed stands on the sheet until the findings' own are asked for again. */
function SentencesField({ sheet, suggested }: SentencesFieldProps) {
  const { t } = useTranslation('brief');
  const change = useChangeSheet();
  const [draft, setDraft] = useState<string | null>(null);
  const isOwn = sheet.sentences !== null;
  return (
    <div className="brief-text">
      <label className="brief-text">
        <span>{t('text.sentences')}</span>
        <textarea
          lang={sheet.locale}
          rows={7}
          maxLength={LONGEST_TEXT}
          value={draft ?? (sheet.sentences ?? suggested).join('\n')}
          onChange={event => {
            // An empty last line is where the next sentence will be; it is kept here, but stands on no sheet.
            setDraft(event.target.value);
            change({ sentences: linesOf(event.target.value) }, 'sentences');
          }}
          onBlur={() => setDraft(null)}
        />
      </label>
      {isOwn && (
        <>
          <p className="explanation">{t('text.own')}</p>
          <Button
            onClick={() => {
              setDraft(null);
              change({ sentences: null });
            }}
          >
            {t('text.reset')}
          </Button>
        </>
      )}
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}
