/** As many bytes as every engine takes as arguments of one call; a multiple of three, so that pieces can be joined. */
const PIECE_BYTES = 24_576;

/** Bytes in base64 (RFC 4648, section 4). */
export function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + PIECE_BYTES)));
  }
  return text;
}
