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
import { Boundary } from './trouble/Boundary.tsx';
import { KeepingLine } from './trouble/KeepingLine.tsx';
import { LazyPart, partSource } from './trouble/lazy-part.tsx';
import { useSession } from './use-session.ts';

const SHEET_STAGE = partSource(async () => (await import('./brief/SheetStage.tsx')).SheetStage);

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
          <div>
            <Boundary part="header">
              <Header />
            </Boundary>
            <KeepingLine />
          </div>
          <main className="window-main">
            <div className="window-map">
              {/* The map lives on under a sheet, which can show it. */}
              <div className="map-under" inert={hasSheet}>
                <Boundary part="map">
                  <MapView />
                </Boundary>
                <ExerciseStamp />
              </div>
              {hasSheet && (
                <Boundary part="sheet" fallback={<div className="sheet-stage" aria-busy="true" />}>
                  <LazyPart source={SHEET_STAGE} />
                </Boundary>
              )}
            </div>
            <div className="window-side">
              <ModePanel />
              {/* Below the panel, where they lie over nothing. */}
              <Notices />
            </div>
          </main>
          <Boundary part="time">
            <TimeBar />
          </Boundary>
        </div>
      </DropTarget>
    </I18nProvider>
  );
}
