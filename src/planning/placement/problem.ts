import type { CoveringProblem } from './covering.ts';
import type { MedianProblem } from './median.ts';
import type { RequiredProblem } from './required.ts';
import type { ServiceProblem } from './service.ts';

/** What can be asked of the optimiser. */
export type PlacementProblem =
  /** Most weight covered, with or without backup. */
  | ({ readonly objective: 'covering' } & CoveringProblem)
  /** Most worth, each point counting with the site that serves it best. */
  | ({ readonly objective: 'service' } & ServiceProblem)
  /** Least sum of weighted distances. */
  | ({ readonly objective: 'median' } & MedianProblem)
  /** Fewest sites that cover a required weight. */
  | ({ readonly objective: 'required' } & RequiredProblem);
