import { version } from '../../package.json';
import { fetchExercise } from '../platform/exercise.ts';
import { offerDownload, onPageHidden, onWorkerFailure, takeQuery } from '../platform/page.ts';
import { loadTowns, loadWorldOutlines } from '../platform/places.ts';
import { browserPreferences } from '../platform/preferences.ts';
import { browserStorage } from '../platform/project-storage.ts';
import { today } from '../units/day.ts';
import { connectSheets } from './brief/connect-sheets.ts';
import { browserDocuments } from './brief/documents.ts';
import { connectIngest } from './connect-ingest.ts';
import { connectAnalysis } from './connect-workers.ts';
import { createSession } from './create-session.ts';
import { connectPlacement, connectPlanning } from './plan/connect-planning.ts';
import { startsWithoutLast } from './start-address.ts';

const analysisWorker = new Worker(new URL('../workers/analysis.worker.ts', import.meta.url), {
  type: 'module',
});
let tellFailure: (reason: string) => void = () => {};

/** The session of this page. */
export const session = createSession(
  {
    analysis: connectAnalysis(analysisWorker),
    planning: connectPlanning(analysisWorker),
    ingest: connectIngest(onFailure => {
      const worker = new Worker(new URL('../workers/ingest.worker.ts', import.meta.url), { type: 'module' });
      onWorkerFailure(worker, reason => {
        onFailure(reason);
        tellFailure(reason);
      });
      return worker;
    }),
    startPlacement(onFailure) {
      const worker = new Worker(new URL('../workers/placement.worker.ts', import.meta.url), {
        type: 'module',
      });
      onWorkerFailure(worker, onFailure);
      return connectPlacement(worker);
    },
    sheets: connectSheets(onFailure => {
      const worker = new Worker(new URL('../workers/sheet.worker.ts', import.meta.url), { type: 'module' });
      onWorkerFailure(worker, onFailure);
      return worker;
    }),
    documents: browserDocuments,
    softwareVersion: version,
    today,
    storage: browserStorage(),
    preferences: browserPreferences(),
    startsWithoutLast: startsWithoutLast(takeQuery()),
    loadOutlines: loadWorldOutlines,
    loadTowns,
    fetchExercise,
    offerDownload,
    onPageHidden,
    onWorkerFailure(listener) {
      tellFailure = listener;
      onWorkerFailure(analysisWorker, listener);
    },
    autosaveDelayMs: 400,
  },
  navigator.language,
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
);
