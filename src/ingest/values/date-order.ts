import type { DateOrder } from './date.ts';

/** What a table's dates say about the order of day and month. */
export interface SettledOrder {
  readonly order: DateOrder;
  /** A date that can be read both ways, when no date of the table settles it; `null`: nothing to ask. */
  readonly ambiguous: string | null;
}

/**
 * Settles the order of day and month over all dates given: one number above 12 settles it. Dates that contradict each
 * other are read in the order that more of them show; the rest are then refused, row by row. When none settles it, the
 * user is asked, even if the example reads the same both ways: later rows may not.
 */
export function settleDateOrder(dates: Iterable<string>): SettledOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  let ambiguous: string | null = null;
  for (const date of dates) {
    const numbers = /^\s*(\d{1,2})([-/. ])(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/.exec(date);
    if (!numbers) continue;
    const first = Number(numbers[1]);
    const second = Number(numbers[3]);
    if (first > 12 && second <= 12) dayFirst++;
    else if (second > 12 && first <= 12) monthFirst++;
    else ambiguous ??= date.trim();
  }
  if (dayFirst + monthFirst > 0) {
    return { order: dayFirst >= monthFirst ? 'day-first' : 'month-first', ambiguous: null };
  }
  return { order: null, ambiguous };
}
