import { symbolPath } from '../../cartography/base-symbols.ts';
import type { BaseKind } from '../../model/scenario.ts';

/** The outline of the symbol of a kind of base, as an SVG path in a box of 24 by 24: kinds differ by shape, not colour. */
export function kindPath(kind: BaseKind): string {
  switch (kind) {
    case 'mission-headquarters':
      return symbolPath('star');
    case 'sector-headquarters':
      return symbolPath('square');
    case 'company':
      return symbolPath('circle');
    case 'temporary':
      return 'M12 3L21.5 20H2.5z';
    case 'observer':
      return 'M12 3L21 9.6L17.6 20.2H6.4L3 9.6z';
    case 'police':
      return 'M12 2.5L20 5.5V12C20 17 16.5 20 12 21.8C7.5 20 4 17 4 12V5.5z';
  }
}

/** The badge of a base that the scenario adds: a cross in the upper right corner of the box. */
export const ADDED_BADGE = 'M19 1.2v7.6M15.2 5h7.6';
