import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SHEET_LAYOUTS, type SheetLayout } from '../../model/sheet.ts';
import { needsScenario } from '../../session/brief/new-sheet.ts';
import { useSession } from '../use-session.ts';
import { LayoutPicture } from './LayoutPicture.tsx';

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
