/** What the source files say of the evaluated incidents. */
export interface SourceTexts {
  /** Headers of the columns that hold text, as the files have them. */
  readonly headers: readonly string[];
  /** One entry for each evaluated incident, in their order; `texts` in the order of `headers`, '' where there is none. */
  readonly incidents: readonly {
    readonly fileName: string;
    /** Data row in the file, counted from 1. */
    readonly row: number;
    readonly texts: readonly string[];
  }[];
}
