/** Characters that some file system or zip reader treats specially, and control characters. */
const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/** The text as a file name that every common system accepts; `fallback` when nothing of it is left. */
export function safeFileName(text: string, fallback: string): string {
  const safe = text
    .replace(UNSAFE, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .slice(0, 120)
    .trim();
  return safe === '' ? fallback : safe;
}

/** `incidents.csv` as `incidents`. */
export function nameWithoutExtension(fileName: string): string {
  return fileName.replace(/(?<=.)\.[^.]*$/, '');
}
