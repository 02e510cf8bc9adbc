import type { SheetSettings } from './sheet.ts';
import type { SourceFormat } from './source.ts';

/** What decides whether the count of a cell with few incidents is told, unless the briefer says otherwise. */
export type SmallCountReason =
  /** Every incident is published for all to read and pass on: a count hides nobody, and its lack hides a gap. */
  | 'public'
  /** Open to who is registered, but not to be passed on: a count of one, with its place and deaths, is nearly a row. */
  | 'acled'
  /** The mission's own list: one or two incidents can be told apart, and with them who was there. */
  | 'own'
  /** Invented. An exercise is played as if its list were the mission's own. */
  | 'exercise';

/** Fewest incidents of a cell that are told exactly where few could be told apart (the usual rule of statistics offices). */
export const SMALLEST_PROTECTED_COUNT = 3;

/** The strictest first: of mixed sources it decides. */
const STRICTEST_FIRST: readonly SmallCountReason[] = ['own', 'acled', 'exercise', 'public'];

interface CreditedSource {
  readonly format: SourceFormat;
  readonly exercise: boolean;
}

/** UCDP GED is CC BY 4.0. Deployments do not decide: counts are of incidents, and bases are drawn in any case. */
function reasonOf({ format, exercise }: CreditedSource): readonly SmallCountReason[] {
  switch (format) {
    case 'ucdp-ged':
      return [exercise ? 'exercise' : 'public'];
    case 'acled-old':
    case 'acled-2018':
    case 'acled-2023':
      return [exercise ? 'exercise' : 'acled'];
    case 'incident-list':
      return [exercise ? 'exercise' : 'own'];
    default:
      return [];
  }
}

/** Why, with these sources, small counts are told or not; without a source of incidents as for the mission's own. */
export function smallCountReason(sources: readonly CreditedSource[]): SmallCountReason {
  const reasons = new Set(sources.flatMap(reasonOf));
  return STRICTEST_FIRST.find(reason => reasons.has(reason)) ?? 'own';
}

/** Fewest incidents of a cell that are told exactly with these sources, unless the briefer says otherwise; 1: any. */
export function usualSmallestCount(sources: readonly CreditedSource[]): number {
  return smallCountReason(sources) === 'public' ? 1 : SMALLEST_PROTECTED_COUNT;
}

/** Fewest incidents of a cell that a release tells exactly: as chosen, else as its sources ask. */
export function smallestCountOf(
  { smallestCount }: Pick<SheetSettings['release'], 'smallestCount'>,
  sources: readonly CreditedSource[],
): number {
  return smallestCount ?? usualSmallestCount(sources);
}
