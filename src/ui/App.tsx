import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { DropTarget } from './data/DropTarget.tsx';
import { MapView } from './map/MapView.tsx';
import { ExerciseStamp } from './shell/ExerciseStamp.tsx';
import { Header } from './shell/Header.tsx';
import { ModePanel } from './shell/ModePanel.tsx';
import { Notices } from './shell/Notices.tsx';
import { useDocumentSettings } from './shell/use-document-settings.ts';
import { useShortcuts } from './shell/use-shortcuts.ts';
import { TimeBar } from './time/TimeBar.tsx';
import { useSession } from './use-session.ts';

const SheetStage = lazy(async () => ({ default: (await import('./brief/SheetStage.tsx')).SheetStage }));

/** The one window: header, map, panel of the mode, time bar. */
export function App() {
  const locale = useSession(state => state.locale);
  const hasSheet = useSession(state => state.mode === 'brief' && state.sheets.length > 0);
  useDocumentSettings();
  useShortcuts();
  return (
    <I18nProvider locale={locale === 'en' ? 'en-GB' : 'fr'}>
      <DropTarget>
        <div className="window">
          <Header />
          <main className="window-main">
            <div className="window-map">
              {/* The map lives on under a sheet, which can show it. */}
              <div className="map-under" inert={hasSheet}>
                <MapView />
                <ExerciseStamp />
              </div>
              {hasSheet && (
                <Suspense fallback={<div className="sheet-stage" aria-busy="true" />}>
                  <SheetStage />
                </Suspense>
              )}
            </div>
            <div className="window-side">
              <ModePanel />
              {/* Below the panel, where they lie over nothing. */}
              <Notices />
            </div>
          </main>
          <TimeBar />
        </div>
      </DropTarget>
    </I18nProvider>
  );
}
