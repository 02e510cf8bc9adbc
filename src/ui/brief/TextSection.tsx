import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { useSession } from '../use-session.ts';
import { SentencesField } from './SentencesField.tsx';
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
