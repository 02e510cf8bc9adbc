import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHEET_LAYOUTS, type SheetLayout, type SheetSettings } from '../../model/sheet.ts';
import { needsScenario } from '../../session/brief/new-sheet.ts';
import { Button } from '../parts/Button.tsx';
import { useMisfit } from '../use-misfit.ts';
import { useSession } from '../use-session.ts';
import { useSheet } from './use-sheet.ts';

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
      <div className="buttons">
        <Button aria-expanded={isAdding} onClick={() => setAdding(!isAdding)}>
          {t('sheets.add')}
        </Button>
        {shown && (
          <>
            <Button onClick={() => duplicateSheet(shown.id)}>{t('sheets.duplicate')}</Button>
            <Button onClick={() => deleteSheet(shown.id)}>{t('sheets.delete')}</Button>
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

/** The layouts to choose from. Those about a scenario say what they wait for. */
export function LayoutChoice({ onChoose }: { readonly onChoose: (layout: SheetLayout) => void }) {
  const { t } = useTranslation('brief');
  const waitingId = useId();
  const hasScenario = useSession(state => state.scenarios.length > 0);
  return (
    <>
      <ul className="layout-choice" aria-label={t('layouts')}>
        {SHEET_LAYOUTS.map(layout => {
          const isWaiting = needsScenario(layout) && !hasScenario;
          return (
            <li key={layout}>
              <button
                type="button"
                aria-disabled={isWaiting}
                aria-describedby={isWaiting ? waitingId : undefined}
                onClick={() => isWaiting || onChoose(layout)}
              >
                <LayoutPicture layout={layout} />
                <span>
                  <strong>{t(`layout.${layout}`)}</strong>
                  <span className="muted">{t(`layoutHint.${layout}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {!hasScenario && (
        <p id={waitingId} className="explanation">
          {t('needsScenario')}
        </p>
      )}
    </>
  );
}

/** Map frames, and lines of text or bars, on a sheet of 32 by 20. */
const DRAWINGS: Readonly<Record<SheetLayout, { readonly maps: string; readonly lines: string }>> = {
  map: { maps: 'M2 5h19v12h-19z', lines: 'M23 6h7M23 8.5h7M23 11h5M2 2.5h14' },
  'before-after': { maps: 'M2 5h13v9h-13zM17 5h13v9h-13z', lines: 'M2 2.5h14M2 16.5h12M17 16.5h12' },
  'map-gaps': { maps: 'M2 5h15v12h-15z', lines: 'M2 2.5h14M19 6h11M19 8.5h11M19 11h11M19 13.5h11M19 16h11' },
  scenario: { maps: 'M2 5h15v8h-15z', lines: 'M2 2.5h14M19 6h11M19 8.5h9M2 15h28M2 17.5h28M19 11h11' },
  trend: { maps: 'M2 5h28v12h-28z', lines: 'M2 2.5h14M5 15v-4M9 15v-7M13 15v-5M17 15v-8M21 15v-3M25 15v-6' },
};

/** What a layout looks like, from afar. */
function LayoutPicture({ layout }: { readonly layout: SheetLayout }) {
  const { maps, lines } = DRAWINGS[layout];
  return (
    <svg className="layout-picture" viewBox="0 0 32 20" width="56" height="35" aria-hidden="true">
      <path className="layout-paper" d="M.5.5h31v19h-31z" />
      <path className="layout-map" d={maps} />
      <path className="layout-lines" d={lines} />
    </svg>
  );
}

/** What a sheet is called in a list: its own title, the one that stands on it, or its layout. */
export function useSheetName({ id, title, layout }: SheetSettings): string {
  const { t } = useTranslation('brief');
  const suggested = useSession(({ preview }) => (preview?.settings.id === id ? preview.sheet.title : null));
  return title ?? suggested ?? t(`layout.${layout}`);
}
