import type { Gap } from '../../model/findings.ts';
import type { Settings } from '../../model/settings.ts';
import type { CellCounts, CellState } from './suppression.ts';

/** A place in the ranking of gaps. */
export interface RankedGap {
  readonly rank: number;
  /** `null`: the gap at this rank is withheld. */
  readonly gap: Gap | null;
}

/** The ranking of gaps as it may leave. */
export interface Ranking {
  readonly rows: readonly RankedGap[];
  /** Withheld gaps keep their ranks. Where these would tell a count, only the gaps that are shown are ranked. */
  readonly isWhole: boolean;
}

/** Values that what ranks a withheld gap can have, for who reads the gaps above and below it. */
type Span = readonly [least: number, most: number];

/**
 * Puts the gaps that are shown and the withheld ones in one order. A withheld gap is told as a rank alone: no place, no
 * figure. That there is one more rank must not tell a figure of a hidden cell either: see `areExchangeable`. And where
 * the shown gaps above and below have the same figure, the rank alone would tell that of the one between: ranks among
 * equals are arbitrary, so it goes above or below all its equals, whichever leaves its figure open.
 */
export function rankReleased(
  gaps: readonly Gap[],
  cells: readonly string[],
  states: readonly CellState[],
  counts: CellCounts,
  threshold: number,
  { gapsBy, halfLifeDays }: Pick<Settings, 'gapsBy' | 'halfLifeDays'>,
): Ranking {
  const stateOf = new Map(cells.map((cell, index) => [cell, states[index] ?? 'shown']));
  const isShown = ({ cell }: Gap) => (stateOf.get(cell) ?? 'shown') === 'shown';
  const shown = gaps.filter(isShown);
  const isWhole = shown.length === gaps.length;
  const onlyShown: Ranking = { rows: ranked(shown), isWhole };
  if (isWhole || !areExchangeable(states, counts)) return onlyShown;
  const slots: number[] = [];
  let above = 0;
  for (const gap of gaps) {
    if (isShown(gap)) {
      above++;
      continue;
    }
    const limits = limitsOf(stateOf.get(gap.cell) ?? 'few', gapsBy, threshold);
    // A score is the figure itself; weighted by age it is none that is told, and no order tells one.
    const spanAt = (slot: number): Span => (halfLifeDays === null ? spanOf(shown, slot, limits) : limits);
    const slot = openSlot(gap, above, shown, spanAt);
    if (slot === null) return onlyShown;
    slots.push(slot);
  }
  const withheldAt = (slot: number) => slots.flatMap(each => (each === slot ? [null] : []));
  const rows = shown.flatMap((gap, index) => [...withheldAt(index), gap]);
  return { rows: ranked([...rows, ...withheldAt(shown.length)]), isWhole: true };
}

function ranked(gaps: readonly (Gap | null)[]): readonly RankedGap[] {
  return gaps.map((gap, index) => ({ rank: index + 1, gap }));
}

/**
 * Whether two hidden cells of one kind can change places without changing anything that is told, bands, sums and
 * withheld ranks: then, of each of them, either figure is possible. Each figure must therefore differ within the kind,
 * unless there is none of it in any hidden cell, which the totals tell in any case.
 */
function areExchangeable(states: readonly CellState[], counts: CellCounts): boolean {
  const { incidents, uncovered, fatalities, uncoveredFatalities } = counts;
  return (['few', 'withheld'] as const).every(kind =>
    [incidents, uncovered, fatalities, uncoveredFatalities].every(values => {
      const hidden = values.filter((_, index) => states[index] !== 'shown');
      const ofKind = values.filter((_, index) => states[index] === kind);
      return ofKind.length === 0 || hidden.every(value => value === 0) || new Set(ofKind).size > 1;
    }),
  );
}

/** What a figure of a withheld gap can be whatever its rank: every gap has an incident out of reach. */
function limitsOf(state: CellState, gapsBy: Settings['gapsBy'], threshold: number): Span {
  if (gapsBy === 'fatalities') return [0, Number.POSITIVE_INFINITY];
  return [1, state === 'few' ? threshold - 1 : Number.POSITIVE_INFINITY];
}

/** The scores between the shown gaps above and below a slot. */
function spanOf(shown: readonly Gap[], slot: number, [least, most]: Span): Span {
  const higher = shown[slot - 1];
  const lower = shown[slot];
  return [Math.max(least, lower ? lower.score : least), Math.min(most, higher ? higher.score : most)];
}

/** The slot of a withheld gap among the shown ones: its own, or above or below all its equals; `null`: none is open. */
function openSlot(
  gap: Gap,
  own: number,
  shown: readonly Gap[],
  spanAt: (slot: number) => Span,
): number | null {
  const isOpen = (slot: number) => spanAt(slot)[0] < spanAt(slot)[1];
  const isEqual = (other: Gap | undefined) => other?.score === gap.score;
  let top = own;
  while (isEqual(shown[top - 1])) top--;
  let bottom = own;
  while (isEqual(shown[bottom])) bottom++;
  // Which side is taken first must not follow from the figure itself.
  return (isOdd(gap.cell) ? [top, bottom] : [bottom, top]).find(isOpen) ?? null;
}

function isOdd(cell: string): boolean {
  let sum = 0;
  for (let index = 0; index < cell.length; index++) sum += cell.charCodeAt(index);
  return sum % 2 === 1;
}
