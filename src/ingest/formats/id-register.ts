import { ownCopy } from '../values/text.ts';

/** Ids below this fit a map of bits of at most 8 MiB. */
const LARGEST_BIT = 2 ** 26;

/**
 * Remembers which event ids have been taken. Ids of open datasets are integers below a few million: those cost one bit
 * each; anything else is kept as text.
 */
export class IdRegister {
  private bits = new Uint32Array(1 << 15);
  private readonly texts = new Set<string>();

  /** Adds an id; false when it was there already. A blank id identifies nothing and is always new. */
  add(id: string): boolean {
    const number = smallInteger(id);
    if (number < 0) return this.addText(id.trim());
    const word = number >>> 5;
    if (word >= this.bits.length) this.grow(word);
    const bit = 1 << (number & 31);
    if ((this.bits[word] & bit) !== 0) return false;
    this.bits[word] |= bit;
    return true;
  }

  private addText(id: string): boolean {
    if (id === '') return true;
    if (this.texts.has(id)) return false;
    this.texts.add(ownCopy(id));
    return true;
  }

  private grow(word: number): void {
    const grown = new Uint32Array(2 ** Math.ceil(Math.log2(word + 1)));
    grown.set(this.bits);
    this.bits = grown;
  }
}

/** The integer an id is, written without leading zeros, so that `007` and `7` stay two ids; -1 for any other text. */
function smallInteger(text: string): number {
  const length = text.length;
  if (length === 0 || length > 8 || (length > 1 && text.charCodeAt(0) === 48)) return -1;
  let value = 0;
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value < LARGEST_BIT ? value : -1;
}
