import { DEFAULT_SETTINGS } from '../model/settings.ts';
import type { SessionState } from './state.ts';

/** The session before anything is opened. */
export const INITIAL_STATE: SessionState = {
  ready: false,
  mode: 'measure',
  locale: 'en',
  theme: 'light',
  view: {
    mapMeasure: 'incidents',
    showRings: true,
    showLines: false,
    showPoints: false,
    showTowns: true,
    selectedCell: null,
    flight: null,
  },
  projectName: '',
  settings: DEFAULT_SETTINGS,
  canUndo: false,
  canRedo: false,
  sources: [],
  exercise: false,
  areas: [],
  towns: [],
  outlines: [],
  choices: { missions: [], countries: [], actors: [], repeats: [], days: null },
  findings: null,
  evaluated: null,
  drawnCells: null,
  measuring: false,
  card: null,
  reviews: [],
  reviewChoice: null,
  notices: [],
  basemap: null,
  savedAt: null,
};
