import { FATALITIES_UNKNOWN } from '../../model/incidents.ts';
import type { RefusalReason } from '../../model/problem.ts';
import type { Refusal } from '../row-sink.ts';
import { parseCount } from '../values/number.ts';
import { isBlank } from '../values/text.ts';

/** The field at `index`, or '' where the table has no such column. */
export function fieldAt(fields: readonly string[], index: number): string {
  return fields[index] ?? '';
}

/** A refusal of one column of a row. */
export function refuse(
  headers: readonly string[],
  fields: readonly string[],
  index: number,
  reason: RefusalReason,
): Refusal {
  return { field: headers[index] ?? '', value: fieldAt(fields, index), reason };
}

/** Why a count of fatalities cannot be taken; `null` when it can. */
export function fatalitiesReason(count: number): RefusalReason | null {
  if (Number.isNaN(count)) return 'fatalities-invalid';
  return count < 0 ? 'fatalities-negative' : null;
}

/** Fatalities that a source need not give: {@link FATALITIES_UNKNOWN} for a blank, NaN for what is no number. */
export function optionalFatalities(text: string, decimalComma: boolean): number {
  const count = parseCount(text, decimalComma);
  if (Number.isNaN(count)) return isBlank(text) ? FATALITIES_UNKNOWN : count;
  // -1 would pass for "unknown": whatever is negative is told apart from it.
  return count < 0 ? Number.NEGATIVE_INFINITY : count;
}
