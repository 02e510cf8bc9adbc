import type { ValueCount } from '../../model/source.ts';
import { plainLetters } from '../values/month-name.ts';
import { ownCopy } from '../values/own-copy.ts';

/** More different values than this are not told apart: those that come later are counted together. */
const MOST_VALUES = 200;
const LONGEST_VALUE = 120;
/** Stands for all values beyond those told apart. */
const OTHERS = '…';

/** What tells the values of a column apart: `Pillage`, ` pillage` and `PILLAGE` are one. */
function valueKey(text: string): string {
  return plainLetters(text.slice(0, LONGEST_VALUE)).trim().replace(/\s+/g, ' ');
}

/** Counts the rows of each value of a column. */
export class ValueCounts {
  /** The same few texts stand in every row: each is folded once. */
  private readonly byText = new Map<string, { value: string; rows: number }>();
  private readonly byKey = new Map<string, { value: string; rows: number }>();

  add(text: string): void {
    const entry = this.byText.get(text) ?? this.entryOf(text);
    entry.rows++;
  }

  /** The values, most rows first. */
  counts(): readonly ValueCount[] {
    return [...this.byKey.values()].sort((a, b) => b.rows - a.rows);
  }

  private entryOf(text: string): { value: string; rows: number } {
    const own = valueKey(text);
    const key = this.byKey.has(own) || this.byKey.size < MOST_VALUES ? own : OTHERS;
    let entry = this.byKey.get(key);
    if (entry === undefined) {
      entry = { value: key === OTHERS ? OTHERS : ownCopy(text.slice(0, LONGEST_VALUE).trim()), rows: 0 };
      this.byKey.set(key, entry);
    }
    if (this.byText.size < MOST_VALUES) this.byText.set(ownCopy(text), entry);
    return entry;
  }
}
