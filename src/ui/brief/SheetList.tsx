import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSettings } from '../../model/sheet.ts';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { LayoutChoice } from './LayoutChoice.tsx';
import { useSheet } from './use-sheet.ts';
import { useSheetName } from './use-sheet-name.ts';

/** The sheets of the project: which is shown, and what can be done with it. */
export function SheetList() {
  const { t } = useTranslation('brief');
  const [isAdding, setAdding] = useState(false);
  const sheets = useSession(state => state.sheets);
  const addSheet = useSession(state => state.addSheet);
  const duplicateSheet = useSession(state => state.duplicateSheet);
  const deleteSheet = useSession(state => state.deleteSheet);
  const shown = useSheet();
  return (
    <>
      <fieldset className="sheet-list">
        <legend className="hidden">{t('sheets.shown')}</legend>
        {sheets.map(sheet => (
          <SheetRow key={sheet.id} sheet={sheet} isShown={sheet === shown} />
        ))}
      </fieldset>
      <div className="brief-buttons">
        <button
          type="button"
          className="brief-button"
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          {t('sheets.add')}
        </button>
        {shown && (
          <>
            <button type="button" className="brief-button" onClick={() => duplicateSheet(shown.id)}>
              {t('sheets.duplicate')}
            </button>
            <button type="button" className="brief-button" onClick={() => deleteSheet(shown.id)}>
              {t('sheets.delete')}
            </button>
          </>
        )}
      </div>
      {isAdding && (
        <LayoutChoice
          onChoose={layout => {
            addSheet(layout);
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

function SheetRow({ sheet, isShown }: { readonly sheet: SheetSettings; readonly isShown: boolean }) {
  const { t } = useTranslation('brief');
  const openSheet = useSession(state => state.openSheet);
  const name = useSheetName(sheet);
  const misfit = useMisfit()(sheet);
  return (
    <label data-shown={isShown || undefined} data-other={misfit !== null || undefined}>
      <input type="radio" name="sheet" checked={isShown} onChange={() => openSheet(sheet.id)} />
      <span className="sheet-name">
        {name}
        <span className="sheet-kind">
          {misfit ??
            t('sheets.kind', { size: t(`size.${sheet.size}`), language: sheet.locale.toUpperCase() })}
        </span>
      </span>
    </label>
  );
}
