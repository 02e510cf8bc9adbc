import type { AreaOutline, Town } from '../model/place.ts';
import type { Bounds } from '../platform/places.ts';
import type { PreferenceStore } from '../platform/preferences.ts';
import type { ProjectStorage } from '../platform/project-storage.ts';
import type { Day } from '../units/day.ts';
import type { IngestDesk } from '../workers/ingest.worker.ts';
import type { MeasuringDesk } from '../workers/measuring-desk.ts';
import type { PlacementDesk } from '../workers/placement.worker.ts';
import type { PlanningDesk } from '../workers/planning-desk.ts';
import type { SheetDesk } from '../workers/sheet-desk.ts';
import type { Documents } from './brief/write-files.ts';
import type { Remotely } from './connect.ts';

/** A worker that solves, for as long as it is wanted. */
export interface PlacementRun {
  readonly placement: Remotely<PlacementDesk>;
  /** Ends it at once; what it was asked is never answered. */
  readonly stop: () => void;
}

/** What a session is made of; handed in, so that a test needs neither a browser nor workers. */
export interface SessionParts {
  readonly analysis: Remotely<MeasuringDesk>;
  readonly planning: Remotely<PlanningDesk>;
  readonly ingest: Remotely<IngestDesk>;
  /** Starts a worker that solves; `onFailure` is called when it dies of itself. */
  readonly startPlacement: (onFailure: (reason: string) => void) => PlacementRun;
  readonly sheets: Remotely<SheetDesk>;
  readonly documents: Documents;
  readonly softwareVersion: string;
  /** The day it is where the user is. */
  readonly today: () => Day;
  readonly storage: ProjectStorage;
  readonly preferences: PreferenceStore;
  /** The last project is not to be opened, though it stays stored. */
  readonly startsWithoutLast: boolean;
  readonly loadOutlines: () => Promise<readonly AreaOutline[]>;
  readonly loadTowns: (bounds: Bounds) => Promise<readonly Town[]>;
  readonly fetchExercise: () => Promise<readonly File[]>;
  readonly offerDownload: (fileName: string, content: Blob) => void;
  /** Calls back when the page is about to go away. */
  readonly onPageHidden: (listener: () => void) => void;
  /** Calls back when a worker has died. */
  readonly onWorkerFailure: (listener: (reason: string) => void) => void;
  /** How long changes are gathered before the project is stored, in milliseconds. */
  readonly autosaveDelayMs: number;
}
