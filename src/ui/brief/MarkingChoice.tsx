import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { MARKINGS, type SheetSettings } from '../../model/sheet.ts';
import { useSession } from '../use-session.ts';

/** The handling marking. It is asked for: a sheet without a decision on it does not leave. */
export function MarkingChoice({ sheet }: { readonly sheet: SheetSettings }) {
  const { t } = useTranslation('brief');
  const [id, noteId] = [useId(), useId()];
  const changeSheet = useSession(state => state.changeSheet);
  const isOpen = sheet.marking === null;
  return (
    <div className="marking-choice" data-open={isOpen || undefined}>
      <div className="choice">
        <label htmlFor={id}>{t('marking.label')}</label>
        <select
          id={id}
          value={sheet.marking ?? ''}
          required
          aria-invalid={isOpen}
          aria-describedby={isOpen ? noteId : undefined}
          onChange={event =>
            changeSheet(sheet.id, {
              marking: MARKINGS.find(marking => marking === event.target.value) ?? null,
            })
          }
        >
          {isOpen && <option value="">{t('marking.choose')}</option>}
          {MARKINGS.map(marking => (
            <option key={marking} value={marking}>
              {t(`marking.${marking}`)}
            </option>
          ))}
        </select>
      </div>
      {isOpen && (
        <p id={noteId} className="explanation">
          {t('marking.missing')}
        </p>
      )}
    </div>
  );
}
