import { isSame } from '../plan/measure-plan.ts';

/** Keeps the last answer of slow work, and gives it again as long as everything that it depends on is the same. */
export function recall<Result>(): (from: readonly unknown[], work: () => Promise<Result>) => Promise<Result> {
  let known: { readonly from: readonly unknown[]; readonly result: Promise<Result> } | null = null;
  return (from, work) => {
    if (known && isSame(known.from, from)) return known.result;
    const result = work();
    const kept = { from, result };
    known = kept;
    // What failed may succeed the next time.
    result.catch(() => {
      if (known === kept) known = null;
    });
    return result;
  };
}
