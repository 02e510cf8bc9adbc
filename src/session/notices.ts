import type { FlawedPart, FlawReason } from '../model/read-project.ts';
import type { Notice, SessionStore } from './state.ts';

/**
 * Everything the session can have to say, with the values its sentence gets. Each key has a sentence in
 * `src/ui/words/<locale>.json`.
 */
export interface NoticeValues {
  'exercise-unavailable': { readonly reason: string };
  'worker-failed': { readonly reason: string };
  'measure-failed': { readonly reason: string };
  'plan-failed': { readonly reason: string };
  'load-failed': { readonly reason: string };
  'places-unavailable': { readonly reason: string };
  /** Another data file or program's file under a project's name. */
  'project-foreign': { readonly file: string };
  'project-damaged': { readonly file: string };
  /** Made by a newer version of this program. */
  'project-newer': { readonly file: string; readonly version: number };
  /** A project document came without its sources: the files (names) are to be offered too. */
  'project-needs-files': { readonly project: string; readonly files: string; readonly count: number };
  'project-source-missing': { readonly project: string; readonly file: string };
  'project-source-changed': { readonly project: string; readonly file: string };
  'project-source-unreadable': { readonly project: string; readonly file: string };
  'project-opened': { readonly project: string; readonly sources: number };
  'project-save-failed': { readonly reason: string };
  /** The last project could not be restored; it stays stored and the exercise is open instead. */
  'restore-damaged': Readonly<Record<string, never>>;
  /** The last project could not be opened for an error of the program; it stays stored. */
  'restore-failed': { readonly reason: string };
  /** The page began without the last project, which stays stored. */
  'started-without-last': Readonly<Record<string, never>>;
  /** A project is open without one of its sources, and waits for it. */
  'source-missing': { readonly project: string; readonly file: string };
  'source-changed': { readonly project: string; readonly file: string };
  'source-unreadable': { readonly project: string; readonly file: string };
  /** A project is open without what of it was not valid: so many things. */
  'project-opened-in-part': { readonly project: string; readonly count: number };
  /** A project was saved to a file without the sources (names) that are not there. */
  'project-saved-without': { readonly files: string; readonly count: number };
  /** A source file was gone from the browser's storage, and has been stored again. */
  'source-stored-again': { readonly file: string };
  /** A source file is gone from the browser's storage and from where it came from. */
  'source-lost': { readonly file: string };
  /** The browser's storage is full; the project is open but not saved. */
  'storage-full': Readonly<Record<string, never>>;
  /** The browser does not let the page store anything. */
  'storage-refused': Readonly<Record<string, never>>;
  /** Something that could not be read back: of a part of the project (a key of `notices:part`), for a reason. */
  'change-refused': { readonly part: FlawedPart; readonly reason: FlawReason };
  /** The words of the language chosen did not come. */
  'language-unavailable': Readonly<Record<string, never>>;
  'source-text-unavailable': { readonly file: string };
  /** Another tab has the page open and keeps its project. */
  'kept-elsewhere': Readonly<Record<string, never>>;
  /** The other tab has gone: what is open here is kept from now on. */
  'kept-here': Readonly<Record<string, never>>;
  /** The other tab has gone, and what it kept is open here now. */
  'kept-project-opened': { readonly project: string };
  'sources-loaded': { readonly count: number };
  /** What became of an export whose dialog was closed before it ended. */
  'export-saved': { readonly file: string };
  'export-cancelled': Readonly<Record<string, never>>;
  /** `problem`: a key of the sentences in the words of Brief; `file`: a name that some of them hold. */
  'export-failed': { readonly problem: string; readonly file: string };
}

export type NoticeKey = keyof NoticeValues;

/** All keys, so that a test can prove that each has its words. */
export const NOTICE_KEYS: readonly NoticeKey[] = Object.keys({
  'exercise-unavailable': true,
  'worker-failed': true,
  'measure-failed': true,
  'plan-failed': true,
  'load-failed': true,
  'places-unavailable': true,
  'project-foreign': true,
  'project-damaged': true,
  'project-newer': true,
  'project-needs-files': true,
  'project-source-missing': true,
  'project-source-changed': true,
  'project-source-unreadable': true,
  'project-opened': true,
  'project-save-failed': true,
  'restore-damaged': true,
  'restore-failed': true,
  'started-without-last': true,
  'source-missing': true,
  'source-changed': true,
  'source-unreadable': true,
  'project-opened-in-part': true,
  'project-saved-without': true,
  'source-stored-again': true,
  'source-lost': true,
  'storage-full': true,
  'storage-refused': true,
  'change-refused': true,
  'language-unavailable': true,
  'source-text-unavailable': true,
  'kept-elsewhere': true,
  'kept-here': true,
  'kept-project-opened': true,
  'sources-loaded': true,
  'export-saved': true,
  'export-cancelled': true,
  'export-failed': true,
} satisfies Record<NoticeKey, true>) as NoticeKey[];

/** Puts a notice on the page; one that is already there is renewed instead of repeated. */
export type Notify = <Key extends NoticeKey>(
  tone: Notice['tone'],
  key: Key,
  values: NoticeValues[Key],
) => void;

/** How many notices are kept; the oldest make room. */
const MOST_NOTICES = 5;

/** Puts notices on the page of a session. */
export function notifier(store: SessionStore): Notify {
  let lastId = 0;
  return (tone, key, values) => {
    lastId += 1;
    const notice = { id: lastId, tone, key, values };
    const said = JSON.stringify([key, values]);
    store.setState(state => ({
      notices: [
        ...state.notices.filter(other => JSON.stringify([other.key, other.values]) !== said),
        notice,
      ].slice(-MOST_NOTICES),
    }));
  };
}

/** What went wrong, in the words of whoever found it. */
export function reasonText(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
