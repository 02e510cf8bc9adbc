import { ownCopy } from '../values/text.ts';

/** Gives each distinct text a number, so that a column of repeated text becomes a column of numbers. */
export class Dictionary {
  readonly entries: string[] = [];
  private readonly numbers = new Map<string, number>();
  /** Rows of one country or actor stand together: most texts are the one before. */
  private previous = -1;

  /** @param largest how many entries the column's integers can tell apart */
  constructor(private readonly largest: number) {}

  /** The number of `text`. Once the dictionary is full, all new text shares its last entry, the empty one. */
  numberOf(text: string): number {
    if (text === this.entries[this.previous]) return this.previous;
    this.previous = this.numbers.get(text) ?? this.add(text);
    return this.previous;
  }

  private add(text: string): number {
    const number = this.entries.length;
    if (number >= this.largest) return number - 1;
    const kept = number === this.largest - 1 ? '' : ownCopy(text);
    this.entries.push(kept);
    this.numbers.set(kept, number);
    return number;
  }
}
