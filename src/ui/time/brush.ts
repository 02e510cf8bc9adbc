import { type Months, shifted } from './months.ts';

/** What a drag on the time bar does: moves one end, moves the whole, or draws a new period. */
export interface BrushOrigin {
  readonly part: 'first' | 'last' | 'whole' | 'new';
  /** Where it began, in fractional months. */
  readonly month: number;
  readonly months: Months;
}

/** What is taken hold of at a place; `reach` is how near to an end counts as the end, in months. */
export function brushStart(month: number, months: Months, reach: number): BrushOrigin {
  const toFirst = Math.abs(month - months.first);
  const toLast = Math.abs(month - (months.last + 1));
  if (Math.min(toFirst, toLast) <= reach) {
    return { part: toFirst <= toLast ? 'first' : 'last', month, months };
  }
  const inside = month > months.first && month < months.last + 1;
  return { part: inside ? 'whole' : 'new', month, months };
}

/** The period after the pointer has moved to a place. */
export function brushed(origin: BrushOrigin, month: number, extent: Months): Months {
  const clamp = (value: number) => Math.min(Math.max(value, extent.first), extent.last);
  const { first, last } = origin.months;
  // The whole extent cannot be moved: a drag in it draws a new period.
  const isAll = first === extent.first && last === extent.last;
  if (origin.part === 'whole' && !isAll) {
    return shifted(origin.months, Math.round(month - origin.month), extent);
  }
  if (origin.part === 'first') return { first: Math.min(clamp(Math.round(month)), last), last };
  if (origin.part === 'last') return { first, last: Math.max(clamp(Math.round(month) - 1), first) };
  const [low, high] = [Math.min(origin.month, month), Math.max(origin.month, month)];
  return { first: clamp(Math.floor(low)), last: clamp(Math.max(Math.ceil(high) - 1, Math.floor(low))) };
}
