/** What ingest needs of a file: a browser `File`, or a file on disk on the command line. */
export interface ReadableFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** The bytes from `start` (included) to `end` (excluded). Rejects when the file was removed or has changed. */
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}
