import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import loadHighs, { type Highs } from 'highs';
import { createWorkbench } from '../../src/analysis/workbench.ts';
import { inspect } from '../../src/ingest/inspect.ts';
import { readSource as readFile } from '../../src/ingest/read-source.ts';
import { rowsAt } from '../../src/ingest/rows-at.ts';
import { NOTHING_NOTICED } from '../../src/model/noticed.ts';
import type { ImportedData, ImportQuestion, Inspection, Recipe } from '../../src/model/source.ts';
import { placeSites } from '../../src/planning/placement/place.ts';
import { runSearch } from '../../src/planning/proposal/search.ts';
import type { ProjectStorage, StoreOutcome } from '../../src/platform/project-storage.ts';
import type { Remotely } from '../../src/session/connect.ts';
import { createSession } from '../../src/session/create-session.ts';
import type { PlacementRun, SessionParts } from '../../src/session/parts.ts';
import { measuringOver } from '../../src/workers/measuring-desk.ts';
import { planningOver } from '../../src/workers/planning-desk.ts';
import { createSheetDesk } from '../../src/workers/sheet-desk.ts';
import { pack, transferable, unpack } from '../../src/workers/wire.ts';
import { baseList, stay } from '../fixtures/deployments.ts';
import { type IncidentRow, incidentTable } from '../fixtures/incident-table.ts';
import { fakeDocuments } from './brief/fake-documents.ts';

/** What a test's file says; the fake ingest worker understands nothing else. */
export interface FileContent {
  readonly role: 'incidents' | 'bases' | 'towns' | 'population' | 'broken';
  readonly incidents?: readonly IncidentRow[];
  readonly bases?: readonly (readonly [
    name: string,
    from: string,
    to: string | null,
    latitude?: number,
    longitude?: number,
  ])[];
  readonly mission?: string;
  /** Cells of a grid of people, in place of the three places that it has otherwise. */
  readonly cells?: readonly string[];
  readonly exercise?: boolean;
  readonly questions?: readonly ImportQuestion[];
  readonly refused?: number;
}

export function fileOf(name: string, content: FileContent): File {
  return new File([JSON.stringify(content)], name);
}

export const RECIPE: Recipe = {
  container: 'csv',
  entry: null,
  encoding: 'utf-8',
  delimiter: ',',
  format: 'incident-list',
  columns: {},
  decimalComma: false,
  dateOrder: null,
  swapCoordinates: false,
};

function dataOf({ role, incidents = [], bases = [], mission, cells }: FileContent): ImportedData {
  if (role === 'incidents') return { role, incidents: incidentTable(incidents) };
  if (role === 'towns') {
    return { role, towns: [{ name: 'Port Marsh', latitude: 0.1, longitude: 0, population: 10 }] };
  }
  if (role === 'population' && cells) {
    const people = new Float64Array(cells.length).fill(1);
    return { role, population: { people, places: { by: 'cell', cells } } };
  }
  if (role === 'population') {
    const places = { latitude: new Float64Array(3), longitude: Float64Array.from([0, 3, 3.3]) };
    return {
      role,
      population: { people: Float64Array.from([100, 20, 3]), places: { by: 'place', ...places } },
    };
  }
  const sites = bases.map(([name, from, to, latitude = 0, longitude = 0]) =>
    stay(name, latitude, longitude, from, to),
  );
  return { role: 'deployments', deployments: baseList(sites, mission) };
}

/** Reads the files of {@link fileOf}; a read can be held up to see what happens meanwhile. */
export function fakeIngest() {
  const log: string[] = [];
  let hold: Promise<void> = Promise.resolve();
  let inHand: string | null = null;
  let cancelled = false;
  const ingest: SessionParts['ingest'] = {
    async inspect(_task, file, entry = null) {
      log.push(`inspect ${file.name}${entry === null ? '' : ` ${entry}`}`);
      const content: FileContent = JSON.parse(await file.text());
      if (content.role === 'broken') return { problem: 'is-pdf', fileName: file.name, detail: '' };
      const inspection: Inspection = {
        fileName: file.name,
        bytes: file.size,
        recipe: { ...RECIPE, entry },
        columns: [],
        questions: content.questions ?? [],
      };
      return inspection;
    },
    async read(task, file, recipe, onProgress) {
      log.push(`read ${file.name}`);
      inHand = task;
      cancelled = false;
      onProgress(0.5);
      await hold;
      inHand = null;
      if (cancelled) return { problem: 'cancelled', fileName: file.name, detail: '' };
      const text = await file.text();
      const content: FileContent = JSON.parse(text);
      const refused = content.refused ?? 0;
      const taken = content.incidents?.length ?? content.bases?.length ?? 1;
      return {
        data: dataOf(content),
        problems: Array.from({ length: refused }, (_, index) => ({
          file: file.name,
          row: index + 1,
          field: 'best',
          value: '=1+1',
          reason: 'fatalities-invalid' as const,
        })),
        summary: {
          // Node's own files lose their names on the way through a message port.
          fileName: file.name ?? 'nameless.csv',
          bytes: file.size,
          sha256: bytesToHex(sha256(utf8ToBytes(text))),
          recipe,
          headers: ['id', 'note'],
          checkpoints: [],
          refusedFor: refused > 0 ? { 'fatalities-invalid': refused } : {},
          exercise: content.exercise ?? false,
          notLocated: 0,
          notDated: 0,
          noticed: NOTHING_NOTICED,
          rows: taken + refused,
          taken,
          leftOut: 0,
          refused,
        },
      };
    },
    async cancel(task) {
      if (inHand !== task) return;
      log.push('cancel');
      cancelled = true;
    },
    async rowsAt(_file, _recipe, _checkpoints, rows) {
      return rows.map(row => [`id ${row}`, '<b>note</b>']);
    },
  };
  return {
    ingest,
    log,
    /** Holds up every read until the returned function is called. */
    holdReads(): () => void {
      let release = () => {};
      hold = new Promise(resolve => {
        release = resolve;
      });
      return release;
    },
  };
}

/** The real reader of files, in this thread. */
export const realIngest: SessionParts['ingest'] = {
  inspect: (_task, ...given) => inspect(...given),
  read: (_task, file, recipe, onProgress) => readFile(file, recipe, { onProgress }),
  cancel: async () => {},
  rowsAt,
};

/** A real desk behind promises; what crosses the border is transferred or copied, as to a worker. */
export function inProcess<Desk extends object>(desk: Desk): Remotely<Desk> {
  const crossing = (value: unknown) => {
    if (typeof value === 'function') return value;
    const packed = pack(value);
    return unpack(structuredClone(packed, { transfer: transferable(packed) }));
  };
  const functions = Object.entries(desk) as [string, (...given: unknown[]) => unknown][];
  return Object.fromEntries(
    functions.map(([name, work]) => [
      name,
      async (...given: readonly unknown[]) => crossing(await work(...given.map(crossing))),
    ]),
  ) as Remotely<Desk>;
}

/** A real solver that, as a worker does, tells nothing more once it is stopped. */
export function inProcessPlacement(): PlacementRun {
  const never = new Promise<never>(() => {});
  let isStopped = false;
  const unlessStopped = async <Result>(work: (highs: Highs) => Result): Promise<Result> => {
    const highs = await loadHighs();
    if (isStopped) return never;
    const result = work(highs);
    return isStopped ? never : result;
  };
  return {
    placement: {
      search: (question, onProgress) =>
        unlessStopped(highs =>
          runSearch(highs, question, progress => {
            if (!isStopped) onProgress(progress);
          }),
        ),
      solve: (problem, timeLimitSeconds) =>
        unlessStopped(highs => placeSites(highs, problem, { timeLimitSeconds })),
    },
    stop: () => {
      isStopped = true;
    },
  };
}

const KEYS = {
  last: 'document',
  'set-aside': 'setAside',
  'unfinished-starts': 'unfinishedStarts',
} as const;

/** Storage that lasts as long as the object; what it answers to writing can be set. */
export function memoryStorage() {
  const held = {
    document: null as unknown,
    setAside: null as unknown,
    unfinishedStarts: null as unknown,
    /** What has been written, in order: `last`, `set-aside` or the SHA-256 of a file. */
    written: [] as string[],
    /** Calls the tab that waits for its turn. */
    giveTurn: () => {},
    files: new Map<string, Blob>(),
    outcome: 'stored' as StoreOutcome,
    claimable: true,
  };
  const storage: ProjectStorage = {
    async claim(onTurn) {
      held.giveTurn = onTurn;
      return held.claimable;
    },
    readDocument: async name => held[KEYS[name]],
    async writeDocument(name, document) {
      if (held.outcome !== 'stored') return held.outcome;
      held.written.push(name);
      held[KEYS[name]] = structuredClone(document);
      return held.outcome;
    },
    async removeDocument(name) {
      held[KEYS[name]] = null;
    },
    async readFile(sha256, fileName) {
      const content = held.files.get(sha256);
      return content ? new File([content], fileName) : null;
    },
    async writeFile(sha256, file) {
      if (held.outcome !== 'stored') return held.outcome;
      held.files.set(sha256, new Blob([await file.arrayBuffer()]));
      held.written.push(sha256);
      return held.outcome;
    },
    keepOnly: async sha256s => {
      for (const sha256 of held.files.keys()) if (!sha256s.has(sha256)) held.files.delete(sha256);
    },
    persist: async () => {},
  };
  return { storage, held };
}

export const EXERCISE_FILES = [
  fileOf('incidents.csv', {
    role: 'incidents',
    exercise: true,
    incidents: [{ latitude: 0, longitude: 0.1, date: '2020-02-01', country: 'Invented' }],
  }),
  fileOf('deployments.csv', {
    role: 'bases',
    exercise: true,
    bases: [['Invented Base', '2020-01-01', '2021-01-01']],
  }),
];

/** A session of in-process parts, and what a test may want to look into. */
export function testSession(overrides: Partial<SessionParts> = {}) {
  const { ingest, log, holdReads } = fakeIngest();
  const { storage, held } = memoryStorage();
  const downloads: { name: string; content: Blob }[] = [];
  const preferences = new Map<string, string>();
  const workbench = createWorkbench();
  const page = { hide: () => {}, failWorker: (_reason: string) => {} };
  const parts: SessionParts = {
    analysis: inProcess(measuringOver(workbench)),
    planning: inProcess(planningOver(workbench)),
    startPlacement: inProcessPlacement,
    ingest,
    sheets: inProcess(createSheetDesk()),
    documents: fakeDocuments(),
    softwareVersion: '1.2.3',
    today: () => 20_000,
    storage,
    preferences: {
      read: name => preferences.get(name) ?? null,
      write: (name, value) => void preferences.set(name, value),
    },
    startsWithoutLast: false,
    loadOutlines: async () => [],
    loadTowns: async () => [],
    fetchExercise: async () => EXERCISE_FILES,
    offerDownload: (name, content) => void downloads.push({ name, content }),
    onPageHidden: listener => {
      page.hide = listener;
    },
    onWorkerFailure: listener => {
      page.failWorker = listener;
    },
    autosaveDelayMs: 5,
    ...overrides,
  };
  const session = createSession(parts, 'en', 'light');
  return { session, parts, log, holdReads, held, downloads, preferences, page };
}
