import type { FileProblem, FileProblemCode } from '../../model/source.ts';

/** Carries a file problem up through the readers; never leaves `ingest`, see {@link orFileProblem}. */
export class FileTrouble extends Error {
  readonly code: FileProblemCode;
  readonly detail: string;

  constructor(code: FileProblemCode, detail = '') {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

/** Runs `work`; what stops it because of the file comes back as a value. Other errors are bugs and go on. */
export async function orFileProblem<T>(
  file: { readonly name: string },
  work: () => Promise<T>,
): Promise<T | FileProblem> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    return { problem: error.code, fileName: file.name, detail: error.detail };
  }
}
