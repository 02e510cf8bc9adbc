import { binaryText } from './binary-text.ts';

/** Bytes in base64 (RFC 4648, section 4). */
export function base64Of(bytes: Uint8Array): string {
  return btoa(binaryText(bytes));
}
