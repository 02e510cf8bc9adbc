import { type BriefLocale, integer } from '../figures.ts';

/** What stands for a count that is not told: "1–2" where cells with fewer than 3 incidents are not. */
export function bandOf(threshold: number, locale: BriefLocale): string {
  return `${integer(locale, 1)}–${integer(locale, threshold - 1)}`;
}
