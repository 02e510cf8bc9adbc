import { LONGEST_VALUE, MOST_MEANINGS, type ValueMeaning } from '../../model/noticed.ts';
import { ownCopy, plainLetters } from '../values/text.ts';

/** What tells the values of a column apart: `Pillage`, ` pillage` and `PILLAGE` are one. */
function valueKey(text: string): string {
  return plainLetters(text.slice(0, LONGEST_VALUE)).trim().replace(/\s+/g, ' ');
}

/** What words can mean, and whether that needs a look. */
export interface Proposal<Meaning extends string> {
  readonly meaning: Meaning;
  readonly isCertain: boolean;
}

type Entry<Meaning extends string> = {
  -readonly [Name in keyof ValueMeaning<Meaning>]: ValueMeaning<Meaning>[Name];
};

/**
 * What each value of a column means, as the user has said or as its words propose, with the number of its rows. Of
 * more values than are told apart, those that come later are counted together, by meaning.
 */
export class ValueMeanings<Meaning extends string> {
  /** The same few texts stand in every row: each is understood once. */
  private readonly byText = new Map<string, Entry<Meaning>>();
  private readonly byKey = new Map<string, Entry<Meaning>>();
  private readonly others = new Map<Meaning, Entry<Meaning>>();
  private readonly said: ReadonlyMap<string, Meaning>;

  constructor(
    said: readonly { readonly value: string; readonly meaning: Meaning }[],
    private readonly propose: (text: string) => Proposal<Meaning>,
  ) {
    this.said = new Map(said.map(({ value, meaning }) => [valueKey(value), meaning]));
  }

  /** The meaning of a value; counts its row. */
  read(text: string): Meaning {
    const entry = this.byText.get(text) ?? this.entryOf(text);
    entry.rows++;
    return entry.meaning;
  }

  /** The values told apart and then the others, by meaning; most rows first. */
  all(): readonly ValueMeaning<Meaning>[] {
    const byRows = (a: Entry<Meaning>, b: Entry<Meaning>) => b.rows - a.rows;
    return [...[...this.byKey.values()].sort(byRows), ...[...this.others.values()].sort(byRows)];
  }

  private entryOf(text: string): Entry<Meaning> {
    const key = valueKey(text);
    const entry = this.byKey.get(key) ?? this.newEntry(key, text);
    if (this.byText.size < MOST_MEANINGS) this.byText.set(ownCopy(text), entry);
    return entry;
  }

  private newEntry(key: string, text: string): Entry<Meaning> {
    const said = this.said.get(key);
    const proposed = this.propose(text);
    const meaning = said ?? proposed.meaning;
    const isCertain = said !== undefined || proposed.isCertain;
    const isProposed = meaning === proposed.meaning;
    if (this.byKey.size < MOST_MEANINGS) {
      const value = ownCopy(text.slice(0, LONGEST_VALUE).trim());
      const entry = { value, rows: 0, meaning, isCertain, isProposed };
      this.byKey.set(key, entry);
      return entry;
    }
    const entry = this.others.get(meaning) ?? { value: null, rows: 0, meaning, isCertain, isProposed };
    this.others.set(meaning, entry);
    return entry;
  }
}

/** What was read, as it is said in a recipe, so that reading again gives the same. */
export function saidOf<Meaning extends string>(
  read: readonly ValueMeaning<Meaning>[],
): { value: string; meaning: Meaning }[] {
  return read.flatMap(({ value, meaning }) => (value === null ? [] : [{ value, meaning }]));
}
