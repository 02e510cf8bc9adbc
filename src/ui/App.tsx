import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { EXERCISE_STAMP } from '../model/exercise.ts';
import { nameOfOpenProject } from '../session/project-document.ts';
import { session } from '../session/session.ts';
import { LANGUAGE_TAGS } from '../units/locale.ts';
import { MapView } from './map/MapView.tsx';
import { CellCardPanel } from './measure/CellCardPanel.tsx';
import { MeasurePanel } from './measure/MeasurePanel.tsx';
import { Boundary, LazyPart, partSource } from './shell/Boundary.tsx';
import { DropTarget } from './shell/DropTarget.tsx';
import { Header } from './shell/Header.tsx';
import { KeepingLine, Notices } from './shell/Notices.tsx';
import { shortcutOf } from './shell/shortcuts.ts';
import { TimeBar } from './time/TimeBar.tsx';
import { useSession } from './use-session.ts';
import { speak } from './words/words.ts';

const SHEET_STAGE = partSource(async () => (await import('./brief/SheetStage.tsx')).SheetStage);

/** The one window: header, map, panel of the mode, time bar. */
export function App() {
  const locale = useSession(state => state.locale);
  const hasSheet = useSession(state => state.mode === 'brief' && state.sheets.length > 0);
  useDocumentSettings();
  useShortcuts();
  return (
    <I18nProvider locale={LANGUAGE_TAGS[locale]}>
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

/** What the first look at the map does not need is loaded when it is opened. */
const PANELS = {
  data: partSource(async () => (await import('./data/DataPanel.tsx')).DataPanel),
  plan: partSource(async () => (await import('./plan/PlanPanel.tsx')).PlanPanel),
  brief: partSource(async () => (await import('./brief/BriefPanel.tsx')).BriefPanel),
} as const;

/** The panel at the right: it belongs to the mode, and the card of a cell docks below. */
function ModePanel() {
  const mode = useSession(state => state.mode);
  return (
    <div className="panel" role="tabpanel" id="panel" aria-labelledby={`tab-${mode}`}>
      <div className="panel-scroll" key={mode}>
        <Boundary part="panel" fallback={<div aria-busy="true" />}>
          {mode === 'measure' ? <MeasurePanel /> : <LazyPart source={PANELS[mode]} />}
        </Boundary>
      </div>
      {(mode === 'measure' || mode === 'plan') && (
        <Boundary part="panel">
          <CellCardPanel />
        </Boundary>
      )}
    </div>
  );
}

/** Across the map, as on every export. The header carries the same words for screen readers. */
function ExerciseStamp() {
  const exercise = useSession(state => state.exercise);
  if (!exercise) return null;
  return (
    <svg className="map-stamp" viewBox="0 0 1000 640" preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      <text x="500" y="320" textAnchor="middle" dominantBaseline="middle" transform="rotate(-20 500 320)">
        {EXERCISE_STAMP}
      </text>
    </svg>
  );
}

/** Carries language, theme and project name to the document, where the style sheets and the browser look for them. */
function useDocumentSettings(): void {
  const locale = useSession(state => state.locale);
  const theme = useSession(state => state.theme);
  const projectName = useSession(nameOfOpenProject);
  useEffect(() => {
    // The language of the document is that of its words, which may have to be loaded first.
    speak(locale).then(
      () => {
        document.documentElement.lang = locale;
      },
      () => session.getState().refuseLocale(document.documentElement.lang === 'fr' ? 'fr' : 'en'),
    );
  }, [locale]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.title = projectName ? `${projectName} · Within Reach` : 'Within Reach';
  }, [projectName]);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const shortcut = shortcutOf(event, isTyping(event.target));
  if (shortcut === null) return;
  const state = session.getState();
  if (shortcut === 'close-card') {
    if (state.view.selectedCell !== null) state.selectCell(null);
    return;
  }
  event.preventDefault();
  if (shortcut === 'undo') state.undo();
  else if (shortcut === 'redo') state.redo();
  else state.setMode(shortcut.mode);
}

/** Keys that work everywhere on the page: 1 to 4, undo, redo, Escape. */
function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
