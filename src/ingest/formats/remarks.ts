import type { Remark, RemarkKind } from '../../model/noticed.ts';
import { ownCopy } from '../values/text.ts';

const MOST_EXAMPLES = 5;
const LONGEST_EXAMPLE = 120;

/** Gathers what is remarkable about rows that were read without a fault: how many, and the first few of them. */
export class Remarks {
  private readonly byKind = new Map<RemarkKind, { rows: number; examples: Remark['examples'][number][] }>();

  add(remark: RemarkKind, row: number, value: string): void {
    let known = this.byKind.get(remark);
    if (known === undefined) {
      known = { rows: 0, examples: [] };
      this.byKind.set(remark, known);
    }
    known.rows++;
    if (known.examples.length < MOST_EXAMPLES) {
      known.examples.push({ row, value: ownCopy(value.trim().slice(0, LONGEST_EXAMPLE)) });
    }
  }

  all(): readonly Remark[] {
    return [...this.byKind].map(([remark, seen]) => ({ remark, ...seen }));
  }
}
