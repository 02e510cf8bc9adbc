import type { Step } from '../../platform/documents/pace.ts';
import { writeZip } from '../../platform/write-zip.ts';

/** One file of an export. */
export interface BundledFile {
  readonly name: string;
  readonly content: Blob;
}

const PACKED = /\.(?:png|pdf|pptx)$/;

/**
 * The files as one zip: a browser lets one click save one file, and what belongs together stays together. Rejects when
 * the content cannot be read back, and with whatever `step` does.
 */
export function bundled(files: readonly BundledFile[], step: Step): Promise<Blob> {
  return writeZip(
    files.map(file => ({ ...file, isPacked: PACKED.test(file.name) })),
    step,
  );
}
