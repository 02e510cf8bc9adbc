import type { SessionContext } from './context.ts';
import type { LoadedSource } from './state.ts';

type Source = Pick<LoadedSource, 'id' | 'summary'>;

/**
 * The file of a source that is to be stored: one that is not stored yet, or that has vanished from the browser's storage
 * and can still be read from where it came from. `null`: it is stored, or cannot be read any more. Either loss is said
 * as soon as it is noticed.
 */
export async function fileToStore(context: SessionContext, source: Source): Promise<File | null> {
  const { storedFiles, parts } = context;
  const { sha256, fileName } = source.summary;
  const wasStored = storedFiles.has(sha256);
  if (wasStored && (await parts.storage.readFile(sha256, fileName))) return null;
  storedFiles.delete(sha256);
  const file = await readableFile(context, source);
  if (file && wasStored) context.notify('success', 'source-stored-again', { file: fileName });
  return file;
}

/** The file of a source, as a copy or as it was offered, whichever can be read; `null`: neither can, which is said. */
export async function readableFile(context: SessionContext, { id, summary }: Source): Promise<File | null> {
  const kept = context.kept.get(id);
  if (!kept) return null;
  for (const file of new Set([kept.file, kept.original])) {
    if (await isReadable(file)) return file;
  }
  // Said once: it is tried again whenever the project is stored.
  if (!context.lostFiles.has(summary.sha256)) {
    context.notify('error', 'source-lost', { file: summary.fileName });
  }
  context.lostFiles.add(summary.sha256);
  return null;
}

async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}
