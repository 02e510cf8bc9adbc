import { createStore } from 'zustand/vanilla';
import { INITIAL_STATE } from './initial-state.ts';
import type { Session } from './state.ts';

/** The session of this page. */
export const session = createStore<Session>(set => ({
  ...INITIAL_STATE,
  start: async () => set({ ready: true }),
  setMode: mode => set({ mode }),
  setLocale: locale => set({ locale }),
  setTheme: theme => set({ theme }),
  setView: change => set(state => ({ view: { ...state.view, ...change } })),
  changeSettings: change => set(state => ({ settings: { ...state.settings, ...change } })),
  undo: () => {},
  redo: () => {},
  offerFiles: async () => {},
  correctReview: () => {},
  confirmReviews: async () => {},
  cancelReview: () => {},
  cancelReviews: () => {},
  removeSource: () => {},
  openExercise: async () => {},
  renameProject: projectName => set({ projectName }),
  saveProject: async () => {},
  downloadRefusals: () => {},
  selectCell: selectedCell => set(state => ({ view: { ...state.view, selectedCell } })),
  flyTo: (longitude, latitude, zoom) =>
    set(state => ({ view: { ...state.view, flight: { longitude, latitude, zoom } } })),
  sourceText: async () => new Map(),
  dismissNotice: id => set(state => ({ notices: state.notices.filter(notice => notice.id !== id) })),
  setBasemap: basemap => set({ basemap }),
}));
