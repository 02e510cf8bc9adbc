import { version } from '../../package.json';
import { fetchExercise } from '../platform/exercise.ts';
import { offerDownload, onPageHidden, onWorkerFailure, takeQuery } from '../platform/page.ts';
import { loadTowns, loadWorldOutlines } from '../platform/places.ts';
import { browserPreferences } from '../platform/preferences.ts';
import { browserStorage } from '../platform/project-storage.ts';
import { today } from '../units/day.ts';
import type { MeasuringDesk } from '../workers/measuring-desk.ts';
import type { PlacementDesk } from '../workers/placement.worker.ts';
import type { PlanningDesk } from '../workers/planning-desk.ts';
import type { SheetDesk } from '../workers/sheet-desk.ts';
import { browserDocuments } from './brief/write-files.ts';
import { connect, connectIngest, connectLasting } from './connect.ts';
import { createSession } from './create-session.ts';
import { startsWithoutLast } from './start-address.ts';

const analysisWorker = new Worker(new URL('../workers/analysis.worker.ts', import.meta.url), {
  type: 'module',
});
let tellFailure: (reason: string) => void = () => {};

const bench = connect<MeasuringDesk & PlanningDesk>(analysisWorker);

/** The session of this page. */
export const session = createSession(
  {
    analysis: bench,
    planning: bench,
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
      // A solver at work hears nothing: stopping it ends its worker.
      return { placement: connect<PlacementDesk>(worker), stop: () => worker.terminate() };
    },
    // Started with the first sheet: who never briefs is spared it.
    sheets: connectLasting<SheetDesk>(onFailure => {
      const worker = new Worker(new URL('../workers/sheet.worker.ts', import.meta.url), { type: 'module' });
      onWorkerFailure(worker, onFailure);
      return worker;
    }).desk,
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
