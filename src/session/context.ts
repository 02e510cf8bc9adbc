import type { StoreApi } from 'zustand/vanilla';
import type { AreaOutline, Town } from '../model/place.ts';
import type { Project } from '../model/project.ts';
import type { OutlineFeature } from '../model/source.ts';
import type { Bounds } from '../platform/places.ts';
import type { Gone } from '../workers/gone.ts';
import type { History } from './history.ts';
import type { NoticeKey, NoticeValues } from './notice-keys.ts';
import type { SessionParts } from './parts.ts';
import type { Serial } from './serial.ts';
import type { Notice, ReplacementAnswer, Session } from './state.ts';

/** What the session keeps of a loaded source besides what the page shows. */
export interface KeptSource {
  /** The copy in the browser's storage, once there is one. */
  readonly file: File;
  /** As it was offered or found. */
  readonly original: File;
  readonly towns: readonly Town[];
  readonly outlines: readonly OutlineFeature[];
  readonly areas: readonly AreaOutline[];
  /** Where its incidents are; `null`: it has none. */
  readonly bounds: Bounds | null;
}

/** What the parts of one session share. */
export interface SessionContext {
  readonly parts: SessionParts;
  readonly store: Pick<StoreApi<Session>, 'getState' | 'setState' | 'subscribe'>;
  /** By id of the source. */
  readonly kept: Map<string, KeptSource>;
  /** The ingest worker does one thing at a time. */
  readonly ingesting: Serial;
  /** Changes of what is loaded happen one at a time. */
  readonly changing: Serial;
  /** Edits of scenarios happen one at a time. */
  readonly editing: Serial;
  /** Ids of the sources that were loaded as the exercise. */
  readonly exerciseIds: Set<string>;
  /** SHA-256 of the source files that are known to be in the browser's storage. */
  readonly storedFiles: Set<string>;
  /** SHA-256 of the source files that can no longer be read, as has been said. */
  readonly lostFiles: Set<string>;
  /** A stored document that could not be read whole; it is stored apart before another takes its place. `null`: none. */
  toSetAside: unknown;
  /** The work in the stored project as it was found at the start, and in what was then opened; `null`: none. */
  restored: string | null;
  opened: string | null;
  /** Whether the browser's storage holds a project with sources of one's own. */
  storesOwnProject: boolean;
  /** The open project as it was last saved to a file or opened from one; `null`: neither. */
  onFile: string | null;
  /** Takes the answer to whether a project may be replaced; `null`: nothing is asked. */
  replacementAnswered: ((answer: ReplacementAnswer) => void) | null;
  /** A project whose source files are still to be offered. */
  awaited: Project | null;
  history: History;
  /** Bundled outlines, from the first time that they are asked for. */
  worldAreas: Promise<readonly AreaOutline[]> | null;
  measure(gesture?: string | null): void;
  /**
   * Asks about what is loaded; where that has changed meanwhile, asks again about what is loaded then. Not to be called
   * by what changes it.
   */
  asking<Answer>(ask: (loaded: number) => Promise<Answer | Gone>): Promise<Answer>;
  notify<Key extends NoticeKey>(tone: Notice['tone'], key: Key, values: NoticeValues[Key]): void;
}

/** What went wrong, in the words of whoever found it. */
export function reasonText(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
