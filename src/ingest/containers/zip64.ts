/** Stands where a number is kept in the 64-bit records instead (APPNOTE.TXT 6.3.10, section 4.4.1.4). */
const IN_64_BIT_RECORD = 0xffffffff;
const COUNT_IN_64_BIT_RECORD = 0xffff;
/** Locator of the 64-bit end record (section 4.3.15): 20 bytes, right before the ordinary one. */
const LOCATOR_SIGNATURE = 0x07064b50;
export const LOCATOR_BYTES = 20;
/** 64-bit end record (section 4.3.14), without its extensible part. */
const END_SIGNATURE = 0x06064b50;
export const END64_BYTES = 56;
/** Header id of the extra field with an entry's 64-bit numbers (section 4.5.3). */
const EXTRA_ID = 1;

/** Where a zip's directory is, and how many entries it has. */
export interface DirectoryPlace {
  readonly offset: number;
  readonly bytes: number;
  readonly entries: number;
}

/** The sizes and the place of one entry. */
export interface EntryNumbers {
  readonly unpackedBytes: number;
  readonly packedBytes: number;
  readonly headerOffset: number;
}

/** Whether an ordinary end record sends the reader on to the 64-bit one. */
export function needs64Bits({ offset, bytes, entries }: DirectoryPlace): boolean {
  return offset === IN_64_BIT_RECORD || bytes === IN_64_BIT_RECORD || entries === COUNT_IN_64_BIT_RECORD;
}

/** Where the 64-bit end record starts, by its locator; `null`: this is none. */
export function offsetOf64BitEnd(locator: DataView): number | null {
  const isThere = locator.byteLength === LOCATOR_BYTES && locator.getUint32(0, true) === LOCATOR_SIGNATURE;
  return isThere ? wholeNumber(locator, 8) : null;
}

/** What a 64-bit end record says; `null`: this is none. */
export function read64BitEnd(end: DataView): DirectoryPlace | null {
  if (end.byteLength !== END64_BYTES || end.getUint32(0, true) !== END_SIGNATURE) return null;
  return { entries: wholeNumber(end, 32), bytes: wholeNumber(end, 40), offset: wholeNumber(end, 48) };
}

/** An entry's numbers, those of 64 bits out of its extra fields; `null`: they are promised and not there. */
export function entryNumbers(given: EntryNumbers, extra: DataView): EntryNumbers | null {
  const names = ['unpackedBytes', 'packedBytes', 'headerOffset'] as const;
  const wanted = names.filter(name => given[name] === IN_64_BIT_RECORD);
  if (wanted.length === 0) return given;
  const field = extraField(extra);
  if (field === null || field.byteLength < wanted.length * 8) return null;
  const found = wanted.map((name, index) => [name, wholeNumber(field, index * 8)]);
  return { ...given, ...Object.fromEntries(found) };
}

function extraField(extra: DataView): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const bytes = extra.getUint16(at + 2, true);
    if (at + 4 + bytes > extra.byteLength) return null;
    if (extra.getUint16(at, true) === EXTRA_ID) {
      return new DataView(extra.buffer, extra.byteOffset + at + 4, bytes);
    }
    at += 4 + bytes;
  }
  return null;
}

/** Numbers beyond 2^53 lose precision, and lie beyond any file. */
function wholeNumber(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
