import type { ReachFigure } from '../../model/demand.ts';

/**
 * Newly reached less newly exposed, with the range it certainly lies in: the least that is gained less the most that may
 * be lost, to the other way round. The ranges of before and after cannot be subtracted: what is possible in both may
 * differ by more, or less, than it does.
 */
export function netFigure(reached: ReachFigure, exposed: ReachFigure): ReachFigure {
  return {
    nominal: reached.nominal - exposed.nominal,
    certain: reached.certain - exposed.possible,
    possible: reached.possible - exposed.certain,
  };
}
