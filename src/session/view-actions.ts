import { type Sentence, sentences } from '../brief/sentences.ts';
import type { Findings } from '../model/findings.ts';
import { LOCALES, type Locale } from '../units/locale.ts';
import { GONE } from '../workers/wire.ts';
import type { Notify } from './notices.ts';
import type { SessionParts } from './parts.ts';
import {
  MODES,
  type SessionActions,
  type SessionState,
  type SessionStore,
  THEMES,
  type Theme,
} from './state.ts';

type ViewActions = Pick<
  SessionActions,
  | 'setMode'
  | 'setLocale'
  | 'refuseLocale'
  | 'setTheme'
  | 'setView'
  | 'selectCell'
  | 'flyTo'
  | 'dismissNotice'
  | 'setBasemap'
  | 'refuseBasemap'
>;

/** How the page is looked at. What a person prefers is remembered on this machine. */
export function viewActions(
  store: SessionStore,
  notify: Notify,
  { analysis, preferences }: Pick<SessionParts, 'analysis' | 'preferences'>,
): ViewActions {
  async function selectCell(cell: string | null): Promise<void> {
    store.setState(state => ({ card: null, view: { ...state.view, selectedCell: cell } }));
    if (cell === null) return;
    const { measurement } = store.getState();
    if (measurement === null) return;
    const card = await analysis.cellCard(measurement, cell);
    // A newer measurement brings the card with it, and another cell may have been selected while the worker was busy.
    if (card !== GONE && store.getState().view.selectedCell === cell) store.setState({ card });
  }

  return {
    setMode(mode) {
      preferences.write('mode', mode);
      store.setState({ mode });
    },
    setLocale(locale) {
      preferences.write('locale', locale);
      store.setState({ locale });
    },
    refuseLocale(spoken) {
      store.setState({ locale: spoken });
      notify('error', 'language-unavailable', {});
    },
    setTheme(theme) {
      preferences.write('theme', theme);
      store.setState({ theme });
    },
    setView({ selectedCell, ...change }) {
      store.setState(state => ({ view: { ...state.view, ...change } }));
      if (selectedCell !== undefined) void selectCell(selectedCell);
    },
    selectCell: cell => void selectCell(cell),
    flyTo: (longitude, latitude, zoom) =>
      store.setState(state => ({ view: { ...state.view, flight: { longitude, latitude, zoom } } })),
    dismissNotice: id =>
      store.setState(state => ({ notices: state.notices.filter(notice => notice.id !== id) })),
    setBasemap: basemap => store.setState({ basemap }),
    refuseBasemap: () => store.setState(({ basemap }) => ({ unreadableBasemap: basemap })),
  };
}

/** What was preferred last time; `language` and `theme` are the browser's, for as long as none was chosen. */
export function preferredView(
  read: (name: string) => string | null,
  language: string,
  theme: Theme,
): Pick<SessionState, 'mode' | 'locale' | 'theme'> {
  const firstLocale = language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    mode: oneOf(MODES, read('mode')) ?? 'measure',
    locale: oneOf(LOCALES, read('locale')) ?? firstLocale,
    theme: oneOf(THEMES, read('theme')) ?? theme,
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[], text: string | null): Choice | null {
  return choices.find(choice => choice === text) ?? null;
}

/** The sentences of the page, the same as of every sheet; the page itself does not reach into `brief`. */
export function headline(findings: Findings, locale: Locale): readonly Sentence[] {
  return sentences(findings, locale);
}
