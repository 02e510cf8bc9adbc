import type { Highs } from 'highs';
import { placeSites } from './place.ts';
import type { Placement, PlaceOptions } from './placement.ts';
import type { PlacementProblem } from './problem.ts';
import { substituteFor } from './substitute.ts';

/** What refusing one chosen site means. */
export interface Refusal {
  readonly site: number;
  /** The best placement without it. */
  readonly without: Placement;
  /** How much worse that is, at least 0. */
  readonly lost: number;
  /** The site that does best in its place while all others stay; `null` when none may stand there. */
  readonly substitute: { readonly site: number; readonly lost: number } | null;
}

/**
 * For each chosen site that the rules do not demand: what is lost when it is refused, by solving again without it, and
 * the one site that replaces it best. `onRefusal` gets each as it is known; the time limit is for each.
 */
export function refusals(
  highs: Highs,
  problem: PlacementProblem,
  placement: Placement,
  options: Omit<PlaceOptions, 'start' | 'onProgress'> & { readonly onRefusal?: (refusal: Refusal) => void },
): readonly Refusal[] {
  const { rules } = problem;
  const kept = new Set(rules.keep);
  return placement.chosen
    .filter(site => !kept.has(site))
    .map(site => {
      const others = placement.chosen.filter(other => other !== site);
      const substitute = substituteFor(problem, others, site);
      const without = placeSites(
        highs,
        { ...problem, rules: { ...rules, refuse: [...rules.refuse, site] } },
        { ...options, start: substitute ? [...others, substitute.site] : others },
      );
      const lost = Math.abs(without.value - placement.value);
      const refusal = {
        site,
        without,
        lost,
        substitute: substitute && {
          site: substitute.site,
          lost: Math.abs(substitute.value - placement.value),
        },
      };
      options.onRefusal?.(refusal);
      return refusal;
    });
}
