/** How an attempt to store something ended. */
export type StoreOutcome = 'stored' | 'full' | 'refused';

/**
 * The documents that are stored: the last project; one that could be read only in part or not at all, as it was found;
 * and how many starts in a row have not come to their end.
 */
export type StoredDocument = 'last' | 'set-aside' | 'unfinished-starts';

/** Where the open project survives a reload or a crash. */
export interface ProjectStorage {
  /**
   * Whether this tab is the one that keeps the project from now on; false while another tab is, and then `onTurn` is
   * called when that one has gone.
   */
  claim(onTurn: () => void): Promise<boolean>;
  /** The document stored last, unchecked; `null`: none, or storage is refused. */
  readDocument(name: StoredDocument): Promise<unknown>;
  writeDocument(name: StoredDocument, document: unknown): Promise<StoreOutcome>;
  removeDocument(name: StoredDocument): Promise<void>;
  /** A stored source file under its original name; `null`: not there. */
  readFile(sha256: string, fileName: string): Promise<File | null>;
  writeFile(sha256: string, file: File): Promise<StoreOutcome>;
  /** Frees every stored file that is not listed, unless another tab has the project open too. */
  keepOnly(sha256s: ReadonlySet<string>): Promise<void>;
  /** Asks the browser not to evict what is stored. */
  persist(): Promise<void>;
}

/** Why the browser did not store it. */
export function outcomeOf(reason: unknown): StoreOutcome {
  return reason instanceof Error && reason.name === 'QuotaExceededError' ? 'full' : 'refused';
}
