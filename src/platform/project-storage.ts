/** How an attempt to store something ended. */
export type StoreOutcome = 'stored' | 'full' | 'refused';

/** Where the open project survives a reload or a crash. */
export interface ProjectStorage {
  /** Whether this tab is the one that keeps the project from now on; false while another tab is. */
  claim(): Promise<boolean>;
  /** The document stored last, unchecked; `null`: none, or storage is refused. */
  readDocument(): Promise<unknown>;
  writeDocument(document: unknown): Promise<StoreOutcome>;
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
