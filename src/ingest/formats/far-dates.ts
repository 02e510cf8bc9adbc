import type { Recipe } from '../../model/source.ts';
import { type Day, today } from '../../units/day.ts';
import { usualDays } from '../../units/usual-days.ts';
import type { Remarks } from './remarks.ts';

/**
 * Watches for dates that no record can be expected to tell of (before 1900, more than ten years ahead). They are read,
 * and remarked on; their rows do not count until the user has confirmed the dates as they are, so that one slip of the
 * pen or one placeholder such as 9999-12-31 moves no end of a period.
 */
export class FarDates {
  private readonly usual = usualDays(today());

  constructor(
    private readonly recipe: Pick<Recipe, 'farDates' | 'farClosings'>,
    private readonly remarks: Remarks,
  ) {}

  /** Whether a day is a usual one. */
  isUsual(day: Day): boolean {
    return day >= this.usual.first && day <= this.usual.last;
  }

  /** Remarks on an unusual date; whether its row is to be left out. `text`: as the file writes it. */
  leavesOut(row: number, text: string): boolean {
    this.remarks.add('far-date', row, text);
    return this.recipe.farDates !== 'as-they-are';
  }

  /**
   * What a closing date stands for: itself, `null` for a base that is still open, or its row is to be left out. A
   * closing far ahead is how spreadsheets write "open", and is taken so unless the user says otherwise.
   */
  closing(day: Day, row: number, text: string): Day | null | 'left-out' {
    if (this.isUsual(day)) return day;
    if (day < this.usual.first) return this.leavesOut(row, text) ? 'left-out' : day;
    this.remarks.add('far-closing', row, text);
    if (this.recipe.farClosings === 'left-out') return 'left-out';
    return this.recipe.farClosings === 'as-they-are' ? day : null;
  }
}
